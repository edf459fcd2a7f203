"""The timeline's picture: dates across, what happened above what is to come."""

from dataclasses import replace

import pytest

from readout.model import Brief, Entry, When
from readout.render.timeline_picture import WIDEST, columns, picture
from tests.render.builders import readout

TOLD = readout().stories[0]


def dated(value: str | None) -> Entry:
    """Build an entry of a date."""
    return replace(TOLD.timeline[0], when=When(value, "day"), disputed=False)


def of(*values: str) -> Brief:
    """Build a brief whose timeline has these dates."""
    return replace(TOLD, timeline=tuple(dated(value) for value in values), upcoming=())


def test_each_lane_has_its_dots() -> None:
    """Entries of one date share a dot; upcoming ones lie in a lane of their own, and undated ones are not drawn."""
    later = replace(TOLD.upcoming[0], when=When("2031-06-01", "day"))
    first, second = picture(replace(TOLD, timeline=TOLD.timeline * 2, upcoming=(*TOLD.upcoming, later)))
    assert [(dot.lane, dot.count, dot.disputed, dot.first) for dot in first.dots] == [("happened", 2, True, "s1-ha-0")]
    assert [(dot.lane, dot.count, dot.disputed, dot.first) for dot in second.dots] == [("to come", 1, False, "s1-to-1")]
    assert (second.label, second.year) == ("1 Jun", "2031")


@pytest.mark.parametrize(
    ("later", "gap"),
    [
        ("2031-05-06", ""),
        ("2031-05-08", "3 days later"),
        ("2031-05-26", "3 weeks later"),
        ("2031-08", "2 months later"),
        ("2034", "2 years later"),
    ],
)
def test_a_gap_is_told_in_its_largest_unit(later: str, gap: str) -> None:
    """The time since the date before stands under a date, but for the next day."""
    assert [stop.gap for stop in picture(of("2031-05-05", later))] == ["", gap]


def test_longer_gaps_are_wider_up_to_a_limit() -> None:
    """Columns grow with the days to the next date, and no gap takes the whole picture."""
    widths = [stop.width for stop in picture(of("1997", "2031-05-05", "2031-05-06", "2031-05-16"))]
    assert widths == [WIDEST, 1.0, 2.0, 1.0]


def test_a_day_that_no_calendar_has_is_drawn() -> None:
    """An article may say 31 February; it stands in its month."""
    assert [stop.label for stop in picture(of("2031-02-31", "2031-03-01"))] == ["31 Feb", "1 Mar"]


def test_a_value_that_is_no_date_is_not_drawn() -> None:
    """What no calendar orders stays in the list alone."""
    assert picture(of("XXXX-WXX")) == ()


def test_days_of_publication_are_told() -> None:
    """The dates between the first and the last article are those on which articles were published."""
    brief = replace(of("2031-05-04", "2031-05-05", "2031-05-09"), first_published="2031-05-05", last_published="2031-05-06T10:00")
    assert [stop.printed for stop in picture(brief)] == [False, True, False]


def test_the_columns_are_a_style_rule() -> None:
    """The page's own style gives the picture its widths, since no element may carry a style."""
    assert columns(of("2031-05-05", "2031-05-15")) == (
        "#s1-picture{grid-template-columns:auto minmax(4.4rem,2.00fr) minmax(4.4rem,1.00fr)}"
    )
    assert columns(of()) == ""
