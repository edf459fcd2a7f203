"""Days that accounts give for one deed, and of which only one can be right: by its verb, what it acts on, and the words around."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import fsum
from typing import NamedTuple

from readout.align.predications import hangs_on
from readout.align.question_headings import Place, question_wording
from readout.align.questions_from_rows import Laid, row_of
from readout.align.statements import Floor
from readout.align.weighed_terms import Term
from readout.language import Tree, lexicon
from readout.model import Annotations, Discrepancy, Evidence, Sentence, Span, Story, TimeExpression, Value
from readout.text import words

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
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_NAMING = frozenset(("compound", "nmod:poss", "amod"))
_ANY_YEAR = 2000
_FARTHEST_DAYS, _FARTHEST_WEEKDAYS, _WEEK = 6, 3, 7

# How alike the words around two days have to be, how many of them shared, and how many of those beside them: two reports rarely
# give different days for one deed, so little suffices. Set on three stories and the demo so that no trap of their gold is sprung.
_ALIKE, _SHARED, _SHARED_NEAR = 0.25, 3, 2
# The likeness of the words around from which on an account that gives both days tells of two things.
_OF_THE_SAME = 0.6
_FADING, _REACH, _NEAR = 0.3, 10, 4
_INDEXED, _COMMONEST = 6, 80


@dataclass(frozen=True, slots=True, eq=False)
class _Day:
    """A day at its place, with the weighed words `around` it (of unit length), those `near`, and the names before it.

    `dated` is false of a weekday in an article that nobody can date; `limit` tells that it is the end of a time given; `deed` is
    the verb that it hangs on, and what that acts on.
    """

    member: Annotations
    sentence: Sentence
    span: Span
    evidence: Evidence
    day: date
    dated: bool
    limit: bool
    deed: tuple[str, str]
    around: Mapping[str, float]
    near: frozenset[str]
    doers: frozenset[str]

    @property
    def shown(self) -> str:
        """Give the words with the day that they mean, where it is known."""
        return f"{self.told} ({self.day.isoformat()})" if self.dated else self.told

    @property
    def told(self) -> str:
        """Give the words on one line."""
        return " ".join(self.member.article.text[self.span.start : self.span.end].split())

    @property
    def printed(self) -> str:
        """Give the day of printing; "" where it is unknown."""
        return (self.member.article.published.value or "")[:10]

    def meets(self, other: "_Day") -> bool:
        """Tell whether both can be one day: a weekday in another week, or the same words ("the night before"), are a reading."""
        return (self.day - other.day).days % _WEEK == 0 or self.told.casefold() == other.told.casefold()


def days_apart(story: Story, floor: Floor) -> Iterator[Laid]:
    """Give each two days that accounts give for one deed, with all that agrees with either, those of the likest words first."""
    days = [day for member in story.members for day in _days_of(member, floor)]
    same = [(days[one], days[other]) for one, other in _candidates(days) if _is_one_deed(days[one], days[other])]
    linked: dict[_Day, list[_Day]] = defaultdict(list)
    for one, other in same:
        linked[one].append(other)
        linked[other].append(one)
    told: set[_Day] = set()
    for one, other in sorted((pair for pair in same if not pair[0].meets(pair[1])), key=lambda pair: -_alike(*pair)):
        if {one, other}.isdisjoint(told) and not _gives_both(days, one, other) and not _gives_both(days, other, one):
            sides: tuple[list[_Day], list[_Day]] = ([one], [other])
            for day in dict.fromkeys([*linked[one], *linked[other]]):
                homes = [side for side in sides if all(map(day.meets, side))]
                if day not in {one, other} and len(homes) == 1:
                    homes[0].append(day)
            told.update(*sides)
            yield _row_of_days(story, sides)


def _row_of_days(story: Story, sides: Sequence[Sequence[_Day]]) -> Laid:
    found = [(side[0].shown, tuple(sorted({day.evidence for day in side}))) for side in sides]
    values = tuple(Value(shown, evidence, story.origins_of(evidence)) for shown, evidence in found)
    places = [Place(day.member.article.text, day.sentence, day.span) for side in sides for day in side]
    said = [set(words(place.text[place.sentence.start : place.sentence.end])) for place in places]
    about = question_wording(places, said[0].intersection(*said) - lexicon().silent)
    reason = f"{' and '.join(value.value for value in values)} cannot both hold"
    return row_of(story, "date", Discrepancy("", "date", about, values, (), (reason,)), "differ")


def _gives_both(days: Iterable[_Day], one: _Day, other: _Day) -> bool:
    """Tell whether an account gives the other's day for the deed as well, so that two things are told side by side."""
    beside = (day for day in days if day.member is one.member and day is not one and day.meets(other) and day.deed == other.deed)
    return any(day.sentence is one.sentence or _alike(day, other) >= _OF_THE_SAME for day in beside)


def _alike(one: _Day, other: _Day) -> float:
    """Give how alike the words around two days are, 0 to 1."""
    return fsum(one.around[key] * other.around[key] for key in sorted(one.around.keys() & other.around.keys()))


def _is_one_deed(one: _Day, other: _Day) -> bool:
    """Tell whether two accounts say of one deed when it was, on days near one another of which neither is the other's news."""
    if one.member is other.member or one.deed != other.deed or one.limit != other.limit or "" in one.deed:
        return False
    apart = abs((one.day - other.day).days)
    if not (one.dated and other.dated):
        near = min(apart % _WEEK, -apart % _WEEK) <= _FARTHEST_WEEKDAYS
    else:
        (early, heard), (late, printed) = sorted((day.day.isoformat(), day.printed) for day in (one, other))
        near = apart <= _FARTHEST_DAYS and not early <= heard < late <= printed
    doers = not one.doers or not other.doers or not one.doers.isdisjoint(other.doers)
    shared = len(one.around.keys() & other.around.keys()) >= _SHARED and len(one.near & other.near) >= _SHARED_NEAR
    return near and doers and shared and one.evidence.text != other.evidence.text and _alike(one, other) >= _ALIKE


def _candidates(days: Sequence[_Day]) -> list[tuple[int, int]]:
    """Give the pairs that share a word beside them or one of the weightiest around."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at, day in enumerate(days):
        strongest = sorted(day.around, key=lambda key: (-day.around[key], key))[:_INDEXED]
        for key in day.near.union(strongest):
            postings[key].append(at)
    return sorted({pair for found in postings.values() if len(found) <= _COMMONEST for pair in combinations(found, 2)})


def _days_of(member: Annotations, floor: Floor) -> Iterator[_Day]:
    """Read the days that the sentences of an article tell closely enough to conflict."""
    for sentence in member.sentences:
        inside = [time for time in member.times if sentence.role == "body" and sentence.span.contains(time.span)]
        for time in inside:
            if (known := _day_told(member.article.text, sentence, time)) is not None:
                yield _day_of(member, sentence, floor, (time, inside), known)


class _Known(NamedTuple):
    """A day, and whether it is dated."""

    day: date
    dated: bool


def _day_told(text: str, sentence: Sentence, time: TimeExpression) -> _Known | None:
    """Give the day that a time tells; None of an hour, of "today", and of one that says which thing is meant ("Sunday's game")."""
    told = " ".join(text[time.span.start : time.span.end].split())
    if time.type not in {"DATE", "TIME"} or _CLOCK.fullmatch(told) or _DEICTIC.match(told) or _names_a_thing(sentence, time.span):
        return None
    if match := _WEEKDAY.match(time.value):
        return _Known(date.fromisocalendar(_ANY_YEAR, 1, int(match[1])), dated=False)
    if time.earliest is None or time.latest is None or time.earliest[:10] != time.latest[:10]:
        return None
    try:
        return _Known(date.fromisoformat(time.earliest[:10]), dated=True)
    except ValueError:
        return None


def _names_a_thing(sentence: Sentence, span: Span) -> bool:
    """Tell of "the Christmas party" that a day says which is meant; an hour of the day is no such thing ("Saturday noon")."""
    tree, tokens = Tree.of(sentence.tokens), sentence.tokens
    inside = tree.within(span)
    heads = (tokens[tokens[at].head] for at in inside if tokens[at].head not in inside and tokens[at].relation in _NAMING)
    return any(head.pos in {"NOUN", "PROPN"} and head.lemma not in lexicon().words("placing", "hour") for head in heads)


def _day_of(
    member: Annotations, sentence: Sentence, floor: Floor, times: tuple[TimeExpression, Sequence[TimeExpression]], known: _Known
) -> _Day:
    time, inside = times
    article, span = member.article, time.span
    every = floor.terms[article.id, sentence.start, sentence.end]
    terms = [term for term in every if not any(term.start < other.span.end and other.span.start < term.end for other in inside)]
    before, after = [term for term in terms if term.end <= span.start][::-1], [term for term in terms if term.start >= span.end]
    around: dict[str, float] = {}
    for distance, term in (*enumerate(before[:_REACH]), *enumerate(after[:_REACH])):
        around[term.key] = max(around.get(term.key, 0.0), floor.weights.word(term.key) / (1 + _FADING * distance))
    size = fsum(weight * weight for weight in around.values()) ** 0.5
    start, end = (before[0].start if before else span.start), (after[0].end if after else span.end)
    return _Day(
        member,
        sentence,
        span,
        article.evidence(Span(start, end)),
        *known,
        _UNTIL.search(article.text[sentence.start : span.start]) is not None,
        _deed(sentence, span, every),
        {key: weight / size for key, weight in around.items()},
        _first_words(before) | _first_words(after),
        frozenset(term.key for term in every if term.start < span.start and term.key.startswith("@")),
    )


def _first_words(terms: Sequence[Term]) -> frozenset[str]:
    """Give the first few words, and the names among them."""
    plain = [at for at, term in enumerate(terms) if not term.key.startswith("@")]
    return frozenset(term.key for term in terms[: plain[_NEAR] if len(plain) > _NEAR else len(terms)])


def _deed(sentence: Sentence, span: Span, terms: Sequence[Term]) -> tuple[str, str]:
    """Give the verb that a day hangs on, and what it acts on, or who acts where it acts on nothing; "" for what is not found."""
    verb = hangs_on(sentence, span).verb
    if verb is None:
        return "", ""
    tree = Tree.of(sentence.tokens)
    at = tree.at(verb.start)
    acted = tree.object(at)
    of = acted if acted >= 0 else tree.subject(at)
    named = [*tree.hanging(of, "compound"), of] if of >= 0 else []
    return _key_at(terms, verb.start), " ".join(_key_at(terms, tree.tokens[each].start) for each in named).strip()


def _key_at(terms: Sequence[Term], place: int) -> str:
    return next((term.key for term in terms if term.start <= place < term.end), "")
