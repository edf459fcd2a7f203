"""Durations, stretches that end or begin at the day of publication, sets, and "now"."""

from datetime import date

from readout.annotate.times.time_phrase import Phrase, Reading, Setting
from readout.annotate.times.timex_values import Days, shifted
from readout.language import lexicon

_VAGUE_REACH = {"D": (7, "D"), "W": (5, "W"), "M": (6, "M"), "Y": (5, "Y"), "Q": (4, "Q"), "DE": (3, "DE"), "CE": (3, "CE")}
"""How far "recent" or "coming" days, weeks, months reach: about where the next larger unit would be said instead."""


def read_duration(phrase: Phrase, _setting: Setting) -> Reading | None:
    """Read "more than eight hours", "two-year", "a couple of years", "weeks"."""
    if phrase.has("old") and phrase.value("unit") == "Y":
        return None
    after = phrase.after()
    if after is not None and after.text.lower() == "old" and phrase.value("units", "unit") == "Y":
        return None
    unit = phrase.value("units", "unit", "century", "hours", "hour", "quarters", "quarter", "weekends", "weekend")
    if phrase.has("some") and phrase.has("time"):
        return Reading("DURATION", "PXM")
    number = _amount_of_units(phrase)
    if number is None:
        return _bare(phrase, unit)
    if phrase.has("article") and not phrase.has("cardinal", "scale", "couple", "few", "half", "or", "hyphen", "trading"):
        return _duration_of_single_unit(phrase, unit)
    return Reading("DURATION", period(number, unit), phrase.hedge() or ("APPROX" if phrase.has("so") else None))


def read_stretch(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "the past three months", "the next two years", "recent weeks", "in the coming days", with the days covered."""
    unit = phrase.value("units", "unit", "century", "hours", "hour", "quarters", "quarter", "weekends")
    step = phrase.step()
    number = _amount_of_units(phrase)
    if phrase.has("unit", "century") and not phrase.numbers() and not phrase.has("few", "several", "couple"):
        return _year_past(setting, unit, step)
    reach, scale = (number, unit) if isinstance(number, float) else _VAGUE_REACH.get(unit, (1, "D"))
    return Reading(
        "DURATION",
        period(number or "X", unit),
        anchor="publication" if setting.published else "none",
        days=_reach_of_duration(setting.published, step * reach, scale),
    )


def read_set(phrase: Phrase, _setting: Setting) -> Reading | None:
    """Read "daily", "every year", "each July", "Mondays"."""
    if phrase.has("set"):
        return Reading("SET", phrase.value("set"))
    if phrase.has("weekdays", "weekday"):
        return Reading("SET", f"XXXX-WXX-{phrase.value('weekdays', 'weekday')}")
    if phrase.has("part"):
        return Reading("SET", f"XXXX-XX-XXT{phrase.value('part')}")
    number = phrase.numbers()
    unit = phrase.value("units", "unit", "hour", "quarter", "weekend")
    return Reading("SET", period(number[0] if number else 1.0, unit))


def read_reference(phrase: Phrase, _setting: Setting) -> Reading | None:
    """Read "now", "recently", "the future"."""
    if phrase.has("days_these"):
        return Reading("DATE", "PRESENT_REF") if phrase.value("units") == "D" else None
    before, after = phrase.before(), phrase.after()
    if phrase.has("past"):
        free = after is None or not after.text.isalpha() or after.text.lower() in lexicon().words("time-context", "after")
        return Reading("DATE", "PAST_REF") if free else None
    if phrase.has("soon") and (
        (before and before.text.lower() in {"as", "so", "too"}) or (after and after.text.lower() in {"as", "after", "before"})
    ):
        return None
    return Reading("DATE", phrase.value("now", "recently", "soon", "future"))


def period(number: float | str, unit: str) -> str:
    """Write a duration as an ISO 8601 period: P2W, PT8H, PXM; decades and centuries are counted in years, fortnights in weeks."""
    factor, letter = {"DE": (10, "Y"), "CE": (100, "Y"), "2W": (2, "W"), "Q": (1, "Q"), "WE": (1, "WE")}.get(unit, (1, unit))
    if isinstance(number, str):
        count, letter = number, unit if unit in {"DE", "CE"} else letter
    else:
        count = f"{number * factor:g}"
    return f"PT{count}{letter.removeprefix('T')}" if letter.startswith("T") else f"P{count}{letter}"


def _amount_of_units(phrase: Phrase) -> float | str | None:
    """Read how many units a duration lasts: a number, X for "several", None where nothing says so."""
    if phrase.has("couple"):
        return 2.0
    if phrase.has("few", "several"):
        return "X"
    numbers = phrase.numbers()
    if numbers:
        return 1.0 if phrase.has("article") and phrase.has("or") else numbers[0]
    if phrase.has("half"):
        return 1.5 if phrase.has("and") else 0.5
    return 1.0 if phrase.has("article", "long") else None


def _bare(phrase: Phrase, unit: str) -> Reading | None:
    """Read "weeks" after a word that makes it a duration."""
    before, after = phrase.before(), phrase.after()
    led = before is not None and before.text.lower() in lexicon().words("time-context", "bare")
    if before is None or not (led or (after is not None and after.text.lower() == "of")):
        return None
    return Reading("DURATION", period("X", unit))


def _duration_of_single_unit(phrase: Phrase, unit: str) -> Reading | None:
    """Read "a month": how long after "for" or "within", how often after a count."""
    before = phrase.before()
    if phrase.has("approx", "more", "less", "least", "most", "over", "under", "full") or (
        before is not None and before.text.lower() in lexicon().words("time-context", "lasting")
    ):
        return Reading("DURATION", period(1.0, unit), phrase.hedge())
    if (
        before is None
        or before.text.lower() in {"is", "was", "such", "been", "be", "on", "as", "not", "what", "with", "and", "to"}
        or not before.text.isalnum()
    ):
        return None
    after = phrase.after()
    if after is not None and after.kind in {"after", "before"}:
        return Reading("DURATION", period(1.0, unit))
    if after is not None and after.text.lower() in {"that", "when", "which", "of"}:
        return None
    return Reading("SET", period(1.0, unit))


def _year_past(setting: Setting, unit: str, step: int) -> Reading | None:
    """Read "the past year": TimeBank writes the calendar year; the days are those of the year that ends now."""
    days = _reach_of_duration(setting.published, step, unit)
    if unit == "Y" and setting.published is not None:
        return Reading("DATE", f"{setting.published.year + step:04}", anchor="publication", days=days)
    return Reading("DURATION", period(1.0, unit), anchor="publication" if setting.published else "none", days=days)


def _reach_of_duration(published: date | None, number: float, unit: str) -> Days | None:
    if published is None:
        return None
    scale = {"TH": 1 / 24, "TM": 0, "TS": 0}
    other = shifted(published, number * scale[unit], "D") if unit in scale else shifted(published, number, unit)
    return None if other is None else (min(published, other), max(published, other))
