"""What begins within a stretch of the text, and what holds a place of it, found without looking at all that does not."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TypeVar

from readout.model import Sentence, Span

Thing = TypeVar("Thing")
Stretch = TypeVar("Stretch", Sentence, Span)


def beginning(things: Sequence[Thing], start: int, end: int, place: Callable[[Thing], int]) -> Sequence[Thing]:
    """Give those of things, which stand in order of the text, that begin in `start:end`; `place` says where one begins."""
    return things[bisect_left(things, start, key=place) : bisect_left(things, end, key=place)]


def holding(stretches: Sequence[Stretch], offset: int) -> Stretch | None:
    """Give that of some stretches, in order of the text and none over another, that holds a place; None where none does."""
    at = bisect_right(stretches, offset, key=attrgetter("start")) - 1
    return stretches[at] if at >= 0 and offset < stretches[at].end else None
