"""Quarters of a year, as companies report on them."""

from datetime import date

from readout.annotate.times.time_phrase import Phrase, Reading, Setting
from readout.annotate.times.timex_values import at_granularity, shifted

_LAST = 4


def read_quarter(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "the third quarter", "next year's first quarter", "the 1988 quarter": the last one that ended, or the next by tense."""
    number = int(phrase.value("ordinal") or 0)
    if number > _LAST:
        return None
    if not number and setting.quarter and setting.quarter[5:].startswith("Q"):
        number = int(setting.quarter[6]) if setting.quarter[6:].isdecimal() else 0
    if phrase.has("year"):
        return Reading("DATE", f"{phrase.value('year')}-Q{number or 'X'}", anchor="explicit")
    if setting.published is None:
        return Reading("DATE", f"XXXX-Q{number or 'X'}")
    year = setting.published.year + phrase.step() if phrase.has("unit") else _year(phrase, setting.published, number)
    return Reading("DATE", f"{year}-Q{number or 'X'}", anchor="publication")


def read_latest(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "the quarter", "the latest period", "the 1988 period"."""
    if phrase.has("year"):
        year = phrase.value("year")
        return Reading("DATE", year + (setting.quarter[4:] if setting.quarter and not setting.yearly else ""), anchor="explicit")
    if setting.quarter:
        return Reading("DATE", setting.quarter, anchor="text")
    if setting.published is None or not phrase.has("quarter", "latest"):
        return None
    ended = shifted(setting.published, -1, "Q") or setting.published
    return Reading("DATE", at_granularity(ended, "Q"), anchor="publication")


def _year(phrase: Phrase, published: date, number: int) -> int:
    """Choose the year of a quarter: one that has not begun is last year's unless the clause looks ahead."""
    current = (published.month + 2) // 3
    if number > current:
        return published.year - (phrase.direction() < 0)
    return published.year + (number < current - 1 and phrase.direction() > 0)
