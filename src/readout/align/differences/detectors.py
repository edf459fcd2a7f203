"""Hold what one account tells against what others tell, and keep what cannot both hold."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import NamedTuple

from readout.align.differences.days_of_deeds import DAYS_OF_DEEDS
from readout.align.differences.detector_declaration import Detector, Differing, SideBySide
from readout.align.differences.near_copies import NEAR_COPIES
from readout.align.differences.statement_differences import SPEAKERS
from readout.errors import Spare, unspared
from readout.model import Discrepancy, Story


def _detect_questions(laid: SideBySide) -> Iterator[Differing]:
    return map(Differing, laid.asked)


DETECTORS = (
    Detector("questions", 3, ("number", "date", "place", "actor", "detail"), "answers to one question", _detect_questions),
    SPEAKERS,
    NEAR_COPIES,
    DAYS_OF_DEEDS,
)
"""What is looked for, in the order in which it is told: what one has found no later one tells again."""


class Differences(NamedTuple):
    """The discrepancies of a story, and what changed over time instead."""

    discrepancies: tuple[Discrepancy, ...]
    updates: tuple[Discrepancy, ...]


def find_differences(laid: SideBySide, spare: Spare = unspared) -> Differences:
    """Find where a story's accounts differ."""
    made = (spare(f"differences ({one.name})", partial(_detected, one, laid), ()) for one in DETECTORS)
    found = list(_once(chain.from_iterable(made)))
    apart = [differing.discrepancy for differing in found if not differing.is_update]
    updates = [differing.discrepancy for differing in found if differing.is_update]
    return Differences(_numbered(laid.story, apart, "d"), _numbered(laid.story, updates, "u"))


def _detected(detector: Detector, laid: SideBySide) -> tuple[Differing, ...]:
    return tuple(detector.find(laid))


def _once(found: Iterator[Differing]) -> Iterator[Differing]:
    """Leave out a difference whose values all stand in the words of one told before."""
    told: list[Discrepancy] = []
    for differing in found:
        if not any(_is_told_by(differing.discrepancy, other) for other in told):
            told.append(differing.discrepancy)
            yield differing


def _is_told_by(one: Discrepancy, other: Discrepancy) -> bool:
    """Tell whether each value of one rests on words on which another of the other's rests too."""
    homes = [
        {
            at
            for at, told in enumerate(other.values)
            if any(mine.overlaps(piece) for mine in value.evidence for piece in told.evidence)
        }
        for value in one.values
    ]
    return one.kind == other.kind and all(homes) and len(set[int]().union(*homes)) > 1


def _numbered(story: Story, found: Sequence[Discrepancy], letter: str) -> tuple[Discrepancy, ...]:
    return tuple(replace(difference, id=f"{story.id}.{letter}{number}") for number, difference in enumerate(found, 1))
