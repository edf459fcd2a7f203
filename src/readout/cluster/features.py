"""The features of all articles one after another, for comparing one article with chosen others."""

from array import array
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from readout.cluster.index import Keys, Products, Rows, Weights

_LOWEST = (1 << 18) - 1
"""Bits of a key that say where to look for it; of two hundred keys two share them in one article of ten."""


@dataclass(slots=True)
class Features:
    """Keys and weights laid end to end: 8 bytes a feature and nothing else, for there may be a million articles."""

    _keys: "array[int]" = field(default_factory=lambda: array("I"))
    _weights: "array[float]" = field(default_factory=lambda: array("f"))
    _slots: NDArray[np.int16] = field(default_factory=lambda: np.zeros(_LOWEST + 1, np.int16))
    _starts: "array[int]" = field(default_factory=lambda: array("q", [0]))

    def add(self, keys: Keys, weights: Weights) -> None:
        """Append an article's features; its row is the number of articles before it."""
        self._keys.frombytes(keys.tobytes())
        self._weights.frombytes(weights.tobytes())
        self._starts.append(len(self._keys))

    def products(self, rows: Rows, keys: Keys, weights: Weights) -> Products:
        """Give the dot product of a vector (keys ascending) with each of the articles."""
        if not len(rows) or not len(keys):
            return np.zeros(len(rows))
        starts = np.asarray(self._starts)
        counts = starts[rows + 1] - starts[rows]
        ends = np.cumsum(counts)
        places = np.arange(int(ends[-1])) + np.repeat(starts[rows] - ends + counts, counts)
        theirs = np.asarray(self._keys)[places]
        ours = self._places(keys, theirs)
        hit = np.flatnonzero(keys[ours] == theirs)
        shared = weights[ours[hit]] * np.asarray(self._weights)[places[hit]]
        return np.bincount(np.searchsorted(ends, hit, "right"), shared, len(rows)).astype(np.float64)

    def _places(self, keys: Keys, theirs: Keys) -> NDArray[np.intp]:
        """Give for each of `theirs` the one place in `keys` where it can stand.

        By their lowest bits, which is ten times as fast as searching; where two keys share those, by searching.
        """
        slots = keys & _LOWEST
        self._slots[slots] = np.arange(len(keys))
        distinct = np.array_equal(self._slots[slots], np.arange(len(keys)))
        places = self._slots[theirs & _LOWEST] if distinct else np.searchsorted(keys, theirs)
        found: NDArray[np.intp] = np.minimum(places, len(keys) - 1).astype(np.intp)
        return found
