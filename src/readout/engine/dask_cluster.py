"""Work spread by dask.distributed over the machines of a cluster, or over processes of this one."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from itertools import islice
from typing import Any, TypeVar

from readout.errors import MissingExtraError, ReadoutError

Item = TypeVar("Item")
Result = TypeVar("Result")

IN_FLIGHT = 3
"""Items a worker, as with processes."""


class Dask:
    """The engine of a cluster: at the address of its scheduler, or one started here with so many workers.

    Each worker is a process of one thread that loads one model. What ends its worker is not tried again here.
    """

    def __init__(self, workers: int, scheduler: str | None = None) -> None:
        self._workers = workers
        self._scheduler = scheduler
        self._client: Any = None

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Give the function's results in the order of the items; at most three items a worker are taken ahead."""
        distributed = _installed()
        waiting: deque[Any] = deque()
        coming = iter(items)
        lost = (distributed.KilledWorker, distributed.comm.CommClosedError, distributed.client.FutureCancelledError, TimeoutError)
        try:
            for item in islice(coming, 1):
                waiting.append(self._started(distributed).submit(function, item, pure=False, retries=0))
            while waiting:
                more = islice(coming, max(0, IN_FLIGHT * self._at_work() - len(waiting)))
                waiting.extend(self._client.submit(function, item, pure=False, retries=0) for item in more)
                yield waiting.popleft().result()
        except lost as error:
            waiting.clear()
            self.close()
            raise ReadoutError("a worker was lost, or the scheduler; try fewer workers on a machine, or look at its log") from error
        finally:
            for future in waiting:
                future.cancel()

    def _at_work(self) -> int:
        """Count the workers of the cluster, which may grow; those asked for where it tells of fewer or of none."""
        with suppress(OSError):  # a scheduler that is gone is told of by what waits for it
            return max(self._workers, len(self._client.nthreads()))
        return self._workers

    def close(self) -> None:
        """Let go of the cluster; one that was started here ends."""
        if self._client is not None:
            client, self._client = self._client, None
            cluster = client.cluster
            client.close()
            if cluster is not None and self._scheduler is None:
                cluster.close()

    def _started(self, distributed: Any) -> Any:  # noqa: ANN401 (an extra, imported when it is needed)
        """Start the cluster, or find the one that is given, with the first item."""
        if self._client is None:
            dask = import_module("dask")
            dask.config.set({"distributed.scheduler.allowed-failures": 0})
            # Port 0: any free one. None means 8787, and a second run beside the first would not start.
            place = self._scheduler or distributed.LocalCluster(
                n_workers=self._workers, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0"
            )
            self._client = distributed.Client(place)
        return self._client


def _installed() -> Any:  # noqa: ANN401 (the same)
    try:
        return import_module("distributed")
    except ImportError as error:
        raise MissingExtraError("this engine needs dask.distributed, an extra; pip install 'readout[dask]'") from error
