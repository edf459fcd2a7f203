"""Groups by average linkage: the two most alike are joined while a rule lets any be."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Groups = list[list[int]]
Wish = Callable[[Floats, float, Floats], Floats]
"""Told a group's sums with each group (a row a table), its size and the size of each, it says how much it wants to join each."""

_NEVER = -np.inf


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
        self.most = np.full(len(sizes), _NEVER)
        self.whom = np.zeros(len(sizes), np.int64)
        for at in range(len(sizes)):
            self._look(at)

    def nearest(self) -> _Pair | None:
        """Give the two that want to join most."""
        one = int(self.most.argmax()) if len(self.most) else 0
        return _Pair(one, int(self.whom[one])) if len(self.most) and self.most[one] > _NEVER else None

    def join(self, pair: _Pair) -> None:
        """Put the second group into the first."""
        one, other = pair
        self.sums[:, one] += self.sums[:, other]
        self.sums[:, :, one] = self.sums[:, one]
        self.sizes[one] += self.sizes[other]
        self.sizes[other] = 0
        self.most[other] = _NEVER
        self._look(one)
        for at in np.flatnonzero((self.sizes > 0) & ((self.whom == one) | (self.whom == other))):
            self._look(int(at))
        wishes = self._wishes_to_link(one)
        nearer = (wishes > self.most) | ((wishes == self.most) & (wishes > _NEVER) & (one < self.whom))
        self.most[nearer], self.whom[nearer] = wishes[nearer], one

    def _look(self, at: int) -> None:
        wishes = self._wishes_to_link(at)
        self.whom[at] = wishes.argmax()
        self.most[at] = wishes[self.whom[at]]

    def _wishes_to_link(self, at: int) -> Floats:
        there = self.sizes > 0
        there[at] = False
        wishes = np.full(len(self.sizes), _NEVER)
        wishes[there] = self.wish(self.sums[:, at, there], float(self.sizes[at]), self.sizes[there])
        return wishes


def connected(items: int, pairs: Iterable[tuple[int, int]]) -> Groups:
    """Give the items linked in groups: those that pairs lead to from one another."""
    beside: list[set[int]] = [{item} for item in range(items)]
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    found, seen = [], set[int]()
    for item in range(items):
        waiting = set() if item in seen else {item}
        reached = set[int]()
        while waiting:
            reached |= waiting
            waiting = set().union(*(beside[at] for at in waiting)) - reached
        seen |= reached
        found += [sorted(reached)] if reached else []
    return found
