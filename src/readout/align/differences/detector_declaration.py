"""What each finder of differences declares: its name and version, the kinds it gives, what it compares."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from readout.align.cast_of_entities import Cast
from readout.align.differences.discrepancy_report import Differing
from readout.align.differences.scenes_and_fillers import Filler, Scene
from readout.align.differences.speakers_in_dispute import Speakers
from readout.align.statements import Floor
from readout.model import Annotations, Discrepancy, DiscrepancyKind, Story


@dataclass(frozen=True, slots=True)
class Laid:
    """A story laid out for comparing: its sentences, the values that they give by slot, its statements, who speaks, what is asked.

    `likely` are the pairs of statements worth comparing; `asked` are the differences between answers to one question.
    """

    story: Story
    cast: Cast
    floor: Floor
    likely: Mapping[tuple[int, int], float]
    asked: Sequence[Discrepancy]
    scenes: Sequence[tuple[Annotations, Scene]]
    given: Mapping[str, Sequence[Filler]]
    speakers: Speakers


@dataclass(frozen=True, slots=True)
class Detector:
    """A finder of differences. `compares` says in words what it holds against what.

    `version` rises when it finds something else in the same story, so that stored stories are told anew.
    """

    name: str
    version: int
    kinds: tuple[DiscrepancyKind, ...]
    compares: str
    find: Callable[[Laid], Iterable[Differing]]
