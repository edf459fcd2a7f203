"""Dates that name their month, year, decade or century."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from readout.annotate.times.time_phrase import Anchor, Phrase, Reading, Setting
from readout.annotate.times.timex_values import weekday_near
from readout.language import lexicon

_NEAR = 75
_YEARS_BARE = range(1900, 2051)
_UNLIKE_YEARS = frozenset("$ € £ ¥ #".split())


def read_iso(phrase: Phrase, _setting: Setting) -> Reading | None:
    """Read 2022-01-27 and 2022-01-27T10:00."""
    value = phrase.value("iso")
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return None
    return Reading("TIME" if "T" in value else "DATE", value, anchor="explicit")


def read_slashed(phrase: Phrase, _setting: Setting) -> Reading | None:
    """Read 27/01/2022 and 01/27/2022: the part over twelve is the day.

    Where both may be the month, it leads before a stroke (in America's way) and follows before a point (in Europe's).
    """
    text = phrase.value("slashed")
    one, two, year = (int(part) for part in re.split(r"[/.]", text))
    month_leads = two > 12 or ("/" in text and one <= 12)  # noqa: PLR2004 - months
    month, day = (one, two) if month_leads else (two, one)
    try:
        return Reading("DATE", date(year, month, day).isoformat(), anchor="explicit")
    except ValueError:
        return None


def read_day(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "January 26, 2022", "26 January", "Monday, Oct. 26"."""
    month = int(phrase.value("month"))
    day = int(phrase.value("day", "ordinal"))
    year, anchor = _absolute_year_of(phrase, setting, month, day)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}") if 1 <= day <= 31 else None  # noqa: PLR2004 - days of a month
    try:
        return Reading("DATE", date(year, month, day).isoformat(), anchor=anchor)
    except ValueError:
        return None


def read_second_day(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read the "25" of "April 24 and 25" as a date: a day of the month named before it."""
    at = phrase.first
    while phrase.sentence[at].kind != "month":
        at -= 1
    return read_day(Phrase((phrase.sentence[at], *phrase), 0, 1 + phrase.last - phrase.first, phrase.tree), setting)


def read_month(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "mid-December", "last May", "February 1947"."""
    if not phrase.has("year") and _is_no_month_of_date(phrase):
        return None
    month = int(phrase.value("month"))
    year, anchor = _absolute_year_of(phrase, setting, month, None)
    written = f"{year:04}-{month:02}" if year is not None else f"XXXX-{month:02}"
    return Reading("DATE", written, phrase.edge(), anchor)


def read_year(phrase: Phrase, _setting: Setting) -> Reading | None:
    """Read "1996", "late 1996"."""
    year = int(phrase.value("year"))
    if not phrase.has("unit", "edge", "edgenoun") and not _is_absolute_year(phrase, year):
        return None
    return Reading("DATE", f"{year:04}", phrase.edge(), "explicit")


def read_decade(phrase: Phrase, _setting: Setting) -> Reading | None:
    """Read "the 1990s" and "the '90s" (of the twentieth century, as newsrooms write it)."""
    figures = re.sub(r"\D", "", phrase.value("decade"))
    value = figures[:3] if len(figures) == 4 else "19" + figures[0]  # noqa: PLR2004 - a year has four figures
    return Reading("DATE", value, phrase.edge(), "explicit")


def read_century(phrase: Phrase, _setting: Setting) -> Reading | None:
    """Read "the 20th century"."""
    return Reading("DATE", f"{int(phrase.value('ordinal')) - 1:02}", anchor="explicit")


def read_holiday(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "Christmas Eve", "last Thanksgiving": days of the year, or the nth weekday of a month (month-nth-weekday)."""
    if phrase.has("unit") and phrase.value("unit") != "D":
        return None
    month, number, *weekday = (int(part) for part in phrase.value("holiday").split("-"))
    if setting.published is None:
        return Reading("DATE", f"XXXX-{month:02}-XX" if weekday else f"XXXX-{month:02}-{number - phrase.has('eve'):02}")
    year = _nearest_year_of_date(phrase, setting.published, month, 24)
    day = weekday_near(date(year, month, 1), weekday[0], 1, itself=True) if weekday else date(year, month, number)
    days = 7 * (number - 1) if weekday else 0
    return Reading("DATE", (day + timedelta(days=days - phrase.has("eve"))).isoformat(), anchor="publication")


def read_season(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "last fall", "this summer", "the summer of 1990"."""
    season = phrase.value("season")
    if phrase.has("year"):
        return Reading("DATE", f"{int(phrase.value('year')):04}-{season}", phrase.edge(), "explicit")
    if phrase.sentence[phrase.last - 1].text.lower() in {"fall", "spring"} and not phrase.has(
        "last", "next", "this", "past", "edge"
    ):
        return None
    if setting.published is None:
        return Reading("DATE", f"XXXX-{season}", phrase.edge())
    month = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[season]
    year = _nearest_year_of_date(phrase, setting.published, month, 15)
    if season == "WI" and phrase.step() <= 0:
        year -= 1
    return Reading("DATE", f"{year:04}-{season}", phrase.edge(), "publication")


class _Year(NamedTuple):
    """The year of a date, None where nothing tells it, and what tells it."""

    year: int | None
    anchor: Anchor


def _absolute_year_of(phrase: Phrase, setting: Setting, month: int, day: int | None) -> _Year:
    if phrase.has("year"):
        return _Year(int(phrase.value("year")), "explicit")
    if setting.published is None:
        return _Year(None, "none")
    return _Year(_nearest_year_of_date(phrase, setting.published, month, day), "publication")


def _nearest_year_of_date(phrase: Phrase, published: date, month: int, day: int | None) -> int:
    """Choose the year by "last" and "next", else by the clause's tense, else the nearest to the day of publication."""
    same = (month, day or published.day) == (published.month, published.day)
    after = (month, day or published.day) > (published.month, published.day)
    years = (published.year - 1, published.year, published.year + 1)
    nearest = min(years, key=lambda year: abs((date(year, month, min(day or 15, 28)) - published).days))
    if day and not phrase.step() and abs((date(nearest, month, min(day, 28)) - published).days) <= _NEAR:
        return nearest
    step = phrase.step() or phrase.direction()
    if phrase.has("this") or (same and not phrase.has("last", "next")):
        return published.year
    if phrase.has("last", "past") or step < 0:
        return published.year - (after or same)
    if phrase.has("next") or step > 0:
        return published.year + (not after)
    return nearest


def _is_no_month_of_date(phrase: Phrase) -> bool:
    """Tell "May" the verb and name, "March" the verb and event, and "Jan" the name from the months."""
    lexeme = phrase.sentence[phrase.last - 1]
    if lexeme.text.lower() in lexicon().words("abbreviations", "month") and phrase.last - phrase.first == 1:
        return True
    if lexeme.text.lower() not in {"may", "march"} or phrase.last - phrase.first > 1:
        return False
    before = phrase.before()
    return before is None or before.text.lower() not in lexicon().words("time-context", "month", "year")


def _is_absolute_year(phrase: Phrase, year: int) -> bool:
    """Tell a bare year from a count of four figures."""
    before, after = phrase.before(), phrase.after()
    if before is not None and before.text in _UNLIKE_YEARS:
        return False
    counted = {"%", *lexicon().words("time-context", "counted")}
    if after is not None and (after.text.lower() in counted or after.kind in {"units", "hours", "figure"}):
        return False
    if year in _YEARS_BARE:
        return True
    return before is not None and before.text.lower() in lexicon().words("time-context", "year")
