"""Passages are compared by their rare terms, and the order of a set does not tell."""

import pytest

from readout.brief.passage_terms import likeness, terms, weights

HARBOUR = terms("The harbour of Orsund stays closed until the dredging ends.")
DAM = terms("Engineers inspected a dam above Kelm.")
WEIGHT = weights([HARBOUR, DAM])


def test_a_passage_is_wholly_like_itself() -> None:
    """A passage shares all its terms with itself."""
    assert likeness(HARBOUR, HARBOUR, WEIGHT) == pytest.approx(1.0)


@pytest.mark.parametrize("other", [DAM, frozenset[str]()])
def test_nothing_shared_is_nothing_alike(other: frozenset[str]) -> None:
    """Passages without a common term, and passages without any, are not alike at all."""
    assert likeness(HARBOUR, other, WEIGHT) == 0.0
