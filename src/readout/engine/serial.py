"""Work done here, one item after the other."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Serial:
    """The engine of one worker: this process."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Give the function's results in the order of the items, each made when it is asked for."""
        return map(function, items)
