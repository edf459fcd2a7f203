"""Average link over a sparse graph: which articles become one story, whatever the order in which they came."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Doubles = NDArray[np.float64]

JOIN = 0.14
"""Least mean likeness of two groups that become one. Swept 0.11 to 0.16 on one half of the events of giveme5w1h (among all of
unlabelled): 0.11 to 0.14 give B-cubed F1 0.96-0.97 on all; below 0.14 a third of the settings merged two events of one town
(precision 0.977), so the highest of them. On ecbplus it moves F1 by less than 0.01."""
CONTRAST = 0.7
"""Two groups of `SETTLED` articles stay apart where they are less alike than this part of what holds each together. It keeps the
two happenings of one saga apart. Swept 0.5 to 0.8 on halves of ecbplus: 0.65 to 0.8 raise B-cubed F1 from 0.89 to 0.92-0.93."""
SETTLED = 5
"""Articles that make a group settled enough to resist; 3 gave higher precision and as much less recall, on both sets."""
ALIKE = 0.6
"""More likeness than this counts as this: copies of one report do not make a story so tight that other accounts stay out."""

_BITS = 31
"""Bits of an article's number: two of them make one key to sort by."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Likeness of pairs of groups, summed over their articles; `left` < `right`, each pair once, ascending."""

    left: Ints
    right: Ints
    sums: Doubles


@dataclass(slots=True)
class _Groups:
    """What is known of the groups: whose they are now, how many articles each has, and the sum of likeness inside."""

    owner: Ints
    size: Doubles
    inside: Doubles


def agglomerate(articles: int, edges: Edges) -> Ints:
    """Give each article the number of the first article of its group.

    In each round every two groups that are each other's nearest are joined, if they are alike enough: what average link gives,
    for a join never makes a third group nearer than it was. A pair without an edge counts as not alike.
    """
    groups = _Groups(np.arange(articles, dtype=np.int32), np.ones(articles), np.zeros(articles))
    edges = Edges(edges.left, edges.right, np.minimum(edges.sums, ALIKE))
    while len(edges.left):
        mean = edges.sums / (groups.size[edges.left] * groups.size[edges.right])
        alike = mean >= JOIN
        joined = _mutual(edges, mean, alike & ~_apart(edges, mean, groups), articles)
        if not joined.any():
            break
        _join(groups, edges, joined)
        edges = _gathered(edges, alike, joined, groups.owner)
    return _roots(groups.owner)


def _apart(edges: Edges, mean: Doubles, groups: _Groups) -> NDArray[np.bool_]:
    """Tell which pairs are two settled groups that hold together far better each than with the other."""
    settled = np.minimum(groups.size[edges.left], groups.size[edges.right]) >= SETTLED
    held = groups.inside / np.maximum(groups.size * (groups.size - 1) / 2, 1)
    return settled & (mean < CONTRAST * np.sqrt(held[edges.left] * held[edges.right]))


def _mutual(edges: Edges, mean: Doubles, allowed: NDArray[np.bool_], articles: int) -> NDArray[np.bool_]:
    """Tell which allowed pairs are each other's nearest; ties go to the earlier articles."""
    places = np.flatnonzero(allowed)
    order = places[np.lexsort((edges.right[places], edges.left[places], -mean[places]))]
    rank = np.arange(len(order))
    best = np.full(articles, len(order))
    np.minimum.at(best, edges.left[order], rank)
    np.minimum.at(best, edges.right[order], rank)
    chosen = order[(best[edges.left[order]] == rank) & (best[edges.right[order]] == rank)]
    joined = np.zeros(len(edges.left), bool)
    joined[chosen] = True
    return joined


def _join(groups: _Groups, edges: Edges, joined: NDArray[np.bool_]) -> None:
    left, right = edges.left[joined], edges.right[joined]
    groups.owner[right] = left
    groups.size[left] += groups.size[right]
    groups.inside[left] += groups.inside[right] + edges.sums[joined]


def _gathered(edges: Edges, alike: NDArray[np.bool_], joined: NDArray[np.bool_], owner: Ints) -> Edges:
    """Sum the pairs anew between the groups that may still grow; a group without a pair alike enough never will."""
    growing = np.zeros(len(owner), bool)
    growing[edges.left[alike]] = growing[edges.right[alike]] = True
    kept = ~joined & growing[edges.left] & growing[edges.right]
    one, other = owner[edges.left[kept]], owner[edges.right[kept]]
    return summed(np.minimum(one, other), np.maximum(one, other), edges.sums[kept])


def summed(left: Ints, right: Ints, sums: Doubles) -> Edges:
    """Sort pairs and add up those that come more than once, in the order in which they come."""
    if not len(left):
        return Edges(left, right, sums)
    pairs = left.astype(np.int64) << _BITS | right
    order = np.argsort(pairs, kind="stable")
    pairs, sums = pairs[order], sums[order]
    first = np.flatnonzero(np.diff(pairs, prepend=-1))
    pairs, sums = pairs[first], np.add.reduceat(sums, first)
    return Edges((pairs >> _BITS).astype(np.int32), (pairs & ((1 << _BITS) - 1)).astype(np.int32), sums)


def _roots(owner: Ints) -> Ints:
    while not np.array_equal(owner[owner], owner):
        owner = owner[owner]
    return owner
