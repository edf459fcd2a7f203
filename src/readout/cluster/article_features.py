"""The features of all articles, row by row, for comparing an article with chosen others in full."""

from array import array
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from readout.cluster.article_likeness import WIDTH

SCALE = 65535
"""A weight of one: weights are kept in two bytes, which changes a likeness by less than 0.0001."""
_SLOTS = 1 << 16
"""Slots in which a feature is looked for by its lowest bits: small enough for the nearest cache. Two bytes hold them, so that
to cut a key to two bytes is to take its lowest bits."""

Keys = NDArray[np.uint32]
Weights = NDArray[np.uint16]
Rows = NDArray[np.int64]
Products = NDArray[np.float64]


@dataclass(slots=True)
class Features:
    """Keys and weights of `WIDTH` features a row, 6 bytes each and nothing else, for there may be a million articles."""

    _keys: "array[int]" = field(default_factory=lambda: array("I"))
    _weights: "array[int]" = field(default_factory=lambda: array("H"))
    _slots: NDArray[np.int16] = field(default_factory=lambda: np.zeros(_SLOTS, np.int16))
    _places: NDArray[np.int16] = field(default_factory=lambda: np.arange(WIDTH, dtype=np.int16))

    def add(self, keys: Keys, weights: Weights) -> None:
        """Append rows."""
        self._keys.frombytes(keys.tobytes())
        self._weights.frombytes(weights.tobytes())

    def products(self, row: int, others: Rows) -> Products:
        """Give the dot product of an article's features with each of the others."""
        keys = np.frombuffer(self._keys, np.uint32).reshape(-1, WIDTH)
        weights = np.frombuffer(self._weights, np.uint16).reshape(-1, WIDTH)
        mine, own = keys[row], weights[row].astype(np.float32)
        self._slots[mine & (_SLOTS - 1)] = self._places
        theirs = keys[others]
        places = self._slots.take(theirs.astype(np.uint16))
        shared = np.where(mine.take(places) == theirs, own.take(places), 0)
        for hidden in np.flatnonzero((self._slots.take(mine & (_SLOTS - 1)) != self._places) & (own > 0)):
            shared[theirs == mine[hidden]] = own[hidden]
        products: Products = np.einsum("ij,ij->i", shared, weights[others]).astype(np.float64) / SCALE**2
        return products
