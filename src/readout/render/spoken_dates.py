"""Dates as people say them: what is stored is ISO 8601, what is shown is a day with its month's name."""

import re
from typing import NamedTuple

from readout.model import When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_SHAPE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?(?:T(?P<clock>\d\d:\d\d).*)?")
STRETCHES = {"week": "week of ", "interval": "from ", "quarter": "quarter from "}


def spoken(when: When) -> str:
    """Write a time as a reader says it, with how far it reaches and whether it was inferred; an unknown shape stays as it is."""
    if not when.value:
        return "no date given"
    inferred = " (inferred)" if when.basis == "inferred" else ""
    return f"{STRETCHES.get(when.precision or '', '')}{day(when.value)}{inferred}"


def day(value: str) -> str:
    """Write a date, an ISO prefix, as it is spoken: "26 January 2031, 10:00", as far as it goes."""
    found = _SHAPE.fullmatch(value)
    if not found:
        return value
    written = found["year"]
    if found["month"]:
        written = f"{MONTHS[int(found['month']) - 1]} {written}"
    if found["day"]:
        written = f"{int(found['day'])} {written}"
    return f"{written}, {found['clock']}" if found["clock"] else written


class ShortDate(NamedTuple):
    """A date for a narrow place: its day and short month, and its year; what has no month stands in the first alone."""

    day: str
    year: str


def short(value: str) -> ShortDate:
    """Write a date for a narrow place."""
    found = _SHAPE.fullmatch(value)
    if not found:
        return ShortDate(value, "")
    if not found["month"]:
        return ShortDate(found["year"], "")
    month = MONTHS[int(found["month"]) - 1][:3]
    return ShortDate(f"{int(found['day'])} {month}" if found["day"] else month, found["year"])
