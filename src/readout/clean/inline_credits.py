"""What stands on the same line as the article: a date or dateline before its first words, a credit after its last."""

import re
from functools import cache

from readout.clean.agencies import is_agency, parts_of_credit
from readout.clean.calendar_words import month_pattern
from readout.clean.outlets import is_outlet
from readout.clean.publication_dates import leading_date

_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{1,60}(?:/[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{1,60}){0,3}"
_MIXED_CITY = r"[A-ZÀ-Þ][\w.’'-]{1,40}(?:[ /][A-ZÀ-Þ][\w.’'-]{1,40}){0,3}"
_REGION = r"(?:, (?:[A-Z][\w.]{1,40}\.?)(?: [A-Z][\w.]{1,40}){0,2})?"
_AGENCY = r"\s?\((?P<agency>[^()]{2,40})\)"
_DASH = r"\s*(?:[-–—]{1,2}|[.:]?\s?[-–—]{1,2})\s*"
_UNDASHED = re.compile(rf"{_MIXED_CITY}{_REGION}{_AGENCY}\s+(?=[\"“‘A-ZÀ-Þ])")
"""A city and an outlet with no dash behind them: 97 articles of 600 groups begin so, with a network's short name all of them."""
_LONGEST = 110
_SIGN_OFF = re.compile(
    r"(?<=[.!?”\"’'])\s*\((?:additional |further )?(?:reporting|writing)\b(?: and writing)? by [^()]{3,300}\)[.\s]*$", re.IGNORECASE
)
_TRAILING = re.compile(r"(?<=[.!?”\"’'])\s*(?P<credit>[(\[](?P<names>[^()\[\]]{2,60})[)\]])\.?$")


def opening_edge(text: str) -> int:
    """Give where the article's own words begin on its first line, 0 where nothing stands before them."""
    dated = leading_date(text)
    if dated:
        return dated.end
    for pattern in _datelines_with_credits() if "(" in text[: _LONGEST + 2] else _datelines_without_brackets():
        found = pattern.match(text, 0, _LONGEST + 2)
        if found and found.end() <= _LONGEST and found.end() < len(text):
            return found.end()
    told = _UNDASHED.match(text)
    return told.end() if told and is_outlet(told["agency"]) else 0


def closing_edge(text: str) -> int | None:
    """Give where an agency's credit begins at the end of a paragraph, None where there is none."""
    if signed := _SIGN_OFF.search(text):
        return signed.start()
    found = _TRAILING.search(text)
    return found.start("credit") if found and all(map(is_agency, parts_of_credit(found["names"]))) else None


@cache
def _datelines_with_credits() -> tuple[re.Pattern[str], ...]:
    """Match the datelines that may open an article's first line: a city, a day, an agency in its own sign."""
    month, day = f"(?i:{month_pattern()})", _day_of_dateline()
    in_capitals, mixed, *signed = _datelines_without_brackets()
    return (
        re.compile(rf"{_CITY}{_REGION}{day}?{_AGENCY}{_DASH}"),
        in_capitals,
        re.compile(rf"{_MIXED_CITY}{_REGION}{day}?{_AGENCY}\.?{_DASH}"),
        mixed,
        *signed,
        re.compile(rf"(?:{month}\.? \d{{1,2}}|\d{{1,2}} {month}\.?){_AGENCY}{_DASH}"),
        re.compile(r"\((?P<agency>[A-Z][\w .]{1,30})\)\s*+(?:[-–—]{1,2}\s*+)?(?=[\"“‘A-ZÀ-Þ])"),
    )


@cache
def _datelines_without_brackets() -> tuple[re.Pattern[str], ...]:
    """Match those that have no bracket; apart, since the names of months in all languages make each long to compile."""
    day = _day_of_dateline()
    return (
        re.compile(rf"{_CITY}{_REGION}{day}?\.?{_DASH}(?=[\"“‘A-ZÀ-Þ\d])"),
        re.compile(rf"{_MIXED_CITY}{_REGION}{day}\.?{_DASH}(?=[\"“‘A-ZÀ-Þ\d])"),
        re.compile(rf"{_CITY}{_REGION}{day}?\. ?/?(?P<agency>[A-Z][A-Za-z ]{{2,20}})/?{_DASH}"),
        re.compile(rf"{_CITY}{_REGION}{day}?\. /(?P<agency>[A-Z][A-Za-z ]{{2,20}})/\.?\s*"),
    )


def _day_of_dateline() -> str:
    month = f"(?i:{month_pattern()})"
    return rf"(?:,? ?(?:\w{{2,6}}day,? )?(?:{month}\.? \d{{1,2}}|\d{{1,2}}\.? {month}\.?)(?:,? \d{{4}})?)"
