"""Hold every value against the values that others give for the same, and keep those that cannot both hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from readout.align.differences.blame import blamed
from readout.align.differences.dates import date_fillers
from readout.align.differences.days import Day
from readout.align.differences.fillers import Filler, Scene
from readout.align.differences.merging import merged
from readout.align.differences.names import Name, name_fillers
from readout.align.differences.numbers import Number, number_fillers
from readout.align.differences.report import report, report_sides
from readout.align.differences.twins import twins
from readout.align.differences.wordings import Wordings
from readout.align.entities import Cast
from readout.align.likeness import Likeness
from readout.align.statements import Floor
from readout.align.terms import Reader
from readout.model import Annotations, Discrepancy, DiscrepancyKind, Story

_INDEXED = 6
_MONTH = 27
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


def find_differences(
    story: Story, cast: Cast, likeness: Likeness, likely: Mapping[tuple[int, int], float]
) -> tuple[tuple[Discrepancy, ...], tuple[Discrepancy, ...]]:
    """Give the discrepancies of a story, and the updates apart; `likely` are the pairs of statements worth comparing."""
    scenes = list(_scenes(story, likeness.floor))
    given = _values_given(scenes, cast)
    conflicts = [
        difference
        for slot in _slots()
        for difference in report(story, slot.kind, given[slot.name], list(_same(given[slot.name], slot)))
    ]
    conflicts += [report_sides(story, twin.kind, twin.sides) for twin in twins(scenes, cast)]
    discrepancies = [conflict for conflict, is_update in conflicts if not is_update]
    discrepancies += Wordings(story, likeness, Reader(cast)).differences(likely)
    discrepancies += blamed(story, likeness.floor)
    updates = [conflict for conflict, is_update in conflicts if is_update]
    return _numbered(story, merged(story, discrepancies), "d"), _numbered(story, merged(story, updates), "u")


def _slots() -> tuple[Slot, ...]:
    return (
        Slot("day", "date", 0.25, 0.25, 2, 3),
        Slot("day of saying", "date", 0.6, 0.6, 2, 3),
        Slot("stretch of days", "date", 0.15, 0.15, 2, 3),
        Slot("count", "number", 0.25, 0.45, 2, 2),
        Slot("measure", "number", 0.4, 0.75, 2, 3),
        Slot("month", "date", 0.6, 0.6, 3, 3),
        Slot("place", "place", 0.4, 0.4, 2, 2),
        Slot("person", "actor", 0.8, 0.8, 3, 4),
    )


def _numbered(story: Story, found: Sequence[Discrepancy], letter: str) -> tuple[Discrepancy, ...]:
    return tuple(replace(difference, id=f"{story.id}.{letter}{number}") for number, difference in enumerate(found, 1))


def _values_given(scenes: Sequence[tuple[Annotations, Scene]], cast: Cast) -> dict[str, list[Filler]]:
    found: dict[str, list[Filler]] = defaultdict(list)
    for member, scene in scenes:
        for filler in date_fillers(member, scene):
            found[_slot_of_day(filler)].append(filler)
        for filler in number_fillers(member, scene):
            found["count" if isinstance(filler.value, Number) and filler.value.kind == "cardinal" else "measure"].append(filler)
        for filler in name_fillers(member, cast, scene):
            found["place" if isinstance(filler.value, Name) and filler.value.type == "place" else "person"].append(filler)
    return found


def _scenes(story: Story, floor: Floor) -> Iterator[tuple[Annotations, Scene]]:
    for order, member in enumerate(story.members):
        article = member.article
        for sentence in member.sentences:
            if sentence.role == "body":
                terms = floor.terms[article.id, sentence.start, sentence.end]
                yield member, Scene(article.id, order, article.text, sentence, terms, floor.weights)


def _same(fillers: Sequence[Filler], slot: Slot) -> Iterator[tuple[int, int]]:
    """Give the pairs of different articles whose values are of one thing as far as the words around them tell."""
    for one, other in _candidates(fillers):
        first, second = fillers[one], fillers[other]
        apart = first.article != second.article and first.evidence.text != second.evidence.text
        if apart and first.value.comparable(second.value) and _is_same(first, second, slot):
            yield one, other


def _is_same(first: Filler, second: Filler, slot: Slot) -> bool:
    shared = first.around.keys() & second.around.keys()
    near = first.near & second.near
    agreement = first.value.agreement(second.value)
    enough = len(near) + (agreement > 0) >= slot.near and len(shared) + (agreement > 0) >= slot.shared
    doers = not first.doers or not second.doers or bool(first.doers & second.doers)
    least = slot.alike if first.value.is_near(second.value) else slot.alike_far
    return enough and (doers or slot.kind == "number") and first.alike(second) + agreement >= least


def _slot_of_day(filler: Filler) -> str:
    day = filler.value
    if isinstance(day, Day) and not day.is_single:
        return "month" if (day.latest - day.earliest).days >= _MONTH else "stretch of days"
    return "day of saying" if isinstance(day, Day) and day.spoken else "day"


def _candidates(fillers: Sequence[Filler]) -> Iterable[tuple[int, int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for at, filler in enumerate(fillers):
        strongest = sorted(filler.around, key=lambda key: (-filler.around[key], key))[:_INDEXED]
        for key in filler.near.union(strongest):
            postings[key].append(at)
    pairs = {pair for found in postings.values() if len(found) <= _COMMONEST for pair in combinations(found, 2)}
    return sorted(pairs)
