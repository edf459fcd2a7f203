"""Heads are a tree, and the best one."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from readout.annotate.encoder.arborescence import best_tree, find_cycle

SCORES = st.integers(1, 4).flatmap(
    lambda count: arrays.arrays(np.float64, (count, count + 1), elements=st.floats(-9, 0, allow_nan=False))
)


def is_tree(heads: list[int]) -> bool:
    """Tell whether heads have one root and no cycle, and none is its own head."""
    return heads.count(0) == 1 and not find_cycle(heads) and all(head != word for word, head in enumerate(heads, 1))


def weight(scores: np.ndarray, heads: tuple[int, ...] | list[int]) -> float:
    """Add up the scores of a tree's arcs."""
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@given(SCORES)
def test_any_scores_give_a_tree(scores: np.ndarray) -> None:
    """Whatever the scores, the heads are a tree with one root."""
    assert is_tree(best_tree(scores))


@given(SCORES)
def test_below_its_root_the_tree_is_the_best(scores: np.ndarray) -> None:
    """No other tree with the same root has a higher sum."""
    heads = best_tree(scores)
    root = heads.index(0)
    rivals = (list(rival) for rival in product(range(len(scores) + 1), repeat=len(scores)))
    best = max(weight(scores, rival) for rival in rivals if is_tree(rival) and rival.index(0) == root)
    assert weight(scores, heads) == pytest.approx(best)


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    """Two words that each prefer the other are parted, and the rest stays."""
    scores = np.array([[-1.0, -9.0, 0.0], [-2.0, 0.0, -9.0]])
    assert best_tree(scores) == [0, 1]


def test_a_tree_of_many_words_with_long_cycles_is_found() -> None:
    """Sixty words in random order with cycles inside cycles become one tree."""
    scores = np.random.default_rng(7).normal(size=(60, 61))
    assert is_tree(best_tree(scores))
