"""How much work a cluster is given at once."""

from collections.abc import Callable

import pytest

from readout.engine import Dask
from readout.engine.dask_cluster import IN_FLIGHT


class Asked:
    """What a worker was asked for."""

    def __init__(self, client: "Working", found: int) -> None:
        self._client, self._found = client, found

    def result(self) -> int:
        """Give what was found."""
        self._client.held -= 1
        return self._found


class Working:
    """A client of a cluster of workers; it notes how many items it holds."""

    def __init__(self, workers: int) -> None:
        self.workers, self.held, self.most = workers, 0, 0

    def nthreads(self) -> dict[str, int]:
        """Give the threads of each worker."""
        return {str(worker): 1 for worker in range(self.workers)}

    def submit(self, function: Callable[[int], int], item: int, **_: bool) -> Asked:
        """Take an item."""
        self.held += 1
        self.most = max(self.most, self.held)
        return Asked(self, function(item))


def test_all_workers_of_a_cluster_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster that somebody else started has as many workers as it has, whatever was asked for here."""
    client = Working(8)
    monkeypatch.setattr("distributed.Client", {"tcp://elsewhere:8786": client}.get)
    assert list(Dask(1, "tcp://elsewhere:8786").map(abs, range(-100, 0))) == list(range(100, 0, -1))
    assert client.most == IN_FLIGHT * client.workers
