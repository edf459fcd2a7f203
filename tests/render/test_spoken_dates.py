"""Dates are written as people say them."""

import pytest

from readout.model import When
from readout.render.spoken_dates import short, spoken


@pytest.mark.parametrize(
    ("when", "written"),
    [
        (When("2031-01-26", "day", "text"), "26 January 2031"),
        (When("2031-01-26T10:05", "minute", "metadata"), "26 January 2031, 10:05"),
        (When("2031-02", "month", "text"), "February 2031"),
        (When("2031", "year", "text"), "2031"),
        (When("2031-01-27", "week", "text"), "week of 27 January 2031"),
        (When("2031-01-26", "day", "inferred"), "26 January 2031 (inferred)"),
        (When("spring", None, "text"), "spring"),
        (When(), "no date given"),
    ],
)
def test_a_time_is_written_as_far_as_it_is_known(when: When, written: str) -> None:
    """Only what is known is said, and what was inferred is said to be."""
    assert spoken(when) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [("2031-01-26", ("26 Jan", "2031")), ("2031-02", ("Feb", "2031")), ("2031", ("2031", "")), ("soon", ("soon", ""))],
)
def test_a_narrow_place_holds_day_and_year(value: str, written: tuple[str, str]) -> None:
    """The picture's labels are short."""
    assert short(value) == written
