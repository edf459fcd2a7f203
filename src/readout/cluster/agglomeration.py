"""Average link over a sparse graph: which articles become one story, whatever the order in which they came."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Doubles = NDArray[np.float64]

JOIN, JOIN_SETTLED = 0.16, 0.10
"""Least mean likeness of two groups that become one; the second where one of them has `SETTLED` articles or more.

What tells of another side of a large story is a little like many of its articles, so its mean is low and yet means something. Swept
0.14 to 0.18 and 0.08 to 0.12 on halves of giveme5w1h (among all of unlabelled): B-cubed F1 0.985 with 0.08 to 0.10, 0.975 with 0.11
and 0.12, 0.16 and 0.14 the same. The higher `JOIN` leaves 300 more stories of unlabelled apart: of 25 groups that a lower one made,
read one by one, most told of one theme and not of one event. On ecbplus both move F1 by less than 0.01.
Run evaluation/grouping.py again after a change.
"""
CONTRAST, CONTRAST_SMALL = 0.7, 0.45
"""Two groups stay apart where they are less alike than this part of what holds each together: the first where both are settled,
the second from two articles on. It keeps the two happenings of one saga apart. Swept 0.5 to 0.8 on halves of ecbplus: 0.65 to 0.8
raise B-cubed F1 from 0.89 to 0.92-0.93. Of the second 0.35 to 0.45 cost nothing on ecbplus and giveme5w1h and 0.5 costs 0.006;
without it two events of one town merge below a `JOIN` of 0.14, and on MEANTIME a launch and the suit over its name."""
SETTLED = 5
"""Articles that make a group settled; 3 gave higher precision and as much less recall, on both sets."""
SETTLED_APART = 2
"""The same for two groups with days between them on which neither has news."""
MOST = 32
"""Articles of a group at most that one article is held against: what it is like beyond its `MOST` nearest is not kept, so a mean
over a story of thousands is taken over so many. With 32 and without a bound ecbplus and giveme5w1h are the same; on the recombined
events of benchmarks/events.py 16, 24, 32 and no bound give B-cubed F1 0.966, 0.964, 0.963 and 0.961."""
ALIKE = 0.6
"""More likeness than this counts as this: copies of one report do not make a story so tight that other accounts stay out."""

_NEVER = 10_000_000
"""A day after all days."""
_BITS = 31
"""Bits of an article's number: two of them make one key to sort by."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Likeness of pairs of groups, summed_edges over their articles; `left` < `right`, each pair once."""

    left: Ints
    right: Ints
    sums: Doubles


class _AlikePairs(NamedTuple):
    """Pairs of groups that are alike enough to be joined, and their mean likeness."""

    left: Ints
    right: Ints
    mean: Doubles


@dataclass(slots=True)
class _Groups:
    """What is known of the groups: whose they are now, how many articles each has, the likeness inside, first and last day."""

    owner: Ints
    size: Doubles
    inside: Doubles
    first: Ints
    last: Ints


def agglomerate(days: Ints, edges: Edges, window: int) -> Ints:
    """Give each article the number of the first article of its group; `days` are ordinals, negative where unknown.

    In each round every two groups that are each other's nearest are joined, if they are alike enough: what average link gives,
    for a join never makes a third group nearer than it was. A pair without an edge counts as not alike.
    """
    articles = len(days)
    first = np.where(days < 0, _NEVER, days).astype(np.int32)
    groups = _Groups(np.arange(articles, dtype=np.int32), np.ones(articles), np.zeros(articles), first, days.copy())
    edges = Edges(edges.left, edges.right, np.minimum(edges.sums, ALIKE))
    while len(edges.left):
        mean = edges.sums / _pairs(groups.size[edges.left], groups.size[edges.right])
        settled = np.maximum(groups.size[edges.left], groups.size[edges.right]) >= SETTLED
        alike = np.flatnonzero(mean >= np.where(settled, JOIN_SETTLED, JOIN))
        pairs = _AlikePairs(edges.left[alike], edges.right[alike], mean[alike])
        together = ~_groups_kept_apart(pairs, groups, window)
        chosen = _mutually_nearest(_AlikePairs(pairs.left[together], pairs.right[together], pairs.mean[together]), articles)
        if not len(chosen):
            break
        joined = np.zeros(len(mean), bool)
        joined[alike[together][chosen]] = True
        _agglomerate_joined(groups, edges, joined)
        edges = _regathered_edges(edges, mean >= JOIN_SETTLED, joined, groups.owner)
    return _roots(groups.owner)


def _pairs(one: Doubles, other: Doubles) -> Doubles:
    """Count the pairs that a mean is taken over: each article of the smaller group with `MOST` of the larger at most."""
    pairs: Doubles = np.minimum(one, other) * np.minimum(np.maximum(one, other), MOST)
    return pairs


def _groups_kept_apart(pairs: _AlikePairs, groups: _Groups, window: int) -> NDArray[np.bool_]:
    """Tell which pairs are two groups that hold together far better each than with the other."""
    left, right = pairs.left, pairs.right
    days = np.maximum(groups.first[right] - groups.last[left], groups.first[left] - groups.last[right])
    known = (groups.last[left] >= 0) & (groups.last[right] >= 0)
    least = np.minimum(groups.size[left], groups.size[right])
    settled = least >= np.where(known & (days > window), SETTLED_APART, SETTLED)
    contrast = np.where(settled, CONTRAST, np.where(least >= SETTLED_APART, CONTRAST_SMALL, 0))
    held = groups.inside / np.maximum(groups.size * np.minimum(groups.size - 1, MOST) / 2, 1)
    return pairs.mean < contrast * np.sqrt(held[left] * held[right])


def _mutually_nearest(pairs: _AlikePairs, articles: int) -> NDArray[np.int64]:
    """Give the places of the pairs that are each other's nearest; ties go to the earlier articles."""
    left, right, mean = pairs
    nearest = np.zeros(articles)
    np.maximum.at(nearest, left, mean)
    np.maximum.at(nearest, right, mean)
    places = np.flatnonzero((mean >= nearest[left]) | (mean >= nearest[right]))
    order = places[np.lexsort((right[places], left[places], -mean[places]))]
    rank = np.arange(len(order))
    best = np.full(articles, len(order))
    np.minimum.at(best, left[order], rank)
    np.minimum.at(best, right[order], rank)
    chosen: NDArray[np.int64] = order[(best[left[order]] == rank) & (best[right[order]] == rank)]
    return chosen


def _agglomerate_joined(groups: _Groups, edges: Edges, joined: NDArray[np.bool_]) -> None:
    left, right = edges.left[joined], edges.right[joined]
    groups.owner[right] = left
    groups.size[left] += groups.size[right]
    groups.inside[left] += groups.inside[right] + edges.sums[joined]
    groups.first[left] = np.minimum(groups.first[left], groups.first[right])
    groups.last[left] = np.maximum(groups.last[left], groups.last[right])


def _regathered_edges(edges: Edges, alike: NDArray[np.bool_], joined: NDArray[np.bool_], owner: Ints) -> Edges:
    """Sum the pairs anew between the groups that may still grow; a group without a pair alike enough never will."""
    growing = np.zeros(len(owner), bool)
    growing[edges.left[alike]] = growing[edges.right[alike]] = True
    kept = ~joined & growing[edges.left] & growing[edges.right]
    one, other, sums = owner[edges.left[kept]], owner[edges.right[kept]], edges.sums[kept]
    one, other = np.minimum(one, other), np.maximum(one, other)
    grown = np.zeros(len(owner), bool)
    grown[edges.left[joined]] = True
    anew = grown[one] | grown[other]
    fresh = summed_edges(one[anew], other[anew], sums[anew])
    old = ~anew
    return Edges(
        np.concatenate([one[old], fresh.left]), np.concatenate([other[old], fresh.right]), np.concatenate([sums[old], fresh.sums])
    )


def summed_edges(left: Ints, right: Ints, sums: Doubles) -> Edges:
    """Add up the pairs to agglomerate that come more than once; likenesses are so short that sums are exact in whatever order."""
    if not len(left):
        return Edges(left, right, sums)
    pairs = left.astype(np.int64) << _BITS | right
    order = np.argsort(pairs)
    pairs, sums = pairs[order], sums[order]
    first = np.flatnonzero(np.diff(pairs, prepend=-1))
    pairs, sums = pairs[first], np.add.reduceat(sums, first)
    return Edges((pairs >> _BITS).astype(np.int32), (pairs & ((1 << _BITS) - 1)).astype(np.int32), sums)


def _roots(owner: Ints) -> Ints:
    while not np.array_equal(owner[owner], owner):
        owner = owner[owner]
    return owner
