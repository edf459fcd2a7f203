"""On which day a time lies for the story: weekdays and days without a year that an undated article leaves open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from readout.brief.iso_times import last_day, published_day
from readout.language import lexicon
from readout.model import Annotations, TimeExpression

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_DAY_OF_YEAR = re.compile(r"XXXX-(\d{2})-(\d{2})$")
_POST = re.compile(
    r"\(@\w+\)\s*(?:(?P<month>[A-Z][a-z]+)\.? (?P<day>\d{1,2}), |(?P<before>\d{1,2}) (?P<after>[A-Z][a-z]+)\.? )(?P<year>\d{4})\b"
)
_BACK = 6
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Calendar:
    """The day from which each article speaks, where known, and the weekday with which the story's week begins."""

    today: dict[str, date]
    first_weekday: int

    def now(self, member: Annotations) -> str | None:
        """Give the day of publication, or the day from which an undated article speaks."""
        today = self.today.get(member.article.id)
        return published_day(member.article) or (today.isoformat() if today else None)

    def reach(self, member: Annotations) -> str | None:
        """Give the last day of which an article can tell as past: the one after its own, for a page may be written on into it."""
        now = self.now(member)
        return now if now is None else (date.fromisoformat(now) + timedelta(days=1)).isoformat()

    def placed(self, member: Annotations) -> Annotations:
        """Give an undated article's open times their days: the nearest year, and of weekdays the last one."""
        today = self.today.get(member.article.id)
        if today is None or published_day(member.article) is not None:
            return member
        return replace(member, times=tuple(_placed_on_calendar(time, today) for time in member.times))

    def rank(self, time: TimeExpression) -> int:
        """Give the order of a weekday without a date in the story's week, from 1; 0 for every other time."""
        weekday = _WEEKDAY.match(time.value)
        return (int(weekday[1]) - self.first_weekday) % _WEEK + 1 if weekday and time.earliest is None else 0


def calendar_of(members: Sequence[Annotations]) -> Calendar:
    """Learn from which day each article speaks.

    Dated ones speak from their day; an undated one from the day after the latest post that it prints, else the latest day known of
    the others: the articles of one story appear within days of each other.
    """
    posts = {member.article.id: _calendar_day_of_post(member) for member in members if published_day(member.article) is None}
    known = [date.fromisoformat(day)] if (day := last_day(tuple(members))) else [day for day in posts.values() if day]
    latest = max(known, default=None)
    spoken = {article: found for article, day in posts.items() if (found := day or latest)}
    return Calendar(spoken, _first_weekday_on_calendar(members))


def _placed_on_calendar(time: TimeExpression, today: date) -> TimeExpression:
    day = _calendar_day(time, today) if time.earliest is None else None
    if day is None:
        return time
    return replace(time, earliest=day.isoformat(), latest=day.isoformat(), precision="day", anchor="text")


def _calendar_day(time: TimeExpression, today: date) -> date | None:
    if weekday := _WEEKDAY.match(time.value):
        return today + timedelta(days=(int(weekday[1]) - today.isoweekday() + _BACK) % _WEEK - _BACK)
    if not (printed := _DAY_OF_YEAR.match(time.value)):
        return None
    days = [day for year in (-1, 0, 1) if (day := _calendar_date(today.year + year, int(printed[1]), int(printed[2])))]
    return min(days, key=lambda day: abs(day - today), default=None)


def _calendar_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _calendar_day_of_post(member: Annotations) -> date | None:
    """Give the day after the latest one printed behind the handle of somebody who posted, furniture or not."""
    months = lexicon().table("months")
    days = [
        day
        for found in _POST.finditer(member.article.text)
        if (month := months.get((found["month"] or found["after"]).casefold()))
        and (day := _calendar_date(int(found["year"]), int(month), int(found["day"] or found["before"])))
    ]
    return max(days) + timedelta(days=1) if days else None


def _first_weekday_on_calendar(members: Sequence[Annotations]) -> int:
    """Give the weekday after the longest stretch of weekdays that no article names: there the week of the story begins."""
    named = {int(found[1]) for member in members for time in member.times if (found := _WEEKDAY.match(time.value))}
    if not named:
        return 1
    gaps = {day: next(gap for gap in range(1, _WEEK + 1) if (day - gap - 1) % _WEEK + 1 in named) for day in sorted(named)}
    return max(gaps, key=lambda day: (gaps[day], -day))
