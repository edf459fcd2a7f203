"""What begins within a stretch of the text, found without looking at all that does not."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def beginning(things: Sequence[Thing], start: int, end: int, place: Callable[[Thing], int]) -> Sequence[Thing]:
    """Give those of things, which stand in order of the text, that begin in `start:end`; `place` says where one begins."""
    return things[bisect_left(things, start, key=place) : bisect_left(things, end, key=place)]
