"""Work on items of which some end their worker: what is lost is named, and all else is done."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from readout.engine import Engine
from readout.errors import ReadoutError
from readout.model import Failure

Item = TypeVar("Item")
Result = TypeVar("Result")


def done(engine: Engine, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result | Failure]:
    """Give a result or a failure for each item, in their order; an item with which a worker is lost is tried once more, alone.

    An engine that loses a worker says so at the first item that has no result, whichever was at fault; those that were on their
    way are done again.

    Raises:
        ReadoutError: the engine lost its workers before it took any item.

    """
    coming = iter(items)
    taken: deque[Item] = deque()
    while True:
        again, taken = taken, deque()
        try:
            for result in engine.map(work, _noted(chain(_drained(again), coming), taken)):
                taken.popleft()
                yield result
        except ReadoutError:
            if not taken:
                raise
            suspect = taken.popleft()
            # A loss may be seen while items are still handed out: those that were not yet, follow those that were.
            taken.extend(again)
            yield _alone(engine, work, suspect)
        else:
            return


def _drained(items: deque[Item]) -> Iterator[Item]:
    while items:
        yield items.popleft()


def _noted(items: Iterable[Item], taken: deque[Item]) -> Iterator[Item]:
    for item in items:
        taken.append(item)
        yield item


def _alone(engine: Engine, work: Callable[[Item], Result], item: Item) -> Result | Failure:
    try:
        return next(iter(engine.map(work, [item])))
    except ReadoutError as error:
        return Failure(str(item), "archive", str(error))
