"""Workers of the process engine leave when their parent does, and a lost one is said wherever it is noticed."""

import signal
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from readout.engine.processes import Processes
from readout.errors import ReadoutError

PARENT = """
import time
from readout.engine import engine

def double(item):
    return 2 * item

if __name__ == "__main__":
    results = engine(2).map(double, range(80))
    print(next(results), flush=True)
    time.sleep(600)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a word of POSIX systems")
def test_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    """After SIGKILL of the parent its standard output closes, which every worker would hold open."""
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:  # noqa: S603 - our own script
        assert parent.stdout
        assert parent.stdout.readline() == "0\n"
        parent.send_signal(signal.SIGKILL)
        rest, _ = parent.communicate(timeout=30)
    assert rest == ""


class Broken:
    """A pool whose worker ended while the result before was on its way."""

    def submit(self, *_: object) -> None:
        """Say what a broken pool says."""
        raise BrokenProcessPool("ended")


def test_a_pool_that_is_found_broken_as_work_is_handed_out_is_said_and_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is the one sentence of the engine's, and the next item starts another pool."""
    some = Processes(1)
    monkeypatch.setattr(some, "_pool", Broken())
    with pytest.raises(ReadoutError, match="ended from outside"):
        next(some.map(str, [1]))
    assert list(some.map(str, [1, 2])) == ["1", "2"]
