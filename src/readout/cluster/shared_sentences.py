"""Sentences of a story's articles that stand in another of its articles too."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from readout.cluster.copied_texts import RUN, Wording
from readout.model import Span


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence, its words outside quotation marks, and the part of them that one earlier article has, with the place there."""

    span: Span
    words: int
    part: float
    other: int
    there: Span


def shared_sentences(worded: Sequence[Wording], order: Sequence[int]) -> list[list[Shared]]:
    """Give each text's sentences, each beside the one that has most of its words in the texts before it in `order`."""
    first: dict[int, tuple[int, int]] = {}
    found: list[list[Shared]] = [[] for _ in worded]
    for at in order:
        one = worded[at]
        runs = one.runs.tolist()
        starts = [0, *one.ends.tolist()]
        for number, span in enumerate(one.spans):
            held = [
                (place, first[run])
                for place in range(starts[number], starts[number + 1] - RUN + 1)
                if (run := runs[place]) in first
            ]
            found[at].append(_best(span, starts[number + 1] - starts[number], held, worded))
        for place, run in enumerate(runs):
            first.setdefault(run, (at, place))
    return found


def _best(span: Span, words: int, held: Sequence[tuple[int, tuple[int, int]]], worded: Sequence[Wording]) -> Shared:
    """Choose the sentence that holds most words; of equal ones the earliest."""
    covered: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for place, (other, there) in held:
        sentence = int(np.searchsorted(worded[other].ends, there, side="right"))
        covered[other, sentence].update(range(place, place + RUN))
    if not covered:
        return Shared(span, words, 0.0, 0, Span(0, 0))
    (other, sentence), places = max(covered.items(), key=lambda item: (len(item[1]), -item[0][0], -item[0][1]))
    return Shared(span, words, len(places) / words, other, worded[other].spans[sentence])
