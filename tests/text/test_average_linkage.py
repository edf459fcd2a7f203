"""Average linkage over tables of pairs."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readout.text.average_linkage import Floats, linked


def at_least(least: float, sums: Floats, own: Floats, sizes: Floats) -> Floats:
    """Want whom one is as much like as the least on average."""
    mean = sums[0] / (own * sizes)
    return np.where(mean >= least, mean, -np.inf)


def groups(rows: list[list[float]], least: float) -> list[list[int]]:
    """Group items by how alike each two are."""
    return linked(np.array(rows, float)[None], lambda *told: at_least(least, *told))


def test_the_most_alike_join_first() -> None:
    """A third joins only where it is alike enough to both on average."""
    assert groups([[0, 0.9, 0.0], [0.9, 0, 0.8], [0.0, 0.8, 0]], 0.5) == [[0, 1], [2]]
    assert groups([[0, 0.9, 0.3], [0.9, 0, 0.8], [0.3, 0.8, 0]], 0.5) == [[0, 1, 2]]


def test_of_ties_the_earliest_join() -> None:
    """Where two pairs want it as much, the earlier is joined."""
    assert groups([[0, 0.6, 0.0], [0.6, 0, 0.6], [0.0, 0.6, 0]], 0.5) == [[0, 1], [2]]


def test_nothing_and_one_are_groups_of_themselves() -> None:
    """No items give no groups, one item one."""
    assert linked(np.zeros((1, 0, 0)), lambda sums, _own, _sizes: sums[0]) == []
    assert groups([[0]], 0.0) == [[0]]


@given(st.integers(1, 8).flatmap(lambda size: st.lists(st.integers(-8, 8), min_size=size * size, max_size=size * size)))
def test_groups_are_those_of_looking_at_every_pair_each_time(told: list[int]) -> None:
    """What is remembered of the nearest gives the groups that looking at all pairs anew gives."""
    size = int(len(told) ** 0.5)
    alike = np.array(told, float).reshape(size, size)
    alike = alike + alike.T
    plain = [[item] for item in range(size)]
    while pairs := [
        (-mean, one, other)
        for at, one in enumerate(plain)
        for other in plain[at + 1 :]
        if (mean := float(alike[np.ix_(one, other)].sum() / (len(one) * len(other)))) >= 1
    ]:
        _, one, other = min(pairs)
        plain = sorted([*(found for found in plain if found not in (one, other)), sorted(one + other)])
    assert groups(alike.tolist(), 1) == plain
