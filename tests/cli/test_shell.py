"""The program as a shell sees it: bytes in UTF-8, broken pipes, Ctrl-C, and no tracebacks."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.articles import STRIKE

READOUT = (sys.executable, "-m", "readout")


def shell(*words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own."""
    return subprocess.run([*READOUT, *words], capture_output=True, check=False, env={**os.environ, **more}, timeout=120)  # noqa: S603


def test_output_is_utf_8_whatever_the_terminal_is(tmp_path: Path) -> None:
    """Where the system says ASCII, letters beyond it come out all the same."""
    (tmp_path / "a.txt").write_text(STRIKE[0].replace("Orsund", "Ørsund"), encoding="utf-8")
    result = shell("brief", str(tmp_path / "a.txt"), PYTHONIOENCODING="ascii", LC_ALL="C")
    assert result.returncode == 0
    assert "Ørsund" in result.stdout.decode("utf-8")


def test_standard_input_is_read() -> None:
    """A dash stands for standard input."""
    result = subprocess.run([*READOUT, "brief", "-"], input=STRIKE[0].encode(), capture_output=True, check=False, timeout=120)  # noqa: S603
    assert result.returncode == 0
    assert b"Mira Tolvane" in result.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text exist where names are bytes")
def test_a_name_that_is_no_text_is_written_with_escapes(tmp_path: Path) -> None:
    """A file name with a byte that is no UTF-8 is read, named and written."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text(STRIKE[0], encoding="utf-8")
    result = shell("brief", str(tmp_path), "--format", "json")
    assert result.returncode == 0
    assert b"\\\\udcff.txt" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="SIGPIPE and SIGINT are words of POSIX systems")
def test_a_reader_that_leaves_is_no_fault() -> None:
    """A broken pipe ends the program without a word."""
    with subprocess.Popen([*READOUT, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:  # noqa: S603
        assert program.stdout
        program.stdout.close()
        assert program.wait(120) == 141
        assert program.stderr
        assert program.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGPIPE and SIGINT are words of POSIX systems")
def test_ctrl_c_ends_quietly() -> None:
    """An interrupt ends the program with 130 and no traceback."""
    # Jobs that a shell keeps in the background are born deaf to interrupts, and so are their children.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen([*READOUT, "brief", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as program:  # noqa: S603
        assert program.stdin
        assert program.stderr
        program.stdin.write(b"More than a pipe holds, so that somebody has begun to read.\n" * 20_000)
        time.sleep(1)  # until it has read all that and waits for more
        signal.signal(signal.SIGINT, before)
        program.send_signal(signal.SIGINT)
        assert program.wait(120) == 130
        assert program.stderr.read() == b""
