"""Write a result: to standard output, to a terminal with its markdown set, or to a file whole or not at all."""

import os
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.markdown import Markdown

from readout.render import Form

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def write(text: str, form: Form, output: Path | None) -> None:
    """Write a result where it was asked for."""
    if output is not None:
        write_file(output, text)
    elif form == "markdown" and sys.stdout.isatty():
        Console().print(Markdown(harmless(text)))
    else:
        print_plainly(harmless(text) if sys.stdout.isatty() else text)


def print_plainly(text: str) -> None:
    """Write to standard output in UTF-8, whatever the terminal's own encoding is."""
    sys.stdout.buffer.write(encoded(text))
    sys.stdout.buffer.flush()


def write_file(path: Path, text: str) -> None:
    """Write a file in UTF-8 under another name beside it and rename it, so that nobody ever sees half of it."""
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(encoded(text))
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with beside.open("xb") as stream:
            stream.write(encoded(text))
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def harmless(text: str) -> str:
    """Take out what would steer a terminal: an article may hold anything, and shall not move the cursor or set the title."""
    return _CONTROL.sub("\ufffd", text)


def encoded(text: str) -> bytes:
    """Give UTF-8, with an escape where a name holds what is no text."""
    return text.encode("utf-8", "backslashreplace")
