"""Spread work over items: here one after the other, or over processes, with the same results in the same order."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from readout.engine.dask_cluster import Dask
from readout.engine.processes import Processes

__all__ = ["Dask", "Engine", "engine"]

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(Protocol):
    """Something that applies a function to items; a user cannot tell one implementation from another but by its speed."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Give the function's results in the order of the items, taking items only as results are asked for.

        What the function raises comes out at its item's place. Function, items and results must be picklable.
        """
        ...


class Serial:
    """The engine of one worker: this process, one item after the other."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Give the function's results in the order of the items, each made when it is asked for."""
        return map(function, items)


def engine(workers: int) -> Engine:
    """Give the engine for so many workers; one means this very process."""
    return Serial() if workers <= 1 else Processes(workers)
