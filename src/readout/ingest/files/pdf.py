"""Read PDF: its text, in a process of its own, so that no file can take ours down, its memory or its time."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec

from readout.errors import UnreadableInputError
from readout.ingest.input_items import Item
from readout.model import Failure, RawDocument
from readout.settings import Settings

SECONDS = 60
"""For one file; the longest of ours, 400 pages, takes two."""
LOCKED, DAMAGED = 3, 4
"""What the reading process ends with where a password is asked for, and where the file is no whole PDF."""


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read the text of a PDF as one document."""
    content = item.content(settings)
    if find_spec("pypdfium2") is None:
        raise UnreadableInputError("is a PDF, which needs the extra documents: pip install 'readout[documents]'")
    text = _text_of_pdf(content)
    if not text.strip():
        raise UnreadableInputError("is a PDF without text (a scan, or pictures); recognise its text first")
    yield RawDocument(item.name, "text", text, hashlib.sha256(content).hexdigest(), item.beside)


def _text_of_pdf(content: bytes) -> str:
    """Read the text of a PDF in a process of its own."""
    command = [sys.executable, "-m", "readout.ingest.files.pdf_text"]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - our own
    except subprocess.TimeoutExpired as error:
        raise UnreadableInputError(f"is a PDF that takes longer than {SECONDS} seconds to read") from error
    if done.returncode == LOCKED:
        raise UnreadableInputError("is a PDF that is locked with a password")
    if done.returncode:
        damaged = done.returncode == DAMAGED
        raise UnreadableInputError("is a damaged PDF" if damaged else "is a PDF that cannot be read within a gigabyte of memory")
    return done.stdout.decode("utf-8", "replace")
