"""Times of the day and parts of it."""

from datetime import date

from readout.annotate.times.absolute_dates import read_day
from readout.annotate.times.numbers_in_times import cardinal
from readout.annotate.times.relative_dates import read_weekday
from readout.annotate.times.time_phrase import Phrase, Reading, Setting
from readout.annotate.times.timex_values import shifted

_NOON = 12
_LAST_HOUR = 24


def read_clock(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "10 p.m. Wednesday", "noon", "9:30"."""
    time = _time_of_day(phrase)
    if time is None:
        return None
    told = _day_beside(setting) if time >= f"T{_NOON}" else None
    if told is not None and not phrase.has("month", "weekday", "deictic"):
        return Reading("TIME", f"{told.isoformat()}{time}", anchor="text")
    day = _day_of_clock(phrase, setting)
    if day is None:
        return Reading("TIME", f"XXXX-XX-XX{time}")
    return Reading("TIME", f"{day.value}{time}", anchor=day.anchor, days=day.days)


def read_part(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "Wednesday evening", "this morning", "tonight", "that evening"."""
    part = "T" + phrase.value("part", "tonight")
    if phrase.has("that", "same"):
        if setting.antecedent is None or setting.antecedent[0] != setting.antecedent[1]:
            return Reading("TIME", f"XXXX-XX-XX{part}")
        return Reading("TIME", f"{setting.antecedent[0].isoformat()}{part}", anchor="text")
    day = _day_of_clock(phrase, setting)
    return Reading("TIME", f"{day.value}{part}", anchor=day.anchor) if day else Reading("TIME", f"XXXX-XX-XX{part}")


def _day_beside(setting: Setting) -> date | None:
    """Give the day last spoken of where it is one beside that of publication: "shortly after noon", behind "on Sunday".

    Of seven hours from noon on with no day, so told in articles of six groups, all were of that day; of hours before noon none.
    """
    if setting.antecedent is None or setting.published is None or setting.antecedent[0] != setting.antecedent[1]:
        return None
    return setting.antecedent[0] if abs((setting.published - setting.antecedent[0]).days) == 1 else None


def _day_of_clock(phrase: Phrase, setting: Setting) -> Reading | None:
    """Give the day that a time of the day belongs to; the day of publication where none is named."""
    if phrase.has("month"):
        return read_day(phrase, setting)
    if phrase.has("weekday"):
        return read_weekday(phrase, setting)
    if setting.published is None:
        return None
    step = int(phrase.value("deictic") or 0)
    if phrase.has("last") and phrase.value("part") in {"NI", "EV"}:
        step = -1
    return Reading("DATE", (shifted(setting.published, step, "D") or setting.published).isoformat(), anchor="publication")


def _time_of_day(phrase: Phrase) -> str | None:
    """Read the time of the day that a clock shows, in TIMEX3's form; None where no clock shows it."""
    if phrase.has("moment"):
        return phrase.value("moment")
    minutes = ""
    if phrase.has("clock"):
        hour_text, minutes = phrase.value("clock").replace(".", ":").split(":")
        hour = int(hour_text)
    else:
        first = next(lexeme for lexeme in phrase if lexeme.kind in {"day", "cardinal"})
        hour = int(first.value) if first.kind == "day" else cardinal([first.text.lower()]) or 0
    if phrase.has("ampm"):
        hour = hour % _NOON + (_NOON if phrase.value("ampm") == "p" else 0)
    if hour > _LAST_HOUR or int(minutes or 0) >= 60:  # noqa: PLR2004 - minutes of an hour
        return None
    return f"T{hour:02}:{minutes or '00'}"
