"""The features of all articles, row by row, for comparing an article with chosen others in full."""

from array import array
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from readout.cluster.article_likeness import WIDTH

SCALE = 65535
"""A weight of one: weights are kept in two bytes, which changes a likeness by less than 0.0001."""
_SLOTS = 1 << 16
"""Slots in which a feature is looked for by its lowest bits: small enough for the nearer cache. Two bytes hold them, so that
to cut a key to two bytes is to take its lowest bits."""
_KEY_BITS = 32

Keys = NDArray[np.uint32]
Weights = NDArray[np.uint16]
Rows = NDArray[np.int64]
Products = NDArray[np.float64]


@dataclass(slots=True)
class Features:
    """Keys and weights of `WIDTH` features a row, 6 bytes each and nothing else, for there may be a million articles."""

    _keys: "array[int]" = field(default_factory=lambda: array("I"))
    _weights: "array[int]" = field(default_factory=lambda: array("H"))
    _slots: NDArray[np.uint64] = field(default_factory=lambda: np.zeros(_SLOTS, np.uint64))

    def add(self, keys: Keys, weights: Weights) -> None:
        """Append rows."""
        self._keys.frombytes(keys.tobytes())
        self._weights.frombytes(weights.tobytes())

    def products(self, rows: Rows, others: Rows) -> Products:
        """Give the dot product of the features of each of the rows, ascending, with those of the article beside it."""
        starts = np.flatnonzero(np.diff(rows, prepend=-1)).tolist()
        products = [self._with_each(int(rows[start]), others[start:end]) for start, end in pairwise([*starts, len(rows)])]
        return np.concatenate([np.empty(0), *products]) / SCALE**2

    def _with_each(self, row: int, others: Rows) -> NDArray[np.float32]:
        """Multiply one article with others: its keys, each with its weight, are laid in slots in which theirs are looked for."""
        keys = np.frombuffer(self._keys, np.uint32).reshape(-1, WIDTH)
        weights = np.frombuffer(self._weights, np.uint16).reshape(-1, WIDTH)
        mine, slots = keys[row].astype(np.uint64) << _KEY_BITS | weights[row], keys[row].astype(np.uint16)
        self._slots[slots] = mine
        theirs = keys.take(others, axis=0)
        met = self._slots.take(theirs.astype(np.uint16)).view(np.uint32).reshape(*theirs.shape, 2)
        shared = (met[..., 0] * (met[..., 1] == theirs)).astype(np.float32)
        for hidden in np.flatnonzero((self._slots.take(slots) != mine) & (weights[row] > 0)):
            shared[theirs == keys[row, hidden]] = weights[row, hidden]
        self._slots[slots] = 0
        products: NDArray[np.float32] = np.vecdot(shared, weights.take(others, axis=0).astype(np.float32))
        return products
