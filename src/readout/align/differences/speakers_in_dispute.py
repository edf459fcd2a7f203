"""Disputes: where each side of a disagreement is somebody's word, the parties contradict each other and not the outlets."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from readout.align.resolved_sources import plausible
from readout.align.statements import Floor, Statement
from readout.model import Discrepancy, Evidence, Value
from readout.text import beginning

_DISPUTED = frozenset(("polarity", "number", "date"))


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who says what in a story: the statements that somebody plausible holds, by article."""

    statements: Mapping[str, Sequence[Statement]]
    """In order of the text."""
    longest: int

    def of(self, evidence: Evidence) -> Statement | None:
        """Give the shortest statement of a speaker that holds most of the words."""
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

    def knows(self, evidence: Evidence) -> bool:
        """Tell whether the party that says it is one of those that the story is about."""
        said = self.of(evidence)
        return said is not None and said.holder is not None and said.holder.entity is not None


def speakers_of(floor: Floor) -> Speakers:
    """Gather the statements that somebody holds."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in floor.statements:
        if plausible(statement.holder):
            found[statement.article].append(statement)
    longest = max((one.evidence.end - one.evidence.start for said in found.values() for one in said), default=0)
    return Speakers({name: sorted(said, key=lambda one: one.evidence.start) for name, said in found.items()}, longest)


def between_whom(discrepancy: Discrepancy, speakers: Speakers) -> Discrepancy:
    """Make a discrepancy a dispute, each value under the name of who gives it, where neither side is an outlet's own word.

    Names and words are a matter between accounts. A number or a day is one between parties that the story knows by name: of three
    that stood as disputes in fifty-six fresh groups under "the law", "documents" and the like none was one.
    """
    if discrepancy.between == "sources" or discrepancy.kind not in _DISPUTED:
        return discrepancy
    pairs = [
        (one, other) for first, second in combinations(discrepancy.values, 2) for one in first.evidence for other in second.evidence
    ]
    if not all(speakers.differ(one, other) for one, other in pairs):
        return discrepancy
    if discrepancy.kind != "polarity" and not all(map(speakers.knows, (evidence for pair in pairs for evidence in pair))):
        return discrepancy
    return replace(discrepancy, values=tuple(_under_name(value, speakers) for value in discrepancy.values), between="sources")


def _under_name(value: Value, speakers: Speakers) -> Value:
    said = [speakers.of(evidence) for evidence in value.evidence]
    names = dict.fromkeys(statement.holder.name for statement in said if statement and statement.holder)
    return replace(value, value=f"{' and '.join(names)}: {value.value}")
