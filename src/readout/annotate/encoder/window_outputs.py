"""Turns the network's outputs for one window into tokens, names and attributions with offsets in the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from readout.annotate.encoder.arborescence import best_tree
from readout.annotate.encoder.bio_spans import Tagged, tagged_words
from readout.annotate.encoder.encoding import Attribution
from readout.annotate.encoder.linked_attributions import Linked, Pointer, linked
from readout.annotate.encoder.matrix_products import Floats, product
from readout.annotate.encoder.network_session import Session
from readout.annotate.encoder.prediction_heads import RELATIONS, UPOS, XPOS
from readout.annotate.encoder.weight_files import Link
from readout.annotate.encoder.windows import Window, sentence_runs
from readout.model import Span, Token

Outputs = dict[str, Floats]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one window holds: of each sentence its words, vector and odds of passing; its words' scores as names; attributions.

    A network whose head for passing is not fitted yet gives no odds.
    """

    sentences: dict[int, list[Token]]
    vectors: dict[int, Floats]
    passing: dict[int, Floats]
    names: Floats
    attributions: list[Attribution]


def read(text: str, window: Window, outputs: Outputs, session: Session) -> Reading:
    """Return what the outputs say of the text."""
    runs = sentence_runs(window)
    heads, relations = parse(runs, outputs, session.links["relation"])
    upos, xpos = outputs["upos"].argmax(axis=1).tolist(), outputs["xpos"].argmax(axis=1).tolist()
    sentences = {}
    for number, first, last in runs:
        sentences[number] = [
            _token_of(
                text,
                window.offsets[index],
                (UPOS[upos[index]], XPOS[xpos[index]]),
                (heads[index] - first, relations[index]),
                session,
            )
            for index in range(first, last)
        ]
    vectors = {number: outputs["vector"][row] for row, (number, _, _) in enumerate(runs)}
    passing = {number: odds for (number, _, _), odds in zip(runs, outputs.get("passing", ()), strict=False)}
    return Reading(sentences, vectors, passing, outputs["name"], read_attributions(window, outputs))


def read_attributions(window: Window, outputs: Outputs) -> list[Attribution]:
    """Return the window's attributions in the text's offsets."""
    pointers = [Pointer(outputs[f"{name}.asking"], outputs[f"{name}.answering"]) for name in ("cue", "source")]
    parts = outputs["quotation"]
    return [_attribution(window, found) for found in linked(tagged_words(parts, 1, len(parts)), *pointers)]


def _attribution(window: Window, found: Linked) -> Attribution:
    source = _span(window, found.source) if found.source else None
    cue = _span(window, found.cue) if found.cue else None
    return Attribution(source, cue, tuple(_span(window, part) for part in found.content), found.probability)


def _span(window: Window, part: Tagged) -> Span:
    return Span(window.offsets[part.first][0], window.offsets[part.last - 1][1])


class Parse(NamedTuple):
    """Each word's head (a word of the window; one before its sentence's first for the root) and its relation's number."""

    heads: list[int]
    relations: list[int]


def parse(runs: Sequence[tuple[int, int, int]], outputs: Outputs, link: Link) -> Parse:
    """Return the parse of a window's sentences."""
    asking, answering = outputs["arc.asking"], outputs["arc.answering"]
    heads, targets = [0] * len(asking), [0] * len(asking)
    for _, first, last in runs:
        candidates = np.concatenate([answering[:1], answering[first:last]])
        scores = product(asking[first:last], candidates.T).astype(np.float64) / np.sqrt(asking.shape[1])
        scores -= np.log(np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True))
        for index, head in enumerate(best_tree(scores), first):
            heads[index] = first + head - 1
            targets[index] = first + head - 1 if head else 0
    return Parse(heads, labels_of_window_links(outputs, targets, link))


def labels_of_window_links(outputs: Outputs, targets: list[int], link: Link) -> list[int]:
    """Return the relation of each word to its head; only a root's is "root"."""
    asking, answering = outputs["relation.asking"], outputs["relation.answering"][targets]
    pairs = np.concatenate([asking * answering, asking, answering], axis=1)
    scores = product(pairs, link.weights) + link.bias
    root, roots = RELATIONS.index("root"), np.array(targets) == 0
    scores[~roots, root] = -np.inf
    labels: list[int] = np.where(roots, root, scores.argmax(axis=1)).tolist()
    return labels


def _token_of(text: str, offsets: tuple[int, int], tags: tuple[str, str], hanging: tuple[int, int], session: Session) -> Token:
    """Make a token of what the outputs of a window say of a word."""
    start, end = offsets
    lemma = session.lemmas.of(text[start:end], *tags)
    return Token(start, end, lemma, tags[0], hanging[0], RELATIONS[hanging[1]], tags[1])
