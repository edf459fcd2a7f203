"""Days that a sentence gives for what it tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from readout.align.differences.fillers import Filler, Given, Scene
from readout.model import Annotations, TimeExpression

_SAYING = re.compile(
    r"(?:said|says|told|tells|announced|added|tweeted|wrote|stated|declared|confirmed|reported|claimed|warned|insisted"
    r"|stressed|noted|explained|argued|acknowledged|posted|revealed|denied"
    r"|tweets?|statements?|announcements?|speech|interview|briefing|conference)\b"
)
_BETWEEN = re.compile(r"[\s,(]*(?:(?:on|late|early|this|last|that|in|a|statement|reporters|her|his|here)\s+)*$", re.IGNORECASE)
_SIGNED = re.compile(r"@\w+\)?\s*$")
_UNTIL = re.compile(r"\b(?:until|till|by|before|no later than|deadline of)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_LIMITS_AGREE = 0.1
_FARTHEST_DAYS = 6
_FARTHEST_DAYS_BETWEEN_STRETCHES = 31
_LONGEST_DAYS = 31
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Day:
    """A stretch of days in the words `told`; `spoken` says that it tells when words were said, not when what they tell of was."""

    earliest: date
    latest: date
    told: str
    relative: bool
    spoken: bool
    limit: bool

    @property
    def shown(self) -> str:
        """Say the words with the days that they mean."""
        days = self.earliest.isoformat() if self.is_single else f"{self.earliest.isoformat()} to {self.latest.isoformat()}"
        return f"{self.told} ({days})"

    @property
    def is_single(self) -> bool:
        """Tell a day from a stretch of days."""
        return self.earliest == self.latest

    def comparable(self, other: Given) -> bool:
        """Compare days (or stretches) near one another, of deeds with deeds and of words with words."""
        if not isinstance(other, Day):
            return False
        if (self.spoken, self.limit, self.is_single) != (other.spoken, other.limit, other.is_single):
            return False
        first, second = sorted((self, other), key=lambda day: (day.earliest, day.latest))
        apart = (second.earliest - first.latest).days
        return apart <= (_FARTHEST_DAYS if self.is_single else _FARTHEST_DAYS_BETWEEN_STRETCHES)

    def compatible(self, other: Given) -> bool:
        """Tell whether the stretches meet; the same words ("tonight"), or a weekday in another week, are a reading."""
        if not isinstance(other, Day):
            return True
        meets = self.earliest <= other.latest and other.earliest <= self.latest
        apart = abs((self.earliest - other.earliest).days)
        read = self.relative or other.relative
        return meets or (read and (apart % _WEEK == 0 or self.told.casefold() == other.told.casefold()))

    def agreement(self, other: Given) -> float:
        """Count it where both are the limit of a time given."""
        return _LIMITS_AGREE if isinstance(other, Day) and self.limit and other.limit else 0.0

    def is_near(self, other: Given) -> bool:
        """Take all days that are compared as near."""
        return isinstance(other, Day)


def date_fillers(member: Annotations, scene: Scene) -> Iterator[Filler]:
    """Give the days of one sentence that are told closely enough to conflict."""
    inside = [time for time in member.times if scene.sentence.span.contains(time.span)]
    for time in inside:
        if (value := _day(time, scene)) is not None:
            yield scene.fill(time.span, value, [other.span for other in inside])


def _day(time: TimeExpression, scene: Scene) -> Day | None:
    if time.earliest is None or time.latest is None or time.type not in {"DATE", "TIME"} or time.precision == "week":
        return None
    try:
        earliest, latest = date.fromisoformat(time.earliest[:10]), date.fromisoformat(time.latest[:10])
    except ValueError:
        return None
    if (latest - earliest).days >= _LONGEST_DAYS or "week" in scene.text[time.span.start : time.span.end].casefold():
        return None
    if _SIGNED.search(scene.text[: time.span.start]):
        return None
    told = " ".join(scene.text[time.span.start : time.span.end].split())
    limit = _UNTIL.search(scene.text[scene.sentence.start : time.span.start]) is not None
    return Day(earliest, latest, told, time.anchor != "explicit", _is_spoken(time, scene), limit)


def _is_spoken(time: TimeExpression, scene: Scene) -> bool:
    """Tell whether the time stands beside a verb of saying."""
    before = scene.text[scene.sentence.start : time.span.start]
    after = scene.text[time.span.end : scene.sentence.end]
    said = list(_SAYING.finditer(before))
    close = bool(said) and _BETWEEN.fullmatch(before, said[-1].end()) is not None
    return close or re.match(r"[\s,]*" + _SAYING.pattern, after) is not None
