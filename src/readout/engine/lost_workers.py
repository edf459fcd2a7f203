"""Work on items of which some end their worker: what is lost is named, and all else is done."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Protocol, TypeVar

from readout.errors import ReadoutError

Item = TypeVar("Item")
Result = TypeVar("Result")
Lost = TypeVar("Lost")


class _Engine(Protocol):
    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]: ...


def done(
    engine: _Engine, work: Callable[[Item], Result], items: Iterable[Item], lost: Callable[[Item, ReadoutError], Lost]
) -> Iterator[Result | Lost]:
    """Give a result for each item, in their order; an item with which a worker is lost is tried once more, alone.

    What is said of one that is lost again is for `lost` to say. An engine that loses a worker says so at the first item that has no
    result, whichever was at fault; those that were on their way are done again.

    Raises:
        ReadoutError: the engine lost its workers before it took any item.

    """
    coming = iter(items)
    taken: deque[Item] = deque()
    while True:
        again, taken = taken, deque()
        try:
            for result in engine.map(work, _noted(chain(_drained_of_lost(again), coming), taken)):
                taken.popleft()
                yield result
        except ReadoutError:
            if not taken:
                raise
            suspect = taken.popleft()
            # A loss may be seen while items are still handed out: those that were not yet, follow those that were.
            taken.extend(again)
            yield _alone(engine, work, suspect, lost)
        else:
            return


def _drained_of_lost(items: deque[Item]) -> Iterator[Item]:
    while items:
        yield items.popleft()


def _noted(items: Iterable[Item], taken: deque[Item]) -> Iterator[Item]:
    for item in items:
        taken.append(item)
        yield item


def _alone(
    engine: _Engine, work: Callable[[Item], Result], item: Item, lost: Callable[[Item, ReadoutError], Lost]
) -> Result | Lost:
    try:
        return next(iter(engine.map(work, [item])))
    except ReadoutError as error:
        return lost(item, error)
