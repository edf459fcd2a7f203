"""Days as reports give them, and whether two can both hold."""

from dataclasses import replace
from datetime import date

import pytest

from readout.align.differences.day_fillers import Day, Frame


def day(month: int, number: int, frame: Frame = "calendar") -> Day:
    """Build a day of one frame."""
    told = date(2000, month, number)
    return Day(told, told, told.isoformat(), frame, relative=False, spoken=False, limit=False)


def test_two_days_conflict() -> None:
    """Two days of the calendar near one another are of one thing and cannot both hold."""
    assert day(3, 5).comparable(day(3, 6))
    assert not day(3, 5).compatible(day(3, 6))


def test_a_weekday_says_nothing_of_a_day_in_an_unknown_year() -> None:
    """On which weekday 10 November fell depends on the year: nothing conflicts."""
    assert not day(1, 6, "week").comparable(day(11, 10, "year"))
    assert day(1, 6, "week").compatible(day(11, 10, "year"))


def test_two_weekdays_conflict() -> None:
    """Where only weekdays are known, two of them near one another cannot both hold."""
    assert day(1, 6, "week").comparable(day(1, 7, "week"))
    assert not day(1, 6, "week").compatible(day(1, 7, "week"))


PASSED = ("=pass", "bill")


@pytest.mark.parametrize(
    ("deeds", "compared"),
    [
        ((PASSED, PASSED), True),
        ((PASSED, ("=pass", "budget")), False),
        ((("arrest", "boy"), ("=shoot", "boy")), False),
        ((("", ""), ("", "")), False),
    ],
)
def test_days_are_of_one_deed(deeds: tuple[tuple[str, str], tuple[str, str]], *, compared: bool) -> None:
    """The day of an arrest is not held against that of a shooting, of a bill not against a budget's, of no verb against none."""
    one, other = (replace(day(3, number), deed=deed) for number, deed in zip((5, 6), deeds, strict=True))
    assert one.comparable(other) is compared
