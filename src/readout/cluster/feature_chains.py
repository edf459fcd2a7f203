"""Postings in chains: which earlier articles share their heaviest features with an article, the latest of each feature first.

Each posting knows the one before it with the same feature, and only the last `REACH` of a feature are ever followed. So a feature
that few articles have leads back for years, one that many have leads back for hours, and an article costs the same however many
came before it. No table of features grows: a chain begins in a slot of fixed number, and two features that meet in one slot
share a chain, which costs a few comparisons and changes no likeness.
"""

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
"""Bits of a product in a key to sort by; below the sign stand 14 bits of the place in the batch, 25 of a row, and these."""
_ROW_BITS = 25
_ROW = (1 << _ROW_BITS) - 1
_SUM_BITS = 28
"""Bits of a sum of products in a key to sort by, behind 10 of the place in the batch and before those of a row: enough for sums
up to 16, and the weights of the channels come to 2.4."""

Keys = NDArray[np.uint32]
Weights = NDArray[np.uint16]
Rows = NDArray[np.int64]


class Met(NamedTuple):
    """Pairs of likely articles: places in a batch, ascending, and beside them the rows of earlier articles that each met."""

    asking: Rows
    rows: Rows


@dataclass(slots=True)
class Postings:
    """Chains of postings, eight bytes each: the number of the posting before, and the weight.

    The first `HEADS` numbers stand for no posting: a chain ends in 0, which has no weight and leads back to itself. So a posting's
    number begins with its article's row, counted from 1.
    """

    _last: NDArray[np.int32] = field(default_factory=lambda: np.zeros(_SLOTS, np.int32))
    _chained: NDArray[np.int64] = field(default_factory=lambda: np.zeros(1 << 20, np.int64))
    """Room for twice as many as when it was last full, in one piece of large pages, for chains lead through it at random."""
    _end: int = HEADS

    def add(self, keys: Keys, weights: Weights) -> Met:
        """Put a batch of articles in, 1,024 at most, and find, for each, the earlier ones that it may be like.

        `keys` and `weights` have a row an article and `HEADS` columns, weight 0 where there is nothing. An article finds the same
        whatever the batches.
        """
        start, self._end = self._end, self._end + keys.size
        if self._end > len(self._chained):
            chained, self._chained = self._chained, np.zeros(2 * self._end, np.int64)
            self._chained[:start] = chained[:start]
        before = self._chain(keys.ravel(), weights.ravel(), start)
        self._chained[start : self._end] = before << _WEIGHT_BITS | weights.ravel()
        return _likeliest_in_chains(self._follow(before, weights.ravel()), start >> _HEADS_BITS)

    def _chain(self, keys: Keys, weights: Weights, start: int) -> NDArray[np.int64]:
        """Give for each new posting the one before it, and let the slots know the last."""
        before = np.zeros(len(keys), np.int64)
        places = np.flatnonzero(weights)
        slots = keys[places] % _SLOTS
        before[places] = self._last[slots]
        order = np.argsort(slots, kind="stable")
        again = np.flatnonzero(slots[order][1:] == slots[order][:-1])
        before[places[order[again + 1]]] = start + places[order[again]]
        self._last[slots] = start + places
        return before

    def _follow(self, before: NDArray[np.int64], weights: Weights) -> NDArray[np.int64]:
        """Walk all chains of a batch at once and give what is met, sorted: place in the batch, row from 1, product of weights."""
        places = np.flatnonzero(before)
        at, own = before[places], weights[places].astype(np.int64)
        asking = places >> _HEADS_BITS << _ROW_BITS + _PRODUCT_BITS
        found, end = np.empty(REACH * len(at), np.int64), 0
        for _ in range(REACH):
            posting = self._chained.take(at)
            key = found[end : end + len(at)]
            end += len(at)
            np.bitwise_and(posting, _SCALE, out=key)
            key *= own
            key >>= 2 * _WEIGHT_BITS - _PRODUCT_BITS
            key |= asking | at >> _HEADS_BITS << _PRODUCT_BITS
            at = posting >> _WEIGHT_BITS
            live = at > 0
            if not live.all():
                at, own, asking = at[live], own[live], asking[live]
        return np.sort(found[:end])


def _likeliest_in_chains(met: NDArray[np.int64], start: int) -> Met:
    """Add up what each article shares with each other, and keep the likeliest of each, of equal ones the latest.

    The batch's first article has the row `start`, counted from 1; of two features of one article that share a chain one meets the
    other, which says nothing.
    """
    pairs = met >> _PRODUCT_BITS
    first = np.flatnonzero(np.concatenate([pairs[:1] >= 0, pairs[1:] != pairs[:-1]]))
    sums = np.add.reduceat(met & ((1 << _PRODUCT_BITS) - 1), first) if len(first) else first
    likely = np.flatnonzero(sums >= int(LIKELY * (1 << _PRODUCT_BITS)))
    pairs, sums = pairs.take(first.take(likely)), sums.take(likely)
    asking, rows = pairs >> _ROW_BITS, pairs & _ROW
    keys = np.sort(((asking + 1 << _SUM_BITS) - sums << _ROW_BITS | _ROW - rows)[rows != asking + start])
    asking = keys >> _SUM_BITS + _ROW_BITS
    kept = keys[np.concatenate([asking[:MOST] >= 0, asking[MOST:] != asking[:-MOST]])]
    pairs = np.sort(kept >> _SUM_BITS + _ROW_BITS << _ROW_BITS | _ROW - (kept & _ROW))
    return Met(pairs >> _ROW_BITS, (pairs & _ROW) - 1)
