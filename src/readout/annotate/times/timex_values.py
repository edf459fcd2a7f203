"""Arithmetic on TIMEX3 values: a point moved by units, the days a value covers, the day a weekday falls on."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from readout.model import Precision

Days = tuple[date, date]
"""The first and the last day, both inside."""

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|Q(?P<quarter>[1-4])|(?P<season>SP|SU|FA|WI)))?"
    r"(?P<time>T.*)?"
)
_LAST_MONTH = 12
_MONTHS_OF = {"Y": 12, "DE": 120, "CE": 1200, "M": 1, "Q": 3}
_DAYS_OF = {"D": 1, "W": 7, "2W": 14}


def shifted(day: date, number: float, unit: str) -> date | None:
    """Move a day by units (Y M W D Q DE CE 2W); None where the calendar ends or the unit is smaller than a day."""
    try:
        if unit in _MONTHS_OF:
            return _months(day, round(number * _MONTHS_OF[unit]))
        if unit in _DAYS_OF:
            return day + timedelta(days=round(number * _DAYS_OF[unit]))
    except (OverflowError, ValueError):
        pass
    return None


def at_granularity(day: date, unit: str) -> str:
    """Write the unit that a day lies in as a TIMEX3 value: its year, month, quarter, ISO week, decade, or itself."""
    year = f"{day.year:04}"
    of_week, week, _ = day.isocalendar()
    written = {
        "CE": year[:2],
        "DE": year[:3],
        "Y": year,
        "Q": f"{year}-Q{(day.month + 2) // 3}",
        "M": f"{year}-{day.month:02}",
        "W": f"{of_week:04}-W{week:02}",
        "WE": f"{of_week:04}-W{week:02}-WE",
    }
    return written.get(unit) or day.isoformat()


def weekday_near(day: date, weekday: int, step: int, *, itself: bool) -> date:
    """Find the nearest such weekday (1 is Monday) before (`step` -1) or after a day, the day itself included or not."""
    at = day if itself else day + timedelta(days=step)
    while at.isoweekday() != weekday:
        at += timedelta(days=step)
    return at


def covered(value: str, modifier: str | None = None) -> Days | None:
    """Give the days that a value covers, cut to a third where it is modified by START, MID or END; None where it is open.

    The thirds of a month of 31 days are 1-10, 11-20 and 21-31: newsrooms write "mid-December" for the days around the 15th, and
    so a report of the middle and one of the end of a month never share a day, while both lie inside the month.
    """
    whole = _days_of_value(value)
    if whole is None or modifier not in {"START", "MID", "END"}:
        return whole
    first, last = whole
    third = ((last - first).days + 1) // 3
    if third == 0:
        return whole
    if modifier == "START":
        return first, first + timedelta(days=third - 1)
    if modifier == "MID":
        return first + timedelta(days=third), first + timedelta(days=2 * third - 1)
    return first + timedelta(days=2 * third), last


def precision_of(value: str, modifier: str | None = None) -> Precision | None:
    """Say how fine a value is; a modified one is an interval."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return "interval" if re.fullmatch(r"\d{2,3}", value) else None
    if modifier in {"START", "MID", "END"}:
        return "interval"
    if match["day"]:
        return "minute" if match["time"] and ":" in match["time"] else "day"
    for group, name in _PRECISIONS:
        if match[group]:
            return name
    return "year"


_PRECISIONS: tuple[tuple[str, Precision], ...] = (
    ("month", "month"),
    ("weekend", "interval"),
    ("week", "week"),
    ("quarter", "quarter"),
    ("season", "interval"),
)


def _days_of_value(value: str) -> Days | None:
    """Give the days that a value covers whole, None where it is no date."""
    match = _VALUE.fullmatch(value)
    try:
        if match is None:
            return _long_stretch(value)
        year = int(match["year"])
        if match["day"]:
            day = date(year, int(match["month"]), int(match["day"]))
            return day, day
        if match["week"]:
            monday = date.fromisocalendar(year, int(match["week"]), 1)
            return monday + timedelta(days=5 if match["weekend"] else 0), monday + timedelta(days=6)
        covered_months = _months_covered(match)
        return _stretch(year, covered_months.first, covered_months.number)
    except (OverflowError, ValueError):
        return None


class _CoveredMonths(NamedTuple):
    """Months of a year: the first, and how many."""

    first: int
    number: int


def _months_covered(match: re.Match[str]) -> _CoveredMonths:
    """Give the months that a value coarser than a week covers."""
    if match["month"]:
        return _CoveredMonths(int(match["month"]), 1)
    if match["quarter"]:
        return _CoveredMonths(3 * int(match["quarter"]) - 2, 3)
    if match["season"]:
        return _CoveredMonths(_SEASONS[match["season"]], 3)
    return _CoveredMonths(1, 12)


def _long_stretch(value: str) -> Days | None:
    """Give the days of a decade ("199") or a century ("19")."""
    if not re.fullmatch(r"\d{2,3}", value) or int(value) == 0:
        return None
    scale = 10 ** (4 - len(value))
    return _stretch(int(value) * scale, 1, 12 * scale)


def _stretch(year: int, month: int, months: int) -> Days:
    first = date(year, month, 1)
    return first, _months(first, months) - timedelta(days=1)


def _months(day: date, number: int) -> date:
    index = day.year * 12 + day.month - 1 + number
    year, month = divmod(index, _LAST_MONTH)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
