"""Hold every value against the values that others give for the same, and keep those that cannot both hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain, combinations
from typing import NamedTuple

from readout.align.cast_of_entities import Cast
from readout.align.differences.day_fillers import Day, date_fillers, is_of_news
from readout.align.differences.detector_declaration import Detector, Laid
from readout.align.differences.discrepancy_report import Differing, report
from readout.align.differences.number_fillers import Number, number_fillers
from readout.align.differences.scenes_and_fillers import Filler, Given, Scene
from readout.align.differences.speakers_in_dispute import between_whom, speakers_of
from readout.align.differences.statement_differences import SPEAKERS
from readout.align.differences.twins_of_near_copies import TWINS
from readout.align.statements import Floor
from readout.errors import Spare, unspared
from readout.model import Annotations, Discrepancy, DiscrepancyKind, Story, Value
from readout.text import words

_MONTH = 27
# Of sixteen counts among the same words that were read in fresh groups, four of nine as near as that were differences, and none of
# those farther apart or told roughly.
_SLIPPED = 0.9
_INDEXED = 6
_COMMONEST = 80


@dataclass(frozen=True, slots=True)
class Slot:
    """What is compared, and how alike the words around two values must be before they are of one thing.

    `alike` holds for values near one another, `alike_far` for others; `near` and `shared` are least numbers of shared words
    beside the values and about them. Set on the development stories and the demo corpus so that no trap of their gold is sprung;
    two reports rarely give different parts of a month for one deed, so little suffices there, while names change from sentence
    to sentence for many reasons, so all but the name must be the same.
    """

    name: str
    kind: DiscrepancyKind
    alike: float
    alike_far: float
    near: int
    shared: int


def _detect_values(laid: Laid) -> Iterator[Differing]:
    printed = {member.article.id: (member.article.published.value or "")[:10] for member in laid.story.members}
    for slot in slots():
        given = laid.given.get(slot.name, ())
        same = [pair for pair in same_things(given, slot) if not is_of_news(given[pair[0]], given[pair[1]], printed)]
        same = [pair for pair in same if _may_be_slips(given[pair[0]].value, given[pair[1]].value)]
        yield from report(laid.story, slot.kind, given, same)


def _may_be_slips(one: Given, other: Given) -> bool:
    """Tell of two numbers that each is told exactly, and that they are near: "22" and "two dozen" are of another hour."""
    numbers = [each for each in (one, other) if isinstance(each, Number)]
    if not numbers or one.compatible(other):
        return True
    small, large = sorted(abs(number.low) for number in numbers)
    exact = all(number.low == number.high and not number.rough for number in numbers)
    return exact and small >= _SLIPPED * large


def _detect_questions(laid: Laid) -> Iterator[Differing]:
    return map(Differing, laid.asked)


DETECTORS = (
    Detector("values", 5, ("date", "number"), "values that stand among the same words", _detect_values),
    TWINS,
    SPEAKERS,
    Detector("questions", 3, ("number", "date", "place", "actor", "detail"), "answers to one question", _detect_questions),
)
"""What is looked for, in the order in which it is told."""


class Differences(NamedTuple):
    """The discrepancies of a story, and what changed over time instead."""

    discrepancies: tuple[Discrepancy, ...]
    updates: tuple[Discrepancy, ...]


def lay_for_detectors(
    story: Story, cast: Cast, floor: Floor, likely: Mapping[tuple[int, int], float], asked: Sequence[Discrepancy]
) -> Laid:
    """Lay out what detectors compare; `likely` pairs of statements are worth comparing, `asked` are answers that differ."""
    scenes = list(_scenes_for_detectors(story, floor))
    return Laid(story, cast, floor, likely, asked, scenes, _fillers_by_slot(scenes), speakers_of(floor))


def find_differences(laid: Laid, spare: Spare = unspared) -> Differences:
    """Find where a story's accounts differ."""
    made = (spare(f"differences ({one.name})", partial(_detected, one, laid), ()) for one in DETECTORS)
    found, story = list(chain.from_iterable(made)), laid.story
    apart = [differing.discrepancy for differing in found if not differing.is_update]
    updates = [differing.discrepancy for differing in found if differing.is_update]
    named = [between_whom(difference, laid.speakers) for difference in merged(story, apart)]
    return Differences(_numbered(story, named, "d"), _numbered(story, merged(story, updates), "u"))


def _detected(detector: Detector, laid: Laid) -> tuple[Differing, ...]:
    return tuple(detector.find(laid))


def _numbered(story: Story, found: Sequence[Discrepancy], letter: str) -> tuple[Discrepancy, ...]:
    return tuple(replace(difference, id=f"{story.id}.{letter}{number}") for number, difference in enumerate(found, 1))


def _fillers_by_slot(scenes: Iterable[tuple[Annotations, Scene]]) -> dict[str, list[Filler]]:
    """Gather the values that sentences give, by slot: what each detector compares."""
    found: dict[str, list[Filler]] = defaultdict(list)
    for member, scene in scenes:
        for filler in date_fillers(member, scene):
            found[_slot_of_day(filler)].append(filler)
        for filler in number_fillers(member, scene):
            if isinstance(filler.value, Number) and filler.value.kind == "cardinal":
                found["count"].append(filler)
    return found


def _scenes_for_detectors(story: Story, floor: Floor) -> Iterator[tuple[Annotations, Scene]]:
    for order, member in enumerate(story.members):
        article = member.article
        for sentence in member.sentences:
            if sentence.role == "body":
                terms = floor.terms[article.id, sentence.start, sentence.end]
                yield member, Scene(article.id, order, article.text, sentence, terms, floor.weights)


def _slot_of_day(filler: Filler) -> str:
    day = filler.value
    if isinstance(day, Day) and not day.is_single:
        return "month" if (day.latest - day.earliest).days >= _MONTH else "stretch of days"
    return "day of saying" if isinstance(day, Day) and day.spoken else "day"


def slots() -> tuple[Slot, ...]:
    """List the slots in the order in which they are reported."""
    return (
        Slot("day", "date", 0.25, 0.25, 2, 3),
        Slot("day of saying", "date", 0.6, 0.6, 2, 3),
        Slot("stretch of days", "date", 0.15, 0.15, 2, 3),
        Slot("count", "number", 0.25, 0.7, 2, 2),
        Slot("month", "date", 0.6, 0.6, 3, 3),
    )


def same_things(fillers: Sequence[Filler], slot: Slot) -> Iterator[tuple[int, int]]:
    """Give the pairs of different articles whose values are of one thing as far as the words around them tell."""
    for one, other in candidates(fillers):
        first, second = fillers[one], fillers[other]
        apart = first.article != second.article and first.evidence.text != second.evidence.text
        if apart and first.value.comparable(second.value) and is_same(first, second, slot):
            yield one, other


def is_same(first: Filler, second: Filler, slot: Slot) -> bool:
    """Tell whether two values are of one thing by the words that they share."""
    shared = first.around.keys() & second.around.keys()
    near = first.near & second.near
    agreement = first.value.agreement(second.value)
    enough = len(near) + (agreement > 0) >= slot.near and len(shared) + (agreement > 0) >= slot.shared
    doers = not first.doers or not second.doers or bool(first.doers & second.doers)
    least = slot.alike if first.value.is_near(second.value) else slot.alike_far
    return enough and (doers or slot.name == "count") and first.alike(second) + agreement >= least


def candidates(fillers: Sequence[Filler]) -> Iterable[tuple[int, int]]:
    """Give the pairs of values that share a word beside them or one of the weightiest around."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at, filler in enumerate(fillers):
        strongest = sorted(filler.around, key=lambda key: (-filler.around[key], key))[:_INDEXED]
        for key in filler.near.union(strongest):
            postings[key].append(at)
    pairs = {pair for found in postings.values() if len(found) <= _COMMONEST for pair in combinations(found, 2)}
    return sorted(pairs)


def merged(story: Story, found: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Merge discrepancies of one kind whose values pair off, in order of first mention."""
    kept: list[Discrepancy] = []
    for discrepancy in found:
        home = next((at for at, other in enumerate(kept) if _may_be_merged(other, discrepancy)), None)
        if home is None:
            kept.append(discrepancy)
        else:
            kept[home] = _merge(story, kept[home], discrepancy)
    return kept


def _may_be_merged(one: Discrepancy, other: Discrepancy) -> bool:
    """Tell whether both report one disagreement: their values pair off, and one pair at least by its words."""
    if (one.kind, one.between) != (other.kind, other.between):
        return False
    homes: list[int] = []
    for value in other.values:
        home = _home(one.values, value)
        if home is None:
            return False
        homes.append(home)
    if len(set(homes)) < len(homes):
        return False
    named = one.kind == "attribution" and all(
        one.values[home].value == value.value for home, value in zip(homes, other.values, strict=True)
    )
    return named or any(_same_words(one.values[home], value) for home, value in zip(homes, other.values, strict=True))


def _home(values: Sequence[Value], value: Value) -> int | None:
    """Give the place of the value that has words in common with this one, or else says the same."""
    by_words = (at for at, other in enumerate(values) if _same_words(other, value))
    equal = (at for at, other in enumerate(values) if other.value.casefold() == value.value.casefold())
    return next(chain(by_words, equal), None)


def _same_words(one: Value, other: Value) -> bool:
    return any(
        mine.overlaps(others) or _plain(mine.text) == _plain(others.text) for mine in one.evidence for others in other.evidence
    )


@lru_cache(maxsize=65536)
def _plain(text: str) -> tuple[str, ...]:
    return tuple(words(text))


def _merge(story: Story, one: Discrepancy, other: Discrepancy) -> Discrepancy:
    homes = [_home(one.values, value) for value in other.values]
    values = [
        _merged_evidence(story, value, [added for home, added in zip(homes, other.values, strict=True) if home == at])
        for at, value in enumerate(one.values)
    ]
    return replace(one, values=tuple(values), reasons=tuple(dict.fromkeys((*one.reasons, *other.reasons))))


def _merged_evidence(story: Story, value: Value, added: Sequence[Value]) -> Value:
    """Take in the evidence of the values added, but for what is shown already in a wider or equal stretch."""
    evidence = sorted({*value.evidence, *(piece for other in added for piece in other.evidence)})
    kept = tuple(piece for piece in evidence if not any(piece != wide and wide.holds(piece) for wide in evidence))
    return Value(value.value, kept, story.origins_of(kept))
