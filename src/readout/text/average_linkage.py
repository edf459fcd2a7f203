"""Groups by average linkage: the two most alike are joined while a rule lets any be."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Groups = list[list[int]]
Wish = Callable[[Floats, Floats, Floats], Floats]
"""Told of some groups the sums with each group (a row a group, for each table), their sizes (a column) and the size of each, it
says how much they want to join each; of two groups that depends on nothing but the two."""

_NEVER = -np.inf
_AT_ONCE = 64
"""Groups that are looked at in one pass over the tables."""


def linked(tables: Floats, wish: Wish) -> Groups:
    """Link the two groups that want it most while any want it (more than minus infinity); of ties, the earliest.

    `tables` hold what is told of pairs of items, a symmetric table each; what is told of two groups is the sum over their pairs.
    `wish` is the same for both of a pair. Takes time as the square of the items.
    """
    groups: Groups = [[item] for item in range(tables.shape[-1])]
    links = _Links(tables.copy(), wish, np.ones(len(groups)))
    while (pair := links.nearest()) is not None:
        links.join(pair)
        groups[pair.one] += groups[pair.other]
        groups[pair.other] = []
    return sorted(sorted(group) for group in groups if group)


class _Pair(NamedTuple):
    """Two groups that are to become one, by their numbers; the first stays."""

    one: int
    other: int


class _Links:
    """Sums between groups, and of each group the one that it wants to join most."""

    def __init__(self, sums: Floats, wish: Wish, sizes: Floats) -> None:
        self.sums, self.wish, self.sizes = sums, wish, sizes
        self.gone = np.zeros(len(sizes), np.bool_)
        self.most = np.full(len(sizes), _NEVER)
        self.whom = np.zeros(len(sizes), np.int64)
        for start in range(0, len(sizes), _AT_ONCE):
            self._look(np.arange(start, min(start + _AT_ONCE, len(sizes))))

    def nearest(self) -> _Pair | None:
        """Give the two that want to join most."""
        one = int(self.most.argmax()) if len(self.most) else 0
        return _Pair(one, int(self.whom[one])) if len(self.most) and self.most[one] > _NEVER else None

    def join(self, pair: _Pair) -> None:
        """Put the second group into the first; the size of what is gone stays, so that nobody divides by nothing."""
        one, other = pair
        self.sums[:, one] += self.sums[:, other]
        self.sums[:, :, one] = self.sums[:, one]
        self.sizes[one] += self.sizes[other]
        self.gone[other] = True
        self.most[other] = _NEVER
        touched = np.flatnonzero(~self.gone & ((self.whom == one) | (self.whom == other)))
        wishes = self._look(np.concatenate(([one], touched[touched != one])))[0]
        nearer = (wishes > self.most) | ((wishes == self.most) & (wishes > _NEVER) & (one < self.whom))
        self.most[nearer], self.whom[nearer] = wishes[nearer], one

    def _look(self, at: Ints) -> Floats:
        """Find whom groups want to join most; gives how much they want to join each."""
        wishes = self.wish(self.sums[:, at], self.sizes[at, None], self.sizes)
        wishes[:, self.gone] = _NEVER
        wishes[np.arange(len(at)), at] = _NEVER
        self.whom[at] = wishes.argmax(axis=1)
        self.most[at] = wishes[np.arange(len(at)), self.whom[at]]
        return wishes
