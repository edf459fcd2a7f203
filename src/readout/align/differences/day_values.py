"""A day or stretch of days as a report gives it, and whether two of them can both hold."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from readout.align.differences.scenes_and_fillers import Given, Plain

Frame = Literal["calendar", "year", "week"]

_LIMITS_AGREE = 0.15
_FARTHEST_DAYS = 6
_FARTHEST_DAYS_BETWEEN_STRETCHES = 31
_WEEK = 7
_FARTHEST_WEEKDAYS = 3
_ANY_YEAR = 2000


class Stretch(NamedTuple):
    """Days from the first to the last, both included, and in what they are known."""

    first: date
    last: date
    frame: Frame = "calendar"


@dataclass(frozen=True, slots=True)
class Day(Plain):
    """A stretch of days in the words `told`.

    `frame` is "week" where only the weekday is known (of an undated article) and "year" where the year is not; `relative` days
    were reckoned from the date of publication; `spoken` tells when words were said, not when what they tell of was; `limit` that
    it is the end of a time given; `deed` is the verb that it hangs on, None where nothing is parsed.
    """

    earliest: date
    latest: date
    told: str
    frame: Frame
    relative: bool
    spoken: bool
    limit: bool
    deed: tuple[str, str] | None = None

    @property
    def shown(self) -> str:
        """Say the words with the days that they mean, where these are known."""
        if self.frame != "calendar":
            return self.told
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
        if self._unrelated(other) or self._of_another_deed(other):
            return False
        if self._by_weekday(other):
            apart = (self.earliest - other.earliest).days % _WEEK
            return self.is_single and min(apart, _WEEK - apart) <= _FARTHEST_WEEKDAYS
        first, second = sorted((self.in_frame_of(other), other.in_frame_of(self)))
        return (second.first - first.last).days <= (_FARTHEST_DAYS if self.is_single else _FARTHEST_DAYS_BETWEEN_STRETCHES)

    def compatible(self, other: Given) -> bool:
        """Tell whether the stretches meet; the same words ("tonight"), or a weekday in another week, are a reading."""
        if not isinstance(other, Day):
            return True
        if self._unrelated(other):
            return True
        if self._by_weekday(other):
            return self.earliest.weekday() == other.earliest.weekday()
        first, second = self.in_frame_of(other), other.in_frame_of(self)
        counted = any(character.isdigit() for character in self.told + other.told)
        read = (self.relative or other.relative) and not counted
        same = (first.first - second.first).days % _WEEK == 0 or self.told.casefold() == other.told.casefold()
        return (first.first <= second.last and second.first <= first.last) or (read and self.is_single and same)

    def agreement(self, other: Given) -> float:
        """Count it where both are the limit of a time given."""
        return _LIMITS_AGREE if isinstance(other, Day) and self.limit and other.limit else 0.0

    def in_frame_of(self, other: "Day") -> Stretch:
        """Give the days, in any one year where either's year is not known."""
        if "year" not in {self.frame, other.frame}:
            return Stretch(self.earliest, self.latest)
        return Stretch(self.earliest.replace(year=_ANY_YEAR), self.latest.replace(year=_ANY_YEAR))

    def _unrelated(self, other: "Day") -> bool:
        """Tell of a weekday and a day of an unknown year that nobody knows whether the one falls on the other."""
        return {self.frame, other.frame} == {"week", "year"}

    def _of_another_deed(self, other: "Day") -> bool:
        """Tell whether two parsed sentences do not say of one deed when it was."""
        return self.deed is not None and other.deed is not None and (self.deed != other.deed or "" in self.deed)

    def _by_weekday(self, other: "Day") -> bool:
        return "week" in {self.frame, other.frame}
