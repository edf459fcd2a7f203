"""What changed from one version of a text to the next, sentence by sentence."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from readout.cluster.copied_texts import body
from readout.model import Annotations, Change, Span
from readout.text import words

_ALTERED = 0.5
"""Likeness of two sentences' words (2 * common / all, in order) from which one is a new wording of the other. On the 7,537
sentences of every fortieth article of `unlabelled`: with a quarter of the words dropped or replaced 99 percent reach it, with 40
percent 92, with half 76; of an unrelated article's sentences 0.2 percent do. At .55 these are 97, 85, 60 and 0.2."""


@dataclass(frozen=True, slots=True)
class _Said:
    span: Span
    words: tuple[str, ...]


def changes(before: Annotations, after: Annotations) -> tuple[Change, ...]:
    """Give the sentences added, removed and altered, in order of the later text; marks, case and the order of sentences count not.

    Each sentence of one text answers to one of the other at most: first those of the same words, then the likeliest.
    """
    old, new = _said(before), _said(after)
    answers = _same(old, new)
    answers |= _altered_sentences(old, new, answers)
    return tuple(listed.change for listed in sorted(_listed(old, new, answers), key=lambda listed: (listed.after, listed.rank)))


def _said(version: Annotations) -> list[_Said]:
    text = version.article.text
    spans = [sentence.span for sentence in version.sentences] or body(version)
    found = (_Said(span, tuple(words(text[span.start : span.end]))) for span in spans)
    return [sentence for sentence in found if sentence.words]


def _same(old: Sequence[_Said], new: Sequence[_Said]) -> dict[int, int]:
    places: defaultdict[tuple[str, ...], deque[int]] = defaultdict(deque)
    for at, sentence in enumerate(new):
        places[sentence.words].append(at)
    return {at: places[sentence.words].popleft() for at, sentence in enumerate(old) if places[sentence.words]}


def _altered_sentences(old: Sequence[_Said], new: Sequence[_Said], answers: Mapping[int, int]) -> dict[int, int]:
    """Pair the sentences left over, the likest first; of equal ones those that come first."""
    taken = set(answers.values())
    ones = [at for at in range(len(old)) if at not in answers]
    others = [at for at in range(len(new)) if at not in taken]
    if not ones or not others:
        return {}
    likeness = cdist(
        [old[at].words for at in ones],
        [new[at].words for at in others],
        scorer=Indel.normalized_similarity,
        score_cutoff=_ALTERED,
        dtype=np.float32,
    )
    found: dict[int, int] = {}
    for place in np.argsort(-likeness, axis=None, kind="stable").tolist()[: int((likeness > 0).sum())]:
        one, other = ones[place // len(others)], others[place % len(others)]
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


class _Listed(NamedTuple):
    """A change at or after a sentence of the later text; `rank` orders those of one sentence."""

    after: int
    rank: int
    change: Change


def _listed(old: Sequence[_Said], new: Sequence[_Said], answers: Mapping[int, int]) -> list[_Listed]:
    """List the changes; what was removed stands after what it followed."""
    listed: list[_Listed] = []
    last = -1
    for at, sentence in enumerate(old):
        if at not in answers:
            listed.append(_Listed(last, at, Change("removed", sentence.span, None)))
        else:
            last = answers[at]
            if sentence.words != new[last].words:
                listed.append(_Listed(last, -1, Change("altered", sentence.span, new[last].span)))
    added = sorted(set(range(len(new))) - set(answers.values()))
    return [*listed, *(_Listed(at, -1, Change("added", None, new[at].span)) for at in added)]
