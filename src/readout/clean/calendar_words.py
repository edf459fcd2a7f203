"""The names of months and weekdays in the main languages of Europe, from the Unicode CLDR."""

import re
from functools import cache
from importlib.resources import files

from readout.text import any_of

_ALSO = {"sept": 9}
"""Forms in use that the CLDR lacks."""


def month_number(name: str) -> int:
    """Give the number of a month by its name in any of the languages; 0 where it is none."""
    return _months_by_word().get(name.casefold().rstrip("."), 0)


@cache
def month_pattern() -> str:
    """Match any month's name, the longest first."""
    return rf"(?:{any_of(_months_by_word())})\b"


@cache
def weekday_pattern() -> re.Pattern[str]:
    """Match any weekday's name."""
    return re.compile(rf"\b(?:{any_of(calendar_words()['weekday'])})\b\.?", re.IGNORECASE)


def calendar_words() -> dict[str, list[str]]:
    """Give the names by the number of the month, those of weekdays under "weekday"; made once, since asking Babel takes .1 s."""
    lines = files("readout.clean").joinpath("calendar_words.tsv").read_text(encoding="utf-8").splitlines()
    return {kind: names.split() for kind, names in (line.split("\t") for line in lines if not line.startswith("#"))}


@cache
def _months_by_word() -> dict[str, int]:
    months = {kind: names for kind, names in calendar_words().items() if kind.isdecimal()}
    return {name: int(number) for number, names in months.items() for name in names} | _ALSO
