"""What each finder of differences declares: its name and version, the kinds it gives, what it compares."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from readout.align.cast_of_entities import Cast
from readout.align.statements import Floor
from readout.model import Discrepancy, DiscrepancyKind, Story


@dataclass(frozen=True, slots=True)
class Differing:
    """A difference that a detector has found, and whether it is a change over time and no disagreement."""

    discrepancy: Discrepancy
    is_update: bool = False


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A story laid out for comparing: who is who, its statements, and the differences between answers to one question.

    `likely` are the pairs of statements worth comparing.
    """

    story: Story
    cast: Cast
    floor: Floor
    likely: Mapping[tuple[int, int], float]
    asked: Sequence[Discrepancy]


@dataclass(frozen=True, slots=True)
class Detector:
    """A finder of differences. `compares` says in words what it holds against what.

    `version` rises when it finds something else in the same story, so that stored stories are told anew.
    """

    name: str
    version: int
    kinds: tuple[DiscrepancyKind, ...]
    compares: str
    find: Callable[[SideBySide], Iterable[Differing]]
