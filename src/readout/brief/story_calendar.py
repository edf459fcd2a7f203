"""From which day each article of a story speaks, and the order of weekdays that undated articles leave open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readout.brief.iso_times import last_day, published_day
from readout.model import Annotations, TimeExpression

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Calendar:
    """The latest day of the story, where known, and the weekday with which its week begins."""

    last: str | None
    first_weekday: int

    def now(self, member: Annotations) -> str | None:
        """Give the day of publication; an undated article speaks from the latest day of the others, which appear within days."""
        return published_day(member.article) or self.last

    def reach(self, member: Annotations) -> str | None:
        """Give the last day of which an article can tell as past: the one after its own, for a page may be written on into it."""
        now = self.now(member)
        return now if now is None else (date.fromisoformat(now) + timedelta(days=1)).isoformat()

    def rank(self, time: TimeExpression) -> int:
        """Give the order of a weekday without a date in the story's week, from 1; 0 for every other time."""
        weekday = _WEEKDAY.match(time.value)
        return (int(weekday[1]) - self.first_weekday) % _WEEK + 1 if weekday and time.earliest is None else 0


def calendar_of(members: Sequence[Annotations]) -> Calendar:
    """Learn a story's latest day and with which weekday its week begins: that after the longest stretch that no article names."""
    named = {int(found[1]) for member in members for time in member.times if (found := _WEEKDAY.match(time.value))}
    gaps = {day: next(gap for gap in range(1, _WEEK + 1) if (day - gap - 1) % _WEEK + 1 in named) for day in sorted(named)}
    return Calendar(last_day(tuple(members)), max(gaps, key=lambda day: (gaps[day], -day), default=1))
