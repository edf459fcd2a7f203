"""Learn PLOVER's classes from marked sentences, for the yardstick alone: the program tells each move's usual class.

A multinomial logistic regression over the traits of each marked sentence (Nesterov's accelerated gradient, all sentences at once,
classes weighed by the inverse root of their size), fitted anew in five folds, parted by the sentences' digests, so that each is
read by a table that was learned without it (`crossed`).
"""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from readout.annotate import annotate
from readout.model import Annotations, Article, Block, MoveKind, Span, When
from readout.settings import Settings
from readout.text import holding
from training.plover_traits import traits

Floats = npt.NDArray[np.float64]

FOLDS = 5
LEAST = 2
"""Sentences that a trait has to stand in; 3 costs .004 of macro F1."""

DECAY = 1e-4
"""Weight decay; of 1e-4, 3e-4 and 1e-3 the first was best (.837, .829, .821 with pairs of words)."""

STEPS = 200
_MARK = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True)
class Example:
    """The traits of one marked sentence, its class, its fold, its id and the kinds of move found in it."""

    traits: frozenset[str]
    gold: str
    fold: int
    name: str = ""
    moves: tuple[MoveKind, ...] = ()


def examples(path: Path) -> Iterator[Example]:
    """Read the marked sentences of a table with the columns of Zero-Shot-PLOVER."""
    with path.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            marked = row["marked_sentence"]
            source, target = span_of(marked, "s"), span_of(marked, "t")
            text = _MARK.sub("", marked)
            found = _read(text)
            sentence = holding(found.sentences, source.start if source else 0)
            if sentence is not None:
                held = [move for move in found.moves if sentence.span.contains(move.evidence.span)]
                fold = fold_of(text[sentence.start : sentence.end])
                kinds = tuple(move.move for move in held)
                yield Example(traits(sentence, (source, target), held), row["gold_root"], fold, row["sentence_id"], kinds)


def fold_of(sentence: str) -> int:
    """Give the fold of a sentence by its digest, its spaces folded."""
    return int.from_bytes(hashlib.sha256(" ".join(sentence.split()).encode()).digest()[:8], "big") % FOLDS


def _read(text: str) -> Annotations:
    block = (Block(0, len(text), "body"),)
    return annotate(Article("sentence", "", None, None, None, (), (), "en", When(), text, "", block), Settings())


def span_of(marked: str, tag: str) -> Span | None:
    """Give the place of what a mark encloses in the text without marks."""
    found = re.search(rf"<{tag}>(.*?)</{tag}>", marked, re.DOTALL)
    if found is None:
        return None
    start = len(_MARK.sub("", marked[: found.start()]))
    return Span(start, start + len(_MARK.sub("", found[1])))


def fit(rows: Floats, wanted: Sequence[int], count: int) -> tuple[Floats, Floats]:
    """Give the weights (trait, class) and the bias that minimise the weighed cross-entropy with decay."""
    gold = np.eye(count)[list(wanted)]
    sizes = gold.sum(axis=0)
    weighed = gold @ (1 / np.sqrt(np.maximum(sizes, 1)))
    share = (weighed / weighed.sum())[:, None]
    step = 1 / (0.5 * np.linalg.norm(rows * np.sqrt(share), 2) ** 2 + DECAY)
    weights, bias = np.zeros((rows.shape[1], count)), np.zeros(count)
    ahead, shift, pace = weights, bias, 1.0
    for _ in range(STEPS):
        error = (_softmax(rows @ ahead + shift) - gold) * share
        new, new_bias = ahead - step * (rows.T @ error + DECAY * ahead), shift - step * error.sum(axis=0)
        new_pace = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        momentum = (pace - 1) / new_pace
        ahead, shift = new + momentum * (new - weights), new_bias + momentum * (new_bias - bias)
        weights, bias, pace = new, new_bias, new_pace
    return weights, bias


def matrix(given: Sequence[Example], names: Sequence[str]) -> Floats:
    """Lay the traits out as rows of unit length."""
    places = {name: at for at, name in enumerate(names)}
    rows = np.zeros((len(given), len(names)))
    for number, example in enumerate(given):
        rows[number, [places[name] for name in example.traits if name in places]] = 1.0
    sizes = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Floats = rows / np.maximum(sizes, 1.0)
    return unit


def crossed(given: Sequence[Example]) -> Iterator[tuple[Example, str]]:
    """Give each sentence with the class that a table names which was learned without its fold."""
    names, classes = traits_of(given), sorted({example.gold for example in given})
    for fold in range(FOLDS):
        learned = [example for example in given if example.fold != fold]
        weights, bias = fit(matrix(learned, names), [classes.index(example.gold) for example in learned], len(classes))
        held = [example for example in given if example.fold == fold]
        best = (matrix(held, names) @ weights + bias).argmax(axis=1)
        yield from zip(held, (classes[at] for at in best), strict=True)


def traits_of(given: Sequence[Example]) -> list[str]:
    """Give the traits that are learned: those of at least LEAST sentences."""
    counts = Counter(name for example in given for name in example.traits)
    return sorted(name for name, count in counts.items() if count >= LEAST)


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
