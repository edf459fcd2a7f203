"""Which statements are worth comparing."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readout.align.pairs_to_compare import candidates
from readout.align.sparse_rows import Rows, counted

TABLES = st.lists(st.lists(st.integers(0, 30), max_size=6), min_size=1, max_size=80)


def pairs_of(table: list[list[int]]) -> list[tuple[int, int]]:
    """Give the pairs of statements whose words are numbers."""
    first, second = candidates(words(table), np.zeros((len(table), 1), np.float32))
    return list(zip(first.tolist(), second.tolist(), strict=True))


def words(table: list[list[int]]) -> Rows:
    """Lay out statements; words with high numbers are rarer."""
    return counted(table, 200).scaled(np.arange(1.0, 201.0)).unit()


def test_what_shares_no_word_is_not_compared() -> None:
    """A pair has a word in common."""
    assert pairs_of([[1, 2], [2, 3], [4]]) == [(0, 1)]


def test_a_word_that_all_have_brings_nobody_together() -> None:
    """A word of more than sixty statements is no ground in a long story."""
    assert pairs_of([[0, at] for at in range(1, 101)] * 5)[:1] == [(0, 100)]


def test_each_statement_has_forty_partners_at_most() -> None:
    """Where many share one word, each is compared with some of them."""
    found = pairs_of([[0] for _ in range(60)])
    assert max(np.bincount(np.array(found).ravel())) == 40


@given(TABLES)
def test_pairs_come_in_order_and_once(table: list[list[int]]) -> None:
    """The lower statement comes first, and no pair comes twice."""
    found = pairs_of(table)
    assert found == sorted(set(found))
    assert all(one < other for one, other in found)


def test_what_means_nearly_the_same_is_compared_without_a_word_in_common() -> None:
    """Each statement meets those whose meanings are nearest to its own."""
    meanings = np.eye(12, dtype=np.float32)[[0, 0, *range(1, 12)]]
    first, second = candidates(words([[at] for at in range(13)]), meanings)
    assert (0, 1) in set(zip(first.tolist(), second.tolist(), strict=True))
