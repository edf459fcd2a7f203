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
from typing import ClassVar

from rich.console import Console
from rich.markdown import Heading, Markdown
from rich.theme import Theme

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MEASURE = 100
"""Letters a line at most, however wide the terminal: in longer lines the eye loses its way back."""
TYPE = {"markdown.code": "dim", "markdown.h1": "bold", "markdown.h2": "bold underline"}
"""References to places stand back, headings stand out, by weight and not by colour, so that any palette serves."""


def write(result: "Rendered", form: "Form", output: Path | None) -> None:
    """Write a result where it was asked for."""
    if not isinstance(result, str):
        _write_folder_of_output(output, result)
    elif output is not None:
        write_file(output, encoded(result))
    elif form == "markdown" and sys.stdout.isatty():
        from rich.console import Console

        from readout.cli.output import set_on

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


class Plain(Heading):
    """A heading at the left edge, as the text below it."""

    LEVEL_ALIGN: ClassVar = {}


class Page(Markdown):
    """Markdown as it is set on a terminal."""

    elements: ClassVar = {**Markdown.elements, "heading_open": Plain}


def set_on(console: Console, text: str) -> None:
    """Set markdown on a terminal."""
    with console.use_theme(Theme(TYPE)):
        console.print(Page(text), width=min(console.width, MEASURE))
