"""An inverted index that grows: which articles share features with a given one, and how much they have in common."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint32]
Rows = NDArray[np.int32]
Weights = NDArray[np.float32]
Products = NDArray[np.float64]

_TAIL = 32
"""Articles that wait unsorted: few enough to be looked through, enough that sorting them pays."""
_GROWTH = 4
"""A segment takes in the one before it when that is at most so many times larger: few segments to search, and few merges."""
_SPARSE = 16
"""Where the rows found spread over more than this times their number, they are sorted; else they are counted in place."""


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
        """Give the articles that share a feature, once for each that they share, and the product of its two weights."""
        found = [_matches(segment, keys, weights) for segment in self._segments]
        if self._tail:
            found.append(_overlap(_laid(self._tail), keys, weights))
        if not found:
            return np.empty(0, np.int32), np.empty(0, np.float32)
        return np.concatenate([rows for rows, _ in found]), np.concatenate([products for _, products in found])

    def _freeze(self) -> None:
        segment = _sorted(_laid(self._tail))
        self._tail = []
        while self._segments and self._segments[-1].articles <= _GROWTH * segment.articles:
            segment = _merged(self._segments.pop(), segment)
        self._segments.append(segment)


def added_up(found: list[tuple[Rows, Weights]]) -> tuple[Rows, Products]:
    """Add up the products by article, rows ascending."""
    rows = np.concatenate([rows for rows, _ in found]) if found else np.empty(0, np.int32)
    if not len(rows):
        return rows, np.empty(0)
    products = np.concatenate([products for _, products in found])
    first = int(rows.min())
    if int(rows.max()) - first > _SPARSE * len(rows):
        distinct, places = np.unique(rows, return_inverse=True)
        return distinct, np.bincount(places, products).astype(np.float64)
    sums = np.bincount(rows - first, products)
    hit = np.flatnonzero(sums)
    return (hit + first).astype(np.int32), sums[hit].astype(np.float64)


def _matches(segment: Segment, keys: Keys, weights: Weights) -> tuple[Rows, Weights]:
    first = np.searchsorted(segment.keys, keys, "left")
    counts = np.searchsorted(segment.keys, keys, "right") - first
    ends = np.cumsum(counts)
    places = np.arange(int(counts.sum())) + np.repeat(first - ends + counts, counts)
    return segment.rows[places], segment.weights[places] * np.repeat(weights, counts)


def _overlap(segment: Segment, keys: Keys, weights: Weights) -> tuple[Rows, Weights]:
    """Look for ascending `keys` in postings that are not sorted."""
    if not len(keys):
        return np.empty(0, np.int32), np.empty(0, np.float32)
    places = np.minimum(np.searchsorted(keys, segment.keys), len(keys) - 1)
    hit = np.flatnonzero(keys[places] == segment.keys)
    return segment.rows[hit], segment.weights[hit] * weights[places[hit]]


def _laid(tail: list[tuple[int, Keys, Weights]]) -> Segment:
    keys = np.concatenate([keys for _, keys, _ in tail])
    rows = np.repeat(np.array([row for row, _, _ in tail], np.int32), [len(keys) for _, keys, _ in tail])
    return Segment(len(tail), keys, rows, np.concatenate([weights for _, _, weights in tail]))


def _sorted(segment: Segment) -> Segment:
    order = np.argsort(segment.keys, kind="stable")
    return Segment(segment.articles, segment.keys[order], segment.rows[order], segment.weights[order])


def _merged(older: Segment, newer: Segment) -> Segment:
    return _sorted(
        Segment(
            older.articles + newer.articles,
            np.concatenate([older.keys, newer.keys]),
            np.concatenate([older.rows, newer.rows]),
            np.concatenate([older.weights, newer.weights]),
        )
    )
