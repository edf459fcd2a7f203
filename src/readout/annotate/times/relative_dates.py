"""Dates that are told from another: weekdays, "today", "two weeks ago", "last month", "the day before"."""

from datetime import date, timedelta
from typing import Literal

from readout.annotate.times.time_phrase import Anchor, Phrase, Reading, Setting
from readout.annotate.times.timex_values import Days, at_granularity, covered, shifted, weekday_near
from readout.language import lexicon
from readout.model import Span

_OPEN = {
    "Y": "XXXX",
    "M": "XXXX-XX",
    "W": "XXXX-WXX",
    "D": "XXXX-XX-XX",
    "Q": "XXXX-QX",
    "WE": "XXXX-WXX-WE",
    "DE": "XXX",
    "CE": "XX",
}
_SUNDAY = 7
"""On a Sunday "last week" is the one that ends that day: five of five that readers dated were."""
_FINE = {"Y": "Y", "M": "M", "W": "D", "D": "D", "2W": "D", "DE": "Y", "CE": "Y"}
_POINTERS = (
    "last", "past", "previous", "next", "coming", "following", "this", "that", "current", "latest", "same",
    "edgenoun", "earlier", "later", "edge", "full", "weekend",
)  # fmt: skip
_WEEK = timedelta(days=7)
_BESIDE = 6
"""Days to a weekday a week from the day after publication, or from the one before. Of 82 bare weekdays told as past six days before
their articles in 144 groups 76 were, as read, of the day after, for pages are written on; of 17 told as ahead six days later 13
were of the day before."""

_FAR = (4, 5)
"""Days back where a weekday that qualifies a noun ("a Friday rally"), or of a clause in the present, is the next one: of 27 such
in 14 groups all were; nearer ones are past."""

_WRITTEN_ON = 5
"""Days back to the day after the next; of eleven in articles that tell of the day after as past ten were of then."""


def read_weekday(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "Thursday" beside the day of publication; no "Good Friday"."""
    weekday = int(phrase.value("weekday"))
    before = phrase.before()
    if before is not None and before.text[0].isupper() and before.text.lower() in lexicon().words("time-context", "feast"):
        return None
    if setting.published is None:
        return Reading("DATE", f"XXXX-WXX-{weekday}")
    if phrase.has("following") and setting.antecedent is not None:
        return Reading("DATE", weekday_near(setting.antecedent[1], weekday, 1, itself=False).isoformat(), anchor="text")
    return Reading("DATE", weekday_meant(phrase, setting, setting.published).isoformat(), anchor="publication")


def read_deictic(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "today", "yesterday", "tomorrow"."""
    if setting.published is None:
        return Reading("DATE", "XXXX-XX-XX")
    day = shifted(setting.published, int(phrase.value("deictic")), "D")
    return None if day is None else Reading("DATE", day.isoformat(), anchor="publication")


def read_ago(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "two weeks ago" from the day of publication, "two weeks earlier" from the day last spoken of."""
    unit = phrase.value("units", "unit", "hours", "hour")
    back = not phrase.has("later")
    if phrase.has("few", "several"):
        return Reading("DATE", "PAST_REF", phrase.hedge()) if phrase.has("ago") else Reading("DURATION", f"PX{unit}")
    if unit.startswith("T"):
        return Reading("TIME", "PAST_REF" if back else "FUTURE_REF", phrase.hedge())
    number = 2.0 if phrase.has("couple") else (phrase.numbers() or [1.0])[0]
    if unit == "Y" and number == 1 and setting.quarter and back and phrase.has("article"):
        return read_year_ago(phrase, setting)
    told = None if phrase.has("ago") else setting.antecedent
    origin, fine = told[0] if told else setting.published, _FINE.get(unit, "D")
    day = origin and shifted(origin, -number if back else number, unit)
    if day is None:
        return Reading("DATE", _OPEN[fine], phrase.hedge())
    return Reading("DATE", at_granularity(day, fine), phrase.hedge(), "text" if told else "publication")


def read_year_ago(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "the year-ago quarter" and "the corresponding period last year" from the quarter last spoken of."""
    if phrase.value("unit") != "Y":
        return None
    if setting.quarter and not setting.yearly:
        year = setting.quarter[:4]
        before = f"{int(year) - 1:04}" if year.isdecimal() else year
        return Reading("DATE", before + setting.quarter[4:], anchor="text")
    if setting.published is None:
        return Reading("DATE", "XXXX")
    return Reading("DATE", f"{setting.published.year - 1:04}", anchor="publication")


def read_neighbour(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "the day before", "that week", "later that year" from the day last spoken of."""
    unit = phrase.value("unit", "weekend") or "D"
    part = phrase.value("part")
    ending = f"T{part}" if part else ""
    kind: Literal["DATE", "TIME"] = "TIME" if part else "DATE"
    step = int(phrase.value("before", "after") or 0)
    if setting.antecedent is None:
        return Reading(kind, _OPEN[unit] + ending)
    if unit == "D" and setting.antecedent[0] != setting.antecedent[1]:
        return None
    origin = setting.antecedent[0] if step < 0 else setting.antecedent[1]
    day = shifted(origin, step, "W" if unit == "WE" else unit)
    return None if day is None else Reading(kind, at_granularity(day, unit) + ending, anchor="text")


def read_period(phrase: Phrase, setting: Setting) -> Reading | None:
    """Read "last month", "the end of this week", "earlier this year", "the weekend", "the previous day"."""
    unit = phrase.value("unit", "century", "quarter", "weekend")
    if not phrase.has(*_POINTERS) and not _is_reporting_period_relative(phrase):
        return None
    from_text = phrase.has("previous", "following", "that", "same") or (phrase.has("the") and phrase.has("next"))
    told = from_text and setting.antecedent is not None
    origin = setting.antecedent[0] if told and setting.antecedent else setting.published
    if origin is None:
        return Reading("DATE", _OPEN.get(unit, "XXXX"), phrase.edge())
    if (phrase.has("fiscal") and not phrase.has(*_POINTERS)) or (
        unit == "Y" and (after := phrase.after()) and after.kind == "ended"
    ):
        return Reading("DURATION", f"P1{unit}")
    step = phrase.step()
    if unit == "W" and step < 0 and not told and origin.isoweekday() == _SUNDAY:
        step = 0
    if unit == "WE":
        return _relative_weekend(phrase, origin, step)
    day = shifted(origin, step, unit)
    if day is None or (unit == "D" and phrase.has("this", "current", "latest", "edge", "edgenoun", "later", "earlier")):
        return None
    value = at_granularity(day, unit)
    anchor: Anchor = "text" if told else "publication"
    return Reading("DATE", value, phrase.edge(), anchor, _relative_clipped(phrase, value, setting.published))


def _relative_weekend(phrase: Phrase, origin: date, step: int) -> Reading:
    """Read "this weekend", "last weekend" from a day."""
    if not step and not phrase.has("this"):
        step = phrase.direction() or -1
    friday_on = origin.isoweekday() >= 6  # noqa: PLR2004 - Saturday
    weeks = step if step > 0 or not friday_on else 0
    if phrase.has("this") and not phrase.has("last"):
        weeks = 0
    if step > 0 and not phrase.has("next"):
        weeks = 0
    day = shifted(origin, weeks, "W") or origin
    return Reading("DATE", at_granularity(day, "WE"), anchor="publication")


def _relative_clipped(phrase: Phrase, value: str, published: date | None) -> Days | None:
    """Cut "earlier this month" at the day of publication, "later this month" likewise."""
    days = covered(value)
    if days is None or published is None or not days[0] <= published <= days[1]:
        return None
    return (days[0], published) if phrase.has("earlier") else (published, days[1]) if phrase.has("later") else None


def _is_reporting_period_relative(phrase: Phrase) -> bool:
    """Tell "for the year" and "in the week", a period reported on, from other uses of the words."""
    before, after = phrase.before(), phrase.after()
    told = (before is not None and before.kind in {"in", "during", "over"}) or (
        before is not None and before.text.lower() in {"for", "throughout"}
    )
    return (
        told
        and phrase.value("unit") in {"Y", "W"}
        and (after is None or after.kind != "other" or not after.text.isalpha() or after.kind == "ended")
    )


def weekday_meant(phrase: Phrase, setting: Setting, published: date) -> date:
    """Give the day that a weekday means, as the words before it or the clause point: "last" is no yesterday, "this" lies ahead."""
    weekday, step, way = int(phrase.value("weekday")), phrase.step(), phrase.direction()
    if step or phrase.has("this"):
        day = weekday_near(published, weekday, step or 1, itself=not step)
        return day - _WEEK if step < 0 and (published - day).days == 1 else day
    day = weekday_near(published, weekday, way or -1, itself=True)
    back = (published - day).days
    clause = phrase.tree.clause(_place_of_weekday(phrase))
    if back == -_BESIDE and phrase.tree.modality(clause) != "future":
        return day - _WEEK
    ahead = back == _BESIDE and all(lexeme.value != "W" for lexeme in phrase.sentence)
    ahead = ahead or (back == _WRITTEN_ON and setting.written_on) or (back in _FAR and _is_planned(phrase))
    return day + _WEEK if ahead else day


def _is_planned(phrase: Phrase) -> bool:
    """Tell whether a weekday qualifies a noun, or stands in a clause in the present; "Monday's vote" may be of any week."""
    tree, at = phrase.tree, _place_of_weekday(phrase)
    after = phrase.after()
    if after is not None and after.kind == "poss":
        return False
    clause = tree.clause(at)
    return tree.relation(at) == "compound" or (clause >= 0 and tree.tense(clause) == "present")


def _place_of_weekday(phrase: Phrase) -> int:
    """Give the word of an expression that the others hang on: "night" of "Tuesday night"."""
    return phrase.tree.top(phrase.tree.within(Span(phrase.sentence[phrase.first].start, phrase.sentence[phrase.last - 1].end)))
