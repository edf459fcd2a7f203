"""Write a result: to standard output, to a terminal with its markdown set, or to files, each whole or not at all."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from readout.errors import ReadoutError

if TYPE_CHECKING:
    from readout.render import Form, Rendered

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def write(result: "Rendered", form: "Form", output: Path | None) -> None:
    """Write a result to the output that was asked for: a folder, a file, or what stands before the reader."""
    if not isinstance(result, str):
        _write_folder_of_output(output, result)
    elif output is not None:
        write_file(output, encoded(result))
    elif form == "markdown" and sys.stdout.isatty():
        from rich.console import Console

        from readout.cli.terminal import set_on

        set_on(Console(), harmless(result))
    else:
        print_plainly(harmless(result) if sys.stdout.isatty() else result)


def print_plainly(text: str) -> None:
    """Write to standard output in UTF-8, whatever the terminal's own encoding is."""
    sys.stdout.buffer.write(encoded(text))
    sys.stdout.buffer.flush()


def _write_folder_of_output(folder: Path | None, files: Mapping[str, bytes]) -> None:
    """Write each file into a folder, which is made where there is none; what else is in it stays."""
    if folder is None:
        raise ReadoutError("a result of several files needs a folder; name it with -o FOLDER")
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        write_file(folder / name, content)


def write_file(path: Path, content: bytes) -> None:
    """Write a file of the output under another name beside it and rename it, so that nobody ever sees half of it."""
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def harmless(text: str) -> str:
    """Take out what would steer a terminal: an article shall not move the cursor, set the title or turn the writing round."""
    return _CONTROL.sub("\ufffd", text)


def encoded(text: str) -> bytes:
    """Give UTF-8, with an escape where a name holds what is no text."""
    return text.encode("utf-8", "backslashreplace")
