"""Pairs of things that share keys."""

from collections import Counter
from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readout.align.pairs_to_compare import shared

POSTING = st.sets(st.integers(0, 9), max_size=6)


def summed(postings: list[list[int]]) -> dict[tuple[int, int], float]:
    """Give the sum of each pair where every thing weighs 1: in how many postings it stands."""
    things = np.array([thing for found in postings for thing in found], np.int64)
    (one, other), sums = shared((things, np.ones(len(things))), np.array([len(found) for found in postings], np.int64), 10)
    return dict(zip(zip(one.tolist(), other.tolist(), strict=True), sums.tolist(), strict=True))


def test_nothing_shared_is_no_pair() -> None:
    """No postings, and postings of one thing alone, give no pairs."""
    assert summed([]) == summed([[1]]) == {}


@given(st.lists(POSTING, max_size=8))
def test_arrays_count_as_a_loop_does(postings: list[set[int]]) -> None:
    """The pairs are those that counting one by one finds."""
    expected = Counter(pair for posting in postings for pair in combinations(sorted(posting), 2))
    assert summed(list(map(sorted, postings))) == expected
