"""Passages are compared by their rare terms, and the order of a set does not tell."""

import pytest

from readout.brief.passage_terms import containment, likeness, terms, weights

HARBOUR = terms("The harbour of Orsund stays closed until the dredging ends.")
CLOSED = terms("Orsund's harbour is closed.")
DAM = terms("Engineers inspected a dam above Kelm.")
WEIGHT = weights([HARBOUR, CLOSED, DAM])


def test_a_passage_is_wholly_like_itself() -> None:
    """A passage shares all its terms with itself."""
    assert likeness(HARBOUR, HARBOUR, WEIGHT) == pytest.approx(1.0)


def test_a_shorter_passage_may_lie_wholly_in_a_longer_one() -> None:
    """What is contained is less like the whole than it is held by it."""
    assert containment(CLOSED, HARBOUR, WEIGHT) == pytest.approx(1.0)
    assert 0.0 < likeness(CLOSED, HARBOUR, WEIGHT) < 1.0


@pytest.mark.parametrize("other", [DAM, frozenset[str]()])
def test_nothing_shared_is_nothing_alike(other: frozenset[str]) -> None:
    """Passages without a common term, and passages without any, are not alike at all."""
    assert likeness(HARBOUR, other, WEIGHT) == containment(HARBOUR, other, WEIGHT) == 0.0
