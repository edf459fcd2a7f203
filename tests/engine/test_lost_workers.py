"""Whatever moment a worker is lost at, each item has its one result, in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.engine.lost_workers import done
from readout.errors import ReadoutError
from readout.model import Failure

FATAL = 3


class Losing:
    """An engine of one process that takes three items ahead and loses its workers at the steps it is told to.

    A step is a hand-out or a result that is waited for; they are counted over all calls.
    """

    def __init__(self, losses: set[int]) -> None:
        self._losses = losses
        self._step = 0

    def _go(self, item: object) -> None:
        self._step += 1
        if self._step in self._losses or item == FATAL:
            raise ReadoutError("a worker was lost")

    def map(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        """Give results in order; the fatal item is seen only when its result is waited for."""
        coming, waiting = iter(items), deque[Any]()
        for item in islice(coming, 3):
            self._go(None)
            waiting.append(item)
        while waiting:
            self._go(waiting[0])
            yield function(waiting.popleft())
            for item in islice(coming, 1):
                self._go(None)
                waiting.append(item)


def failed(item: int, error: ReadoutError) -> Failure:
    """Name an item that was lost."""
    return Failure(str(item), "test", str(error))


@given(st.sets(st.integers(1, 40)), st.integers(0, 9))
def test_nothing_is_lost_but_what_is_named(losses: set[int], count: int) -> None:
    """Results come in the order of their items; only an item lost twice over, or the fatal one, is a failure."""
    results = list(done(Losing(losses), str, range(count), failed))
    assert [one.input if isinstance(one, Failure) else one for one in results] == [str(item) for item in range(count)]
    assert losses or [isinstance(one, Failure) for one in results] == [item == FATAL for item in range(count)]


def test_a_loss_while_items_are_handed_out_again_keeps_those_behind_it() -> None:
    """The second loss comes before the last of the first are handed out again."""
    assert list(done(Losing({4, 7}), str, range(3), failed)) == ["0", "1", "2"]


def test_an_engine_that_cannot_start_says_so() -> None:
    """It is no end of the work, and no failure of an item."""

    class Broken:
        def map(self, _function: Callable[[Any], Any], _items: Iterable[Any]) -> Iterator[Any]:
            raise ReadoutError("no workers")

    with pytest.raises(ReadoutError, match="no workers"):
        list(done(Broken(), str, range(3), failed))
