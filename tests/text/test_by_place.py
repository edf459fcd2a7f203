"""What begins within a stretch, and what holds a place, is found by place alone."""

import pytest

from readout.model import Span
from readout.text import beginning, holding

STRETCHES = (Span(0, 4), Span(4, 9), Span(12, 20))


@pytest.mark.parametrize(
    ("place", "held"), [(0, Span(0, 4)), (3, Span(0, 4)), (4, Span(4, 9)), (9, None), (19, Span(12, 20)), (20, None)]
)
def test_a_place_is_held_by_the_stretch_around_it(place: int, held: Span | None) -> None:
    """A stretch holds its first place and not the one behind its last; between stretches nothing holds."""
    assert holding(STRETCHES, place) == held


def test_nothing_holds_where_nothing_is() -> None:
    """No stretches hold no place, and none holds one before the first."""
    assert holding((), 3) is None
    assert holding(STRETCHES[1:], 3) is None


def test_what_begins_within_is_given_in_order() -> None:
    """What begins at the end of a stretch begins behind it."""
    assert beginning(STRETCHES, 0, 12, lambda span: span.start) == (Span(0, 4), Span(4, 9))
