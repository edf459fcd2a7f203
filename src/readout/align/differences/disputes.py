"""Disputes: where each side of a disagreement is somebody's word, the parties contradict each other and not the outlets."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from readout.align.clearest_wording import plausible
from readout.align.differences.fillers import Filler
from readout.align.differences.report import report_sides
from readout.align.differences.slots import Slot, candidates, is_same, slots
from readout.align.statements import Floor, Statement
from readout.model import Discrepancy, Evidence, Story, Value
from readout.text import beginning

_COUNTED = frozenset(("count", "measure", "day"))


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who says what in a story: the statements that somebody plausible holds, by article."""

    statements: Mapping[str, Sequence[Statement]]
    """In order of the text."""
    longest: int

    def of(self, evidence: Evidence) -> Statement | None:
        """Give the shortest statement of a party that holds most of the words."""
        half = (evidence.end - evidence.start) / 2
        said = self.statements.get(evidence.article, ())
        near = beginning(said, evidence.start - self.longest, evidence.end, lambda statement: statement.evidence.start)
        found = [
            statement
            for statement in near
            if min(evidence.end, statement.evidence.end) - max(evidence.start, statement.evidence.start) > half
        ]
        return min(found, key=lambda statement: statement.evidence.end - statement.evidence.start, default=None)

    def differ(self, one: Evidence, other: Evidence) -> bool:
        """Tell whether two parties say the two, neither of which speaks for the other."""
        first, second = self.of(one), self.of(other)
        return first is not None and second is not None and not first.circle & second.circle and first.holder != second.holder

    def are_named(self, *pieces: Evidence) -> bool:
        """Tell whether all are the words of parties that the text names."""
        found = [self.of(evidence) for evidence in pieces]
        return all(statement is not None and statement.named for statement in found)


def speakers_of(floor: Floor) -> Speakers:
    """Gather the statements that somebody holds."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in floor.statements:
        if plausible(statement.holder):
            found[statement.article].append(statement)
    longest = max((one.evidence.end - one.evidence.start for said in found.values() for one in said), default=0)
    return Speakers({name: sorted(said, key=lambda one: one.evidence.start) for name, said in found.items()}, longest)


def disputes(story: Story, given: Mapping[str, Sequence[Filler]], speakers: Speakers) -> Iterator[Discrepancy]:
    """Give what two parties put at other numbers or days in one article, and at other shares anywhere."""
    # Two parties rarely give other shares of one thing by chance: in giveme5w1h and half of ecbplus no pair is so alike.
    shares = Slot("share", "number", 0.3, 0.3, 1, 2)
    for slot in (*(slot for slot in slots() if slot.name in _COUNTED), shares):
        fillers = given.get(slot.name, ())
        for one, other in candidates(fillers):
            first, second = fillers[one], fillers[other]
            near = slot is shares or (first.article == second.article and speakers.are_named(first.evidence, second.evidence))
            if (
                near
                and _conflict(first, second)
                and is_same(first, second, slot)
                and speakers.differ(first.evidence, second.evidence)
            ):
                yield report_sides(story, slot.kind, [[first], [second]])[0]


def _conflict(one: Filler, other: Filler) -> bool:
    return one.value.comparable(other.value) and not one.value.compatible(other.value)


def between_whom(discrepancy: Discrepancy, speakers: Speakers) -> Discrepancy:
    """Make a discrepancy a dispute, each value under the name of who gives it, where neither side is an outlet's own word."""
    if discrepancy.between == "sources" or discrepancy.kind == "attribution":
        return discrepancy
    pairs = [
        (one, other) for first, second in combinations(discrepancy.values, 2) for one in first.evidence for other in second.evidence
    ]
    if not all(speakers.differ(one, other) for one, other in pairs):
        return discrepancy
    return replace(discrepancy, values=tuple(_under_name(value, speakers) for value in discrepancy.values), between="sources")


def _under_name(value: Value, speakers: Speakers) -> Value:
    said = [speakers.of(evidence) for evidence in value.evidence]
    names = dict.fromkeys(statement.holder.name for statement in said if statement and statement.holder)
    return replace(value, value=f"{' and '.join(names)}: {value.value}")
