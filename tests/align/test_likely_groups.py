"""Average link, best first, across articles."""

from hypothesis import given
from hypothesis import strategies as st

from readout.align.likely_groups import group

ONES = [[at] for at in range(4)]


def test_likely_pairs_join() -> None:
    """Two items that are likely the same fall into one group, others stay alone."""
    assert group(ONES, list("abcd"), {(0, 1): 0.9, (2, 3): 0.1}, 0.5) == [[0, 1], [2], [3]]


def test_a_chain_does_not_join_its_ends() -> None:
    """A third joins a pair only where it is likely enough on average."""
    assert group(ONES[:3], list("abc"), {(0, 1): 0.9, (1, 2): 0.8}, 0.5) == [[0, 1], [2]]


def test_an_article_does_not_join_its_own() -> None:
    """Statements of one article join through another article alone."""
    assert group(ONES[:2], ["a", "a"], {(0, 1): 0.9}, 0.5) == [[0], [1]]
    assert group(ONES[:3], ["a", "a", "b"], {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9}, 0.5) == [[0, 1, 2]]


def test_groups_given_grow() -> None:
    """Grouping can go on from groups."""
    assert group([[0, 1], [2]], list("abc"), {(0, 2): 0.9, (1, 2): 0.9}, 0.5) == [[0, 1, 2]]


@given(st.dictionaries(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1)))
def test_every_item_lies_in_one_group(likely: dict[tuple[int, int], float]) -> None:
    """Nothing is lost, nothing doubled, and the order of the pairs decides nothing."""
    ones = [[at] for at in range(8)]
    found = group(ones, list("aabbccdd"), likely, 0.3)
    assert sorted(at for members in found for at in members) == list(range(8))
    assert found == group(ones, list("aabbccdd"), dict(sorted(likely.items(), reverse=True)), 0.3)
