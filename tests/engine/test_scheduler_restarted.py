"""A cluster whose scheduler is killed and started again ends its work."""

import gc
import os
import socket
import subprocess
import sys

import pytest

from readout.engine import Dask
from readout.engine.lost_workers import done
from readout.errors import ReadoutError

COMMON = ("--no-dashboard",)


def double(number: int) -> int:
    """Give twice the number."""
    return 2 * number


def lost(number: int, error: ReadoutError) -> str:
    """Say which item was lost."""
    return f"{number}: {error}"


def started(port: int) -> list["subprocess.Popen[bytes]"]:
    """Start a scheduler at a port of this machine, and a worker of its own."""
    here = f"tcp://127.0.0.1:{port}"
    scheduler = ("dask_scheduler", "--host", "127.0.0.1", "--port", str(port))
    worker = ("dask_worker", here, "--nthreads", "1", "--no-nanny", "--death-timeout", "60")
    return [
        subprocess.Popen([sys.executable, "-m", f"distributed.cli.{words[0]}", *words[1:], *COMMON], stderr=subprocess.DEVNULL)  # noqa: S603
        for words in (scheduler, worker)
    ]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(os.name == "nt", reason="processes are ended otherwise there")
def test_a_scheduler_that_is_started_again_ends_the_work() -> None:
    """Each item has its result, in order, or is named: none but the three on their way when the scheduler was lost.

    They are done again at once, the first by itself, and lost for this run where the new scheduler is not there yet.
    """
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    running = started(port)
    cluster = Dask(1, f"tcp://127.0.0.1:{port}")
    found: list[int | str] = []
    try:
        for result in done(cluster, double, range(8), lost):
            found.append(result)
            if len(found) == 3:
                for process in running:
                    process.kill()
                running += started(port)
    finally:
        cluster.close()
        for process in running:
            process.kill()
            process.wait()
        gc.collect()  # a client that is closed as it reconnects leaves its socket open (distributed): found here, in no other test
    named = [number for number, result in enumerate(found) if isinstance(result, str) and result.startswith(f"{number}: ")]
    assert [result for number, result in enumerate(found) if number not in named] == [2 * n for n in range(8) if n not in named]
    assert len(found) == 8
    assert set(named) <= {3, 4, 5}
