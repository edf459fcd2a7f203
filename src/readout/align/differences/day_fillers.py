"""Days that a sentence gives for what it tells: what each is, and whether two of them can both hold."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from readout.align.differences.scenes_and_fillers import Filler, Given, Plain, Scene
from readout.align.predications import hangs_on
from readout.language import Tree, lexicon
from readout.model import Annotations, TimeExpression

Frame = Literal["calendar", "year", "week"]

_SAYING = re.compile(
    r"(?:said|says|told|tells|announced|added|tweeted|wrote|stated|declared|confirmed|reported|claimed|warned|insisted"
    r"|stressed|noted|explained|argued|acknowledged|posted|revealed|denied"
    r"|tweets?|statements?|announcements?|speech|interview|briefing|conference)\b"
)
_BETWEEN = re.compile(r"[\s,(]*(?:(?:on|late|early|this|last|that|in|a|statement|reporters|her|his|here)\s+)*", re.IGNORECASE)
_SIGNED = re.compile(r"@\w+\)?\s*$")
_UNTIL = re.compile(
    r"\b(?:until|till|by|(?<!shortly )(?<!just )before|no later than|as of|deadline of)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_ZONE = r"\s+(?:[A-Z]{2,4}|local time)"
_CLOCK = re.compile(rf"(?:noon|midnight|(?:at )?\d{{1,2}}(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?(?:{_ZONE})?|{_ZONE}|\s*))", re.IGNORECASE)
# Articles are dated by the day of one time zone, and "today" by that date: a day's difference from such words proves nothing.
_DEICTIC = re.compile(
    r"(?:(?:the )?(?:next|following|previous|same) (?:day|morning|evening|night)"
    r"|today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night|overnight)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:-|–|to|and|through|until)\s*", re.IGNORECASE)
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_DAY_OF_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_NAMING = frozenset(("compound", "nmod:poss", "amod"))
_PARTS = {"START": (1, 10), "MID": (11, 20), "END": (21, 28)}
_LONGEST_DAYS = 31
_ANY_YEAR = 2000
_LIMITS_AGREE = 0.15
_FARTHEST_DAYS = 6
_FARTHEST_DAYS_BETWEEN_STRETCHES = 31
_WEEK = 7
_FARTHEST_WEEKDAYS = 3


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


def date_fillers(member: Annotations, scene: Scene) -> Iterator[Filler]:
    """Give the days of one sentence that are told closely enough to conflict."""
    sentence = scene.sentence.span
    inside = [time for time in member.times if sentence.contains(time.span)]
    for time in inside:
        value = None if names_a_thing(time, scene) else _filling_day(time, scene)
        if value is not None and not any(_is_of_one_stretch(time, other, scene) for other in inside):
            yield scene.fill(time.span, value, [other.span for other in inside])


def names_a_thing(time: TimeExpression, scene: Scene) -> bool:
    """Tell whether a day only says which thing is meant ("the Christmas party", "Sunday's game"), not when something was.

    An hour of the day is no such thing ("until Saturday noon").
    """
    tree, tokens = Tree.of(scene.sentence.tokens), scene.sentence.tokens
    inside = tree.within(time.span)
    heads = (tokens[tokens[at].head] for at in inside if tokens[at].head not in inside and tokens[at].relation in _NAMING)
    return any(
        head.pos in {"NOUN", "PROPN"} and scene.text[head.start : head.end].casefold() not in lexicon().words("placing", "hour")
        for head in heads
    )


def _filling_day(time: TimeExpression, scene: Scene) -> Day | None:
    """Give the day that a time expression tells, with all that two days are compared by; None where it tells none surely."""
    told = " ".join(scene.text[time.span.start : time.span.end].split())
    if time.type not in {"DATE", "TIME"} or "week" in told.casefold() or _CLOCK.fullmatch(told) or _DEICTIC.match(told):
        return None
    if _SIGNED.search(scene.text[: time.span.start]) or (found := _anchored_days(time) or _unanchored_days(time)) is None:
        return None
    limit = _UNTIL.search(scene.text[scene.sentence.start : time.span.start]) is not None
    return Day(
        found.first,
        found.last,
        told,
        found.frame,
        time.anchor != "explicit",
        _is_day_of_saying(time, scene),
        limit,
        _deed(time, scene),
    )


def _is_of_one_stretch(one: TimeExpression, other: TimeExpression, scene: Scene) -> bool:
    """Tell of "from May 15-18" that one day is the beginning and the other the end."""
    first, last = sorted((one.span, other.span))
    return one.span != other.span and _RANGE.fullmatch(scene.text[first.end : last.start]) is not None


def _deed(time: TimeExpression, scene: Scene) -> tuple[str, str]:
    """Give the verb that a day hangs on, and what it acts on, or who acts where it acts on nothing; "" for what is not found.

    Of eight pairs of days of one verb that were read in fresh groups none differed: two bodies pass a bill on two days.
    """
    verb = hangs_on(scene.sentence, time.span).verb
    if verb is None:
        return "", ""
    tree = Tree.of(scene.sentence.tokens)
    at = tree.at(verb.start)
    acted = tree.object(at)
    of = acted if acted >= 0 else tree.subject(at)
    told = [*tree.hanging(of, "compound"), of] if of >= 0 else []
    return _key_at(verb.start, scene), " ".join(_key_at(tree.tokens[each].start, scene) for each in told).strip()


def _key_at(place: int, scene: Scene) -> str:
    return next((term.key for term in scene.terms if term.start <= place < term.end), "")


def is_of_news(one: Filler, other: Filler, printed: Mapping[str, str]) -> bool:
    """Tell of two days that the later had not come when the account of the earlier was printed: they are of two things.

    `printed` are the days of printing by article. What both announce may well be put on two days.
    """
    days = [(each.value, printed.get(each.article, "")) for each in (one, other) if isinstance(each.value, Day)]
    if [day.frame for day, _ in days] != ["calendar", "calendar"]:
        return False
    (early, heard), (late, told) = sorted(days, key=lambda each: each[0].earliest)
    return early.latest.isoformat() <= heard < late.earliest.isoformat() <= told


def read_day(time: TimeExpression, told: str) -> Day | None:
    """Read what a time says, however long it is, for a sentence in which all else is the same."""
    found = _stretch_of_days(time) or _unanchored_days(time)
    if time.type not in {"DATE", "TIME"} or found is None or _DEICTIC.match(told):
        return None
    return Day(found.first, found.last, told, found.frame, time.anchor != "explicit", spoken=False, limit=False)


def _stretch_of_days(time: TimeExpression) -> Stretch | None:
    if time.earliest is None or time.latest is None:
        return None
    try:
        return Stretch(date.fromisoformat(time.earliest[:10]), date.fromisoformat(time.latest[:10]))
    except ValueError:
        return None


def _anchored_days(time: TimeExpression) -> Stretch | None:
    found = _stretch_of_days(time) if time.precision != "week" else None
    return found if found is not None and (found.last - found.first).days < _LONGEST_DAYS else None


def _unanchored_days(time: TimeExpression) -> Stretch | None:
    """Read the weekday, or the month and its part, of an article whose date nobody knows."""
    if match := _WEEKDAY.match(time.value):
        day = date.fromisocalendar(_ANY_YEAR, 1, int(match[1]))
        return Stretch(day, day, "week")
    if (match := _DAY_OF_YEAR.fullmatch(time.value)) is None or not 1 <= int(match[1]) <= 12:  # noqa: PLR2004 months
        return None
    month = int(match[1])
    first, last = (
        (int(match[2]), int(match[2])) if match[2] else _PARTS.get(time.modifier or "", (1, monthrange(_ANY_YEAR, month)[1]))
    )
    try:
        return Stretch(date(_ANY_YEAR, month, first), date(_ANY_YEAR, month, last), "year")
    except ValueError:
        return None


def _is_day_of_saying(time: TimeExpression, scene: Scene) -> bool:
    """Tell whether the time stands beside a verb of saying."""
    before = scene.text[scene.sentence.start : time.span.start]
    after = scene.text[time.span.end : scene.sentence.end]
    said = list(_SAYING.finditer(before))
    close = bool(said) and _BETWEEN.fullmatch(before, said[-1].end()) is not None
    return close or re.match(r"[\s,]*" + _SAYING.pattern, after) is not None
