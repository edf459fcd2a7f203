"""Workers of the process engine leave when their parent does."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

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
