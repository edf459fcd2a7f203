"""An inverted index that grows: which articles share features with a given one, and with what weight."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint32]
Rows = NDArray[np.int32]
Weights = NDArray[np.float32]

_TAIL = 32
"""Articles that wait unsorted: few enough to be looked through, enough that sorting them pays."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Postings sorted by feature; `articles` counts what went in."""

    articles: int
    keys: Keys
    rows: Rows
    weights: Weights


@dataclass(slots=True)
class Index:
    """Postings in sorted segments of growing size, merged like the files of a log-structured store.

    What is found does not depend on how the postings lie in segments, nor on the order in which they came.
    """

    _segments: list[Segment] = field(default_factory=list)
    _tail: list[tuple[int, Keys, Weights]] = field(default_factory=list)

    def add(self, row: int, keys: Keys, weights: Weights) -> None:
        """Put an article's features in; `row` is its number."""
        self._tail.append((row, keys, weights))
        if len(self._tail) >= _TAIL:
            self._freeze()

    def find(self, keys: Keys, weights: Weights) -> tuple[Rows, Weights]:
        """Give the articles that share a feature, and the dot product of the two vectors (rows may come more than once)."""
        found = [_matches(segment, keys, weights) for segment in self._segments]
        found += [_overlap(row, other, theirs, keys, weights) for row, other, theirs in self._tail]
        if not found:
            return np.empty(0, np.int32), np.empty(0, np.float32)
        return np.concatenate([rows for rows, _ in found]), np.concatenate([products for _, products in found])

    def _freeze(self) -> None:
        segment = _sorted_segment(self._tail)
        self._tail = []
        while self._segments and self._segments[-1].articles <= segment.articles:
            segment = _merged(self._segments.pop(), segment)
        self._segments.append(segment)


def _matches(segment: Segment, keys: Keys, weights: Weights) -> tuple[Rows, Weights]:
    first = np.searchsorted(segment.keys, keys, "left")
    counts = np.searchsorted(segment.keys, keys, "right") - first
    total = int(counts.sum())
    ends = np.cumsum(counts)
    places = np.arange(total) + np.repeat(first - ends + counts, counts)
    return segment.rows[places], segment.weights[places] * np.repeat(weights, counts)


def _overlap(row: int, other: Keys, theirs: Weights, keys: Keys, weights: Weights) -> tuple[Rows, Weights]:
    shared = dot(keys, weights, other, theirs)
    return np.full(1, row, np.int32), np.full(1, shared, np.float32)


def dot(keys: Keys, weights: Weights, other: Keys, theirs: Weights) -> float:
    """Multiply two sparse vectors whose keys ascend."""
    if not len(other):
        return 0.0
    places = np.minimum(np.searchsorted(other, keys), len(other) - 1)
    return float(np.dot(weights, np.where(other[places] == keys, theirs[places], np.float32(0))))


def _sorted_segment(tail: list[tuple[int, Keys, Weights]]) -> Segment:
    keys = np.concatenate([keys for _, keys, _ in tail])
    rows = np.repeat(np.array([row for row, _, _ in tail], np.int32), [len(keys) for _, keys, _ in tail])
    weights = np.concatenate([weights for _, _, weights in tail])
    order = np.argsort(keys, kind="stable")
    return Segment(len(tail), keys[order], rows[order], weights[order])


def _merged(older: Segment, newer: Segment) -> Segment:
    keys = np.concatenate([older.keys, newer.keys])
    order = np.argsort(keys, kind="stable")
    rows = np.concatenate([older.rows, newer.rows])[order]
    weights = np.concatenate([older.weights, newer.weights])[order]
    return Segment(older.articles + newer.articles, keys[order], rows, weights)
