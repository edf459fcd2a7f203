"""Work spread over processes of this machine, with a bounded number of items in flight."""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from typing import TypeVar

from readout.errors import ReadoutError
from readout.settings import COLLECTED

Item = TypeVar("Item")
Result = TypeVar("Result")

IN_FLIGHT = 3
"""Items a worker: one at work, one waiting in its pipe, one done and waiting for its turn to be given out."""


class Processes:
    """The engine of several workers; they start with the first item and live as long as the engine does.

    Workers are spawned, not forked: a fork copies the locks of threads that it does not copy (onnxruntime's, a progress bar's).
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Give the function's results in the order of the items; at most three items a process are taken ahead."""
        waiting: deque[Future[Result]] = deque()
        coming = iter(items)
        try:
            for item in islice(coming, IN_FLIGHT * self._workers):
                waiting.append(self._submitted(function, item))
            while waiting:
                yield self._finished(waiting.popleft())
                waiting.extend(self._submitted(function, item) for item in islice(coming, 1))
        finally:
            for future in waiting:
                future.cancel()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._workers, multiprocessing.get_context("spawn"), _settle_in)
        return self._pool

    def _submitted(self, function: Callable[[Item], Result], item: Item) -> "Future[Result]":
        """Hand out an item; a pool may be found broken here first, where the result that is waited for had come before."""
        try:
            return self._started().submit(function, item)
        except BrokenProcessPool as error:
            raise self._ended() from error

    def _finished(self, future: "Future[Result]") -> Result:
        try:
            return future.result()
        except BrokenProcessPool as error:
            raise self._ended() from error

    def _ended(self) -> ReadoutError:
        """Let go of a broken pool, so that the next item starts another."""
        self._pool = None
        return ReadoutError("a worker process was ended from outside, perhaps for want of memory; try fewer workers")


def _settle_in() -> None:
    """Leave Ctrl-C to the parent, and end with it: a worker whose parent was killed would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*COLLECTED)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
