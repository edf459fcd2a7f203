"""Pairs of things that share keys."""

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from readout.align.shared_keys import often_shared

POSTING = st.sets(st.integers(0, 9), max_size=6)


def test_a_pair_stands_in_enough_postings() -> None:
    """Each posting counts once for each pair of its things."""
    assert often_shared([[0, 2], [0, 1, 2]], 3, 1) == [(0, 1), (0, 2), (1, 2)]
    assert often_shared([[0, 2], [0, 1, 2]], 3, 2) == [(0, 2)]


def test_nothing_shared_is_no_pair() -> None:
    """No postings, and postings of one thing alone, give no pairs."""
    assert often_shared([], 3, 1) == []
    assert often_shared([[1]], 3, 1) == []


@given(st.lists(POSTING, max_size=8), st.integers(1, 3))
def test_arrays_count_as_a_loop_does(postings: list[set[int]], least: int) -> None:
    """The pairs are those that counting one by one finds."""
    expected = Counter(pair for posting in postings for pair in combinations(sorted(posting), 2))
    assert often_shared(list(map(sorted, postings)), 10, least) == sorted(pair for pair in expected if expected[pair] >= least)
