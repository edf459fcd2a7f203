"""Which of many things share keys: pairs counted from the keys' postings, in arrays since they are hundreds of thousands."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from readout.align.sparse_rows import Floats, Ints, Places, runs_of, starts_of

Pair = tuple[int, int]


def shared_weights(postings: Sequence[tuple[Sequence[int], Sequence[float]]], size: int) -> list[tuple[Pair, float]]:
    """Give each pair of things of one posting with the sum over postings of their two weights' products.

    A posting lists things (numbers below `size`, ascending, each once) with their weights. Pairs come in order, the lower first;
    sums are taken in the order of the postings.
    """
    things = np.array([thing for found, _ in postings for thing in found], np.int64)
    weights = np.array([weight for _, found in postings for weight in found], np.float64)
    (first, second), sums = shared((things, weights), np.array([len(found) for found, _ in postings], np.int64), size)
    return list(zip(zip(first.tolist(), second.tolist(), strict=True), sums.tolist(), strict=True))


class Shared(NamedTuple):
    """Pairs of things, the lower first, and the sum of each pair."""

    pairs: Places
    sums: Floats


def shared(listed: tuple[Ints, Floats], lengths: Ints, size: int) -> Shared:
    """Do the same for postings of such lengths whose things and weights stand one after the other."""
    things, weights = listed
    after = np.repeat(starts_of(lengths)[1:], lengths) - np.arange(len(things)) - 1  # how many of its posting come behind a thing
    one = np.repeat(np.arange(len(things)), after)
    other = runs_of(np.arange(len(things)) + 1, after)
    codes, places = np.unique(things[one] * size + things[other], return_inverse=True)
    sums = np.bincount(places, weights[one] * weights[other], len(codes)).astype(np.float64)
    return Shared((codes // max(1, size), codes % max(1, size)), sums)
