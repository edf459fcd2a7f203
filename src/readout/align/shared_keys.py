"""Which of many things share keys: pairs counted from the keys' postings, in arrays since they are hundreds of thousands."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from readout.align.sparse_rows import Floats, Ints, Places, runs_of, starts_of

Pair = tuple[int, int]


def often_shared(postings: Sequence[Sequence[int]], size: int, least: int) -> list[Pair]:
    """Give the pairs of things that stand together in at least so many postings, in order, the lower first.

    A posting lists things (numbers below `size`, ascending, each once).
    """
    things = np.array([thing for found in postings for thing in found], np.int64)
    (first, second), counts = shared((things, np.ones(len(things))), np.array([len(found) for found in postings], np.int64), size)
    often = counts >= least
    return list(zip(first[often].tolist(), second[often].tolist(), strict=True))


class Shared(NamedTuple):
    """Pairs of things, the lower first, and the sum of each pair."""

    pairs: Places
    sums: Floats


def shared(listed: tuple[Ints, Floats], lengths: Ints, size: int) -> Shared:
    """Give each pair of things of one posting with the sum over postings, in their order, of their two weights' products.

    The postings are of such lengths; their things (numbers below `size`, ascending, each once in a posting) and weights stand one
    after the other.
    """
    things, weights = listed
    after = np.repeat(starts_of(lengths)[1:], lengths) - np.arange(len(things)) - 1  # how many of its posting come behind a thing
    one = np.repeat(np.arange(len(things)), after)
    other = runs_of(np.arange(len(things)) + 1, after)
    codes, places = np.unique(things[one] * size + things[other], return_inverse=True)
    sums = np.bincount(places, weights[one] * weights[other], len(codes)).astype(np.float64)
    return Shared((codes // max(1, size), codes % max(1, size)), sums)
