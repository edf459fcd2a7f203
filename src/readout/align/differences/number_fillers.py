"""Numbers that a sentence gives, of what, and whether two of them can both hold."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from readout.align.differences.scenes_and_fillers import Filler, Given, Scene
from readout.align.word_lists import concepts
from readout.language import lexicon, stem
from readout.model import Annotations, Quantity, Span, TimeExpression
from readout.text import words

_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions|several|few|many)\b", re.IGNORECASE)
_PERSON = "person"
_COUNTED_ON = "house building case arrest complaint resident passenger patient refugee soldier student woman man child worker"
_COMPARED = frozenset(("cardinal", "percent", "money", "measure"))
_ROUGHLY = 0.11
_ROUNDED = 0.05
_AGREE = 0.1
_FARTHEST_APART = timedelta(days=14)
_NEAR_SHARE = 0.78
_LARGE = 20
_TELLING = 20
_HOW_FAR = 5
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_MORE = re.compile(r"\s*(?:other|others|more|further|additional|remaining|another)\b")
_MODEL = re.compile(r"(?<![\w.])[A-Z]{2,3}\s?-?\s?$")
_STILL = re.compile(r"\s*(?:\w+\s+){0,2}(?:still|yet to)\b")
_HOW = re.compile(r"\b(?:seriously|critically|severely|gravely|badly|slightly|lightly|walking|minor)\b")
_REVISED = re.compile(
    r"\b(?:revis\w+|correct(?:ed|ion|ing)|updat\w+|lowered|raised|rose|risen|rising|climbed|jumped|(?:up|down) from"
    r"|from (?:about )?\d)",
    re.IGNORECASE,
)
# "$82 a share" is no sum; "$82 a month ago" is one.
_RATE = re.compile(r"^\s*(?:per|an?|each|apiece)\b(?!\s+\w+\s+(?:ago|later|earlier|before|after))")
_PAID = re.compile(r"^[^,.;\d]{0,24}?\bin (?:all-)?((?:cash|stock|shares)(?: and (?:\w+ )?(?:cash|stock|shares))?)\b")
_REACH = 80
_ONE_AND = re.compile(r"\b(?:a|an|one|one of (?:our|the|its|their))\s+(?:[\w.'-]+\s+){1,4}and\s+(?:at least\s+)?$", re.IGNORECASE)
_PART = re.compile(r"^\s*(?:of|out of|in)\s+(?:the|every|its|their|all|those|these|them)\b|^\s*(?:of|out of)\s+\d")
_PART_BEFORE = re.compile(
    r"(?:\d|\b(?:one|two|three|some|most|many|several|half|few|all|none))\s+(?:\w+\s+)?of\s+(?:(?:the|its|their|our|these)\s*)?$"
    r"|\b(?:first|last|another|from)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A count or measure with its bounds; `noun` is what is counted, `outcome` what befell it, `whole` that it is no rest.

    `weekdays` (1 to 7) are those told in the sentence, `beside` the other exact numbers in it with their units; `setting` are the
    stretches of days that hold where the sentence tells none; `terms` tell of so much for each of something, or in cash.
    """

    low: float
    high: float
    rough: bool
    kind: str
    unit: str
    noun: str
    outcome: str
    named: frozenset[str]
    whole: bool
    periods: tuple[tuple[str, str], ...]
    revised: bool
    shown: str
    weekdays: frozenset[int] = frozenset()
    beside: frozenset[tuple[float, str]] = frozenset()
    setting: tuple[tuple[str, str], ...] = ()
    terms: frozenset[str] = frozenset()

    @property
    def vague(self) -> bool:
        """Tell of "dozens" and "thousands" that they give no number."""
        return _VAGUE.search(self.shown) is not None

    def may_grow(self, other: "Number") -> bool:
        """Tell whether the two are counts that later reports raise or revise, and not given for one and the same day."""
        return self.may_change() and other.may_change() and not self.is_of_one_time(other)

    def may_change(self) -> bool:
        """Tell whether it is a count of a kind that changes while an event goes on."""
        return self.outcome != "" or self.noun in _growing() or self.kind == "measure"

    def is_of_one_time(self, other: "Number") -> bool:
        """Tell whether the times told beside the two meet."""
        if not (self.periods and other.periods):
            return bool(self.weekdays & other.weekdays)
        return any(first <= end and start <= last for first, last in self.periods for start, end in other.periods)

    def is_of_near_time(self, other: "Number") -> bool:
        """Tell whether the times told of the two, if any, lie within two weeks of one another.

        Where a sentence tells none, those of its setting hold: "49 killed" in a paragraph on last year are not today's dead.
        """
        mine, others = self.periods or self.setting, other.periods or other.setting
        if not (mine and others):
            return True
        near = ((_day(end) + _FARTHEST_APART, start) for _, end in mine for start, _ in others)
        back = ((_day(end) + _FARTHEST_APART, start) for _, end in others for start, _ in mine)
        return any(limit >= _day(start) for limit, start in near) and any(limit >= _day(start) for limit, start in back)

    @property
    def days(self) -> frozenset[str]:
        """List the single days told beside it."""
        return frozenset(first for first, last in self.periods if first == last)

    def comparable(self, other: Given) -> bool:
        """Compare what counts the same: kind, unit, noun, outcome, and the same named group."""
        return (
            isinstance(other, Number)
            and (self.kind, self.unit, self.whole, self.outcome) == (other.kind, other.unit, other.whole, other.outcome)
            and self.terms == other.terms
            and (self.noun == other.noun or (bool(self.outcome) and {self.noun, other.noun} <= {_PERSON, ""}))
            and (self.named == other.named or (bool(self.outcome) and not (self.named and other.named)))
            and self.noun + self.outcome + self.unit != ""
            and (
                self.is_of_near_time(other)
                if self.may_change()
                else not (self.periods and other.periods) or self.is_of_one_time(other)
            )
        )

    def compatible(self, other: Given) -> bool:
        """Tell whether the bounds meet, one rounded taken for what it may round, one with fewer decimals for what it cuts off."""
        if not isinstance(other, Number) or self.cuts_off(other) or other.cuts_off(self):
            return True
        slack = _ROUGHLY if self.rough or other.rough else _ROUNDED if self.is_round() != other.is_round() else 0.0
        reach = slack * max(min(abs(self.low), abs(self.high)), min(abs(other.low), abs(other.high)))
        return self.low <= other.high + reach and other.low <= self.high + reach

    def cuts_off(self, fine: "Number") -> bool:
        """Tell of 9.4 that it is 9.43 with fewer decimals."""
        places = [len(f"{number.low:g}".partition(".")[2]) for number in (self, fine)]
        return places[0] < places[1] and abs(self.low - fine.low) < 10.0 ** -places[0]

    def agreement(self, other: Given) -> float:
        """Count it where the same befell those counted, and where both are told of one day."""
        if not isinstance(other, Number):
            return 0.0
        outcome = bool(self.outcome) and self.outcome == other.outcome
        days = self.days & other.days or (not (self.days and other.days) and self.weekdays & other.weekdays)
        return _AGREE * outcome + _AGREE * bool(days) + _AGREE * bool(self.beside & other.beside)

    def is_near(self, other: Given) -> bool:
        """Take numbers for near where the smaller is most of the larger."""
        if not isinstance(other, Number):
            return False
        first, second = sorted(min(abs(number.low), abs(number.high)) for number in (self, other))
        return second == 0 or first / second >= _NEAR_SHARE

    def is_round(self) -> bool:
        """Tell whether a large number looks rounded: 1,000 beside 987, 50 beside 49."""
        low = min(abs(self.low), abs(self.high))
        return low >= _LARGE and math.isfinite(low) and low % 10 ** max(1, int(math.log10(low))) == 0 and low >= 1000  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Beside:
    """What a sentence gives beside a number: stretches of days, weekdays, numbers with their units; and its `setting`.

    The setting is the stretches of days that its paragraph tells before it, or else the day of publication.
    """

    periods: tuple[tuple[str, str], ...]
    weekdays: frozenset[int]
    numbers: frozenset[tuple[float, str]]
    setting: tuple[tuple[str, str], ...]


def number_fillers(member: Annotations, scene: Scene) -> Iterator[Filler]:
    """Give the numbers of one sentence that can be compared."""
    sentence = scene.sentence.span
    inside = [number for number in member.quantities if sentence.contains(number.span)]
    if not inside:
        return
    told = told_beside(member, scene)
    for number in inside:
        value = None if _is_part(number, scene) else read_number(number, scene, told)
        if value is not None and value.noun not in tellers() and not value.vague:
            noun = concepts()[stem("people")] if value.noun == _PERSON else value.noun
            yield scene.fill(number.span, value, [other.span for other in inside], noun)


def told_beside(member: Annotations, scene: Scene) -> Beside:
    """Gather the times and the larger exact numbers of a sentence, and the times that hold where it tells none."""
    sentence = scene.sentence.span
    times = [time for time in member.times if sentence.contains(time.span)]
    periods = _stretches(times)
    days = {_day(first).isoweekday() for first, last in periods if first == last}
    unplaced = {int(match[1]) for time in times if (match := _WEEKDAY.match(time.value))}
    numbers = frozenset(
        (number.low, number.unit or number.counted)
        for number in member.quantities
        if number.low is not None and number.low >= _TELLING and sentence.contains(number.span)
    )
    return Beside(periods, frozenset(days | unplaced), numbers, _times_around_number(member, sentence.start))


def _times_around_number(member: Annotations, start: int) -> tuple[tuple[str, str], ...]:
    """Give the times that the paragraph tells before a place, or else the day of publication."""
    beginning = member.article.text.rfind("\n", 0, start) + 1
    before = _stretches(time for time in member.times if beginning <= time.span.start and time.span.end <= start)
    printed = member.article.published.value
    return before or (((printed[:10], printed[:10]),) if printed else ())


def _stretches(times: Iterable[TimeExpression]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((time.earliest, time.latest) for time in times if time.earliest and time.latest))


def _is_part(found: Quantity, scene: Scene) -> bool:
    """Tell of "12 of the 20" that it counts a part."""
    after, before = scene.text[found.span.end : scene.sentence.end], scene.text[scene.sentence.start : found.span.start]
    return _PART.match(after) is not None or _PART_BEFORE.search(before) is not None


def read_number(found: Quantity, scene: Scene, told: Beside) -> Number | None:
    """Read a quantity with what the words beside it say of it; `told` is what else its sentence gives. An "AK 47" is none."""
    if found.kind not in _COMPARED or (found.low is None and found.high is None):
        return None
    after, before = scene.text[found.span.end : scene.sentence.end], scene.text[scene.sentence.start : found.span.start]
    if _MODEL.search(before):
        return None
    added = 1.0 if _MORE.match(after) and _ONE_AND.search(before) else 0.0
    low = -math.inf if found.low is None else found.low + added
    high = math.inf if found.high is None else found.high + added
    counted = words(found.counted)
    outcome = _outcome(counted, after) or _death(counted, before, after, added=bool(added))
    shown = " ".join(scene.text[found.span.start : found.span.end].split())
    nouns = [word for word in counted if word not in lexicon().words("tolls", "outcome") and word not in lexicon().silent]
    return Number(
        min(low, high),
        max(low, high),
        found.bound in {"about", "between"},
        found.kind,
        found.unit,
        _noun(nouns[-1]) if nouns else "",
        outcome,
        _named(found.span, scene),
        bool(added) or found.kind == "percent" or not (_MORE.match(after) or _STILL.match(after)),
        told.periods,
        _REVISED.search(before[-_REACH:] + after[:_REACH]) is not None,
        f"{low:g} (one and {shown} others)" if added else _with_noun(shown, found),
        told.weekdays,
        told.numbers - {(found.low, found.unit or found.counted)},
        told.setting,
        _terms(after) if found.kind == "money" else frozenset(),
    )


@cache
def tellers() -> frozenset[str]:
    """List the nouns of those who tell: "two sources" of one account are no count that another could contradict."""
    return frozenset(_noun(word) for word in ("source", "official", "witness"))


@cache
def _growing() -> frozenset[str]:
    return frozenset({_PERSON, *(_noun(word) for word in _COUNTED_ON.split())})


def _with_noun(shown: str, found: Quantity) -> str:
    """Say what is counted beside the number where it is not said in it."""
    missing = [word for word in found.counted.split() if word.casefold() not in shown.casefold().split()]
    return " ".join([shown, *missing]) if not found.unit else shown


def _day(iso: str) -> date:
    return date.fromisoformat(iso[:10])


def _noun(word: str) -> str:
    return _PERSON if word in lexicon().words("tolls", "anybody") else concepts().get(stem(word), stem(word))


def _terms(after: str) -> frozenset[str]:
    """Give on what terms a sum is told by the words behind it: for each, and in what it is paid."""
    paid = _PAID.match(after)
    return frozenset([*(["each"] if _RATE.match(after) else []), *([paid[1]] if paid else [])])


def _death(counted: list[str], before: str, after: str, *, added: bool) -> str:
    """Tell of "23 bodies" and "27 deceased persons", and of "one and 11 others" after a verb of killing, that they are dead."""
    dead = bool(lexicon().words("tolls", "dead") & {*counted, *words(after)[:1]})
    return "killed" if dead or (added and _kills_a_number(before)) else ""


def _outcome(counted: list[str], after: str) -> str:
    """Tell what befell those counted, and how badly: "four seriously injured" are no "16 walking wounded"."""
    outcome = next((word for word in counted if word in lexicon().words("tolls", "outcome")), "")
    how = _HOW.search(" ".join([*after.split()[:_HOW_FAR], *counted])) if outcome else None
    return f"{how[0]} {outcome}" if how else outcome


def _kills_a_number(before: str) -> bool:
    return any(concepts().get(stem(word)) == concepts()["kill"] for word in words(before)[-10:])


def _named(span: Span, scene: Scene) -> frozenset[str]:
    """Give the names within the few words after a number: 5,000 US troops are not 5,000 troops of NATO."""
    return frozenset(term.key for term in scene.terms if term.key.startswith("@") and span.end <= term.start <= span.end + 25)
