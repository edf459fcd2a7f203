"""Hold every value against the values that others give for the same, and keep those that cannot both hold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from readout.align.differences.blame import blamed
from readout.align.differences.dates import date_fillers
from readout.align.differences.days import Day
from readout.align.differences.denials import denials
from readout.align.differences.disputes import between_whom, disputes, speakers_of
from readout.align.differences.fillers import Filler, Scene
from readout.align.differences.merging import merged
from readout.align.differences.names import Name, name_fillers
from readout.align.differences.numbers import Number, number_fillers
from readout.align.differences.report import report, report_sides
from readout.align.differences.shares import share_fillers
from readout.align.differences.slots import same_things, slots
from readout.align.differences.things import thing_fillers
from readout.align.differences.twins import twins
from readout.align.differences.wordings import Wordings
from readout.align.entities import Cast
from readout.align.likeness import Likeness
from readout.align.statements import Floor
from readout.align.terms import Reader
from readout.model import Annotations, Discrepancy, Story

_MONTH = 27


def find_differences(
    story: Story, cast: Cast, likeness: Likeness, likely: Mapping[tuple[int, int], float]
) -> tuple[tuple[Discrepancy, ...], tuple[Discrepancy, ...]]:
    """Give the discrepancies of a story, and the updates apart; `likely` are the pairs of statements worth comparing."""
    scenes = list(_scenes(story, likeness.floor))
    given = _values_given(scenes, cast)
    conflicts = [
        difference
        for slot in slots()
        for difference in report(story, slot.kind, given[slot.name], list(same_things(given[slot.name], slot)))
    ]
    conflicts += [report_sides(story, twin.kind, twin.sides) for twin in twins(scenes, cast)]
    discrepancies = [conflict for conflict, is_update in conflicts if not is_update]
    discrepancies += Wordings(story, likeness, Reader(cast)).differences(likely)
    discrepancies += blamed(story, likeness.floor)
    discrepancies += denials(story, cast)
    speakers = speakers_of(likeness.floor)
    discrepancies += disputes(story, given, speakers)
    found = [between_whom(difference, speakers) for difference in merged(story, discrepancies)]
    updates = [conflict for conflict, is_update in conflicts if is_update]
    return _numbered(story, found, "d"), _numbered(story, merged(story, updates), "u")


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
        found["thing"] += thing_fillers(scene)
        found["share"] += share_fillers(scene)
    return found


def _scenes(story: Story, floor: Floor) -> Iterator[tuple[Annotations, Scene]]:
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
