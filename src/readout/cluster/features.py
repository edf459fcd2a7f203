"""The features of all articles one after another, for comparing one article with chosen others."""

from array import array
from dataclasses import dataclass, field

import numpy as np

from readout.cluster.index import Keys, Products, Rows, Weights


@dataclass(slots=True)
class Features:
    """Keys and weights laid end to end: 8 bytes a feature and nothing else, for there may be a million articles."""

    _keys: "array[int]" = field(default_factory=lambda: array("I"))
    _weights: "array[float]" = field(default_factory=lambda: array("f"))
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
        ours = np.minimum(np.searchsorted(keys, theirs), len(keys) - 1)
        shared = np.where(keys[ours] == theirs, weights[ours] * np.asarray(self._weights)[places], np.float32(0))
        return np.bincount(np.repeat(np.arange(len(rows)), counts), shared, len(rows)).astype(np.float64)
