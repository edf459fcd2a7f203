"""Slots: what kinds of values are compared, and which two values are of one thing as far as the words around them tell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from readout.align.differences.scenes_and_fillers import Filler
from readout.model import DiscrepancyKind

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
