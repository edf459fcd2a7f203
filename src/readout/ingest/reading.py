"""From what the user named to documents: find the files, tell their format, hand each to its reader."""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO

from readout.errors import UnreadableInputError
from readout.ingest.decode import declares_wide_characters, decode
from readout.ingest.rows import read_json, read_rows
from readout.ingest.signature import refuse_binary
from readout.ingest.sniff import Format, format_of
from readout.ingest.walk import Found, walk
from readout.model import Failure, RawDocument
from readout.settings import Settings

STANDARD_INPUT = "-"
_HEAD = 16
"""Bytes that tell what kind of file it is."""


def ingest(paths: Sequence[str], settings: Settings) -> Iterator[RawDocument | Failure]:
    """Give every document that the paths lead to, in the order named, and a Failure for whatever cannot be read.

    A path is a file, a folder, a glob pattern or `-` for standard input. What is named twice is read once.
    """
    seen: set[str] = set()
    for found in chain.from_iterable(_find(path, settings) for path in paths):
        if isinstance(found, Failure):
            yield found
            continue
        key = STANDARD_INPUT if found.path is None else os.path.realpath(found.path)
        if key not in seen:
            seen.add(key)
            yield from _read(found, settings)


def _find(path: str, settings: Settings) -> Iterable[Found | Failure]:
    return [Found(path, None)] if path == STANDARD_INPUT else walk(path, follow_links=settings.follow_links)


def _read(found: Found, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read one file, or standard input where it has no path; whatever is wrong with it becomes a Failure."""
    try:
        if found.path is None:
            yield from _read_stream(found.input, "", sys.stdin.buffer, settings)
        else:
            with found.path.open("rb") as stream:
                yield from _read_stream(found.input, found.path.suffix, stream, settings)
    except UnreadableInputError as error:
        yield Failure(found.input, "ingest", str(error))
    except OSError as error:
        yield Failure(found.input, "ingest", f"cannot be read: {(error.strerror or str(error)).lower()}")


def _read_stream(name: str, suffix: str, stream: BinaryIO, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read JSON lines row by row, so that a corpus of any size can be read, and everything else whole."""
    head = stream.read(_HEAD)
    if suffix.lower() in {".jsonl", ".ndjson"} and not declares_wide_characters(head):
        refuse_binary(head)
        return read_rows(name, _lines(head, stream, settings.largest_input), settings.largest_input)
    content = head + stream.read(settings.largest_input + 1 - len(head))
    return _read_content(name, suffix, content, settings)


def _lines(head: bytes, stream: BinaryIO, largest: int) -> Iterator[bytes]:
    """Split a stream at line feeds; a line over the limit is cut just beyond it, which its reader sees."""
    line = head
    if b"\n" in head:
        *whole, line = head.split(b"\n")
        yield from whole
    while True:
        line += stream.readline(max(0, largest + 2 - len(line)))
        if not line:
            return
        yield line.removesuffix(b"\n")
        if len(line) > largest + 1 and not line.endswith(b"\n"):
            _skip_line(stream)
        line = b""


def _skip_line(stream: BinaryIO) -> None:
    while (part := stream.readline(1 << 20)) and not part.endswith(b"\n"):
        pass


def _read_content(name: str, suffix: str, content: bytes, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Decode the whole of a file and give it to the reader of its format."""
    if len(content) > settings.largest_input:
        message = f"is larger than {settings.largest_input:,} bytes, the limit; split it into articles"
        raise UnreadableInputError(message)
    refuse_binary(content)
    text = decode(content)
    if not text.strip():
        raise UnreadableInputError("is empty")
    chosen = format_of(suffix, text)
    if chosen is Format.ROWS:
        return read_rows(name, (row.encode() for row in text.split("\n")), settings.largest_input)
    if chosen is Format.JSON:
        return read_json(name, text, settings.largest_input)
    digest = hashlib.sha256(content).hexdigest()
    return iter([RawDocument(name, "html" if chosen is Format.HTML else "text", text, digest)])
