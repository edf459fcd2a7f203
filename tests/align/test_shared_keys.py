"""Pairs of things that share keys."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from readout.align.shared_keys import shared_weights

WEIGHED = st.dictionaries(st.integers(0, 9), st.floats(0, 1), max_size=6)


def test_a_pair_has_the_sum_of_what_it_shares() -> None:
    """Each posting adds the product of the two weights."""
    assert shared_weights([([0, 2], [1.0, 0.5]), ([0, 1, 2], [1.0, 1.0, 2.0])], 3) == [((0, 1), 1.0), ((0, 2), 2.5), ((1, 2), 2.0)]


def test_nothing_shared_is_no_pair() -> None:
    """No postings, and postings of one thing alone, give no pairs."""
    assert shared_weights([], 3) == []
    assert shared_weights([([1], [1.0])], 3) == []


@given(st.lists(WEIGHED, max_size=8))
def test_arrays_count_as_a_loop_does(postings: list[dict[int, float]]) -> None:
    """The sums are those of adding pair by pair in the order of the postings."""
    expected: dict[tuple[int, int], float] = {}
    listed = [(sorted(posting), [posting[thing] for thing in sorted(posting)]) for posting in postings]
    for things, weights in listed:
        for one, other in combinations(range(len(things)), 2):
            pair = (things[one], things[other])
            expected[pair] = expected.get(pair, 0.0) + weights[one] * weights[other]
    assert shared_weights(listed, 10) == sorted(expected.items())
