"""Postings in chains: which earlier articles share their heaviest features with an article, the latest of each feature first.

Each posting knows the one before it with the same feature, and only the last `REACH` of a feature are ever followed. So a feature
that few articles have leads back for years, one that many have leads back for hours, and an article costs the same however many
came before it. No table of features grows: a chain begins in a slot of fixed number, and two features that meet in one slot
share a chain, which costs a few comparisons and changes no likeness.
"""

from array import array
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

HEADS = 64
"""Heaviest features of an article by which it is found; six bits of a posting's number say which of them it is."""
REACH = 64
"""Postings of one feature that are followed. With 96, 64, 48 and 32 ecbplus, giveme5w1h and MEANTIME come out the same; of the
recombined events of benchmarks/events.py, which are ten times as dense, recall is 0.979, 0.973, 0.940-0.972 and 0.926-0.952."""
LIKELY = 0.05
"""Product of the shared heads from which an article is compared in full; with 0.05, 0.08 and 0.1 the stories are the same."""
MOST = 64
"""Articles at most that one is compared with in full, those with the largest product; swept together with `REACH`."""

_HEADS_BITS = 6
_SLOTS = 1 << 24
"""Slots in which chains begin: 64 MB that the system hands out as it is touched."""
_SCALE = 65535
"""A weight of one, in two bytes."""
_WEIGHT_BITS = 16
_PRODUCT_BITS = 24
"""Bits of a product in a key to sort by; below them stand 25 bits of a row and 15 of the place in the batch."""
_ROW_BITS = 25

Keys = NDArray[np.uint32]
Weights = NDArray[np.uint16]
Rows = NDArray[np.int64]


class Met(NamedTuple):
    """Pairs of likely articles: places in a batch, ascending, and beside them the rows of earlier articles that each met."""

    asking: Rows
    rows: Rows


@dataclass(slots=True)
class Postings:
    """Chains of postings, eight bytes each: the number of the posting before (from 1; 0 ends the chain), and the weight."""

    _last: NDArray[np.int32] = field(default_factory=lambda: np.zeros(_SLOTS, np.int32))
    _chained: "array[int]" = field(default_factory=lambda: array("q"))

    def add(self, keys: Keys, weights: Weights) -> Met:
        """Put a batch of articles in and find, for each, the earlier ones that it may be like.

        `keys` and `weights` have a row an article and `HEADS` columns, weight 0 where there is nothing. An article finds the same
        whatever the batches.
        """
        start = len(self._chained)
        before = self._chain(keys.ravel(), weights.ravel(), start)
        self._chained.frombytes((before << _WEIGHT_BITS | weights.ravel()).tobytes())
        return _likeliest_in_chains(self._follow(before, weights.ravel(), start))

    def _chain(self, keys: Keys, weights: Weights, start: int) -> NDArray[np.int64]:
        """Give for each new posting the one before it, and let the slots know the last."""
        before = np.zeros(len(keys), np.int64)
        places = np.flatnonzero(weights)
        slots = keys[places] % _SLOTS
        before[places] = self._last[slots]
        order = np.argsort(slots, kind="stable")
        again = np.flatnonzero(slots[order][1:] == slots[order][:-1])
        before[places[order[again + 1]]] = start + 1 + places[order[again]]
        self._last[slots] = start + 1 + places
        return before

    def _follow(self, before: NDArray[np.int64], weights: Weights, start: int) -> NDArray[np.int64]:
        """Walk all chains of a batch at once and give what is met, sorted: place in the batch, row, product of the weights."""
        chained = np.frombuffer(self._chained, np.int64)
        asking = np.flatnonzero(before)
        at, own = before[asking], weights[asking].astype(np.int64)
        asking >>= _HEADS_BITS
        found = []
        for _ in range(REACH):
            posting = chained[at - 1]
            rows = (at - 1) >> _HEADS_BITS
            product = own * (posting & _SCALE) >> 2 * _WEIGHT_BITS - _PRODUCT_BITS
            key = (asking << _ROW_BITS | rows) << _PRODUCT_BITS | product
            found.append(key[rows != asking + (start >> _HEADS_BITS)])
            at = posting >> _WEIGHT_BITS
            live = np.flatnonzero(at)
            if not len(live):
                break
            at, own, asking = at[live], own[live], asking[live]
        return np.sort(np.concatenate(found))


def _likeliest_in_chains(met: NDArray[np.int64]) -> Met:
    """Add up what each article shares with each other, and keep the likeliest of each."""
    pairs = met >> _PRODUCT_BITS
    first = np.flatnonzero(np.diff(pairs, prepend=-1))
    if not len(first):
        return Met(np.empty(0, np.int64), np.empty(0, np.int64))
    sums = np.add.reduceat(met & ((1 << _PRODUCT_BITS) - 1), first)
    likely = sums >= int(LIKELY * (1 << _PRODUCT_BITS))
    pairs, sums = pairs[first[likely]], sums[likely]
    asking = pairs >> _ROW_BITS
    order = np.lexsort((-pairs, -sums, asking))
    rank = np.arange(len(order)) - np.searchsorted(asking, asking)
    kept = np.sort(pairs[order[rank < MOST]])
    return Met(kept >> _ROW_BITS, kept & ((1 << _ROW_BITS) - 1))
