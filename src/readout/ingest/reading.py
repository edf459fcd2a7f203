"""From what the user named to documents: find the files, and hand each to its reader."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from readout.ingest.item import item_of
from readout.ingest.kinds import read_item
from readout.ingest.walk import Found, walk
from readout.model import Failure, RawDocument
from readout.settings import Settings

STANDARD_INPUT = "-"


def ingest(sources: Sequence[str], settings: Settings) -> Iterator[RawDocument | Failure]:
    """Give every document that the sources lead to, in the order named, and a Failure for whatever cannot be read.

    A source is a file, a folder, a glob pattern or `-` for standard input. What is named twice is read once.
    """
    seen: set[str] = set()
    for found in chain.from_iterable(_find(source, settings) for source in sources):
        if isinstance(found, Failure):
            yield found
            continue
        key = STANDARD_INPUT if found.path is None else os.path.realpath(found.path)
        if key not in seen:
            seen.add(key)
            yield from _read(found, settings)


def _find(source: str, settings: Settings) -> Iterable[Found | Failure]:
    return [Found(source, None)] if source == STANDARD_INPUT else walk(source, follow_links=settings.follow_links)


def _read(found: Found, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read one file, or standard input where it has no path."""
    if found.path is None:
        yield from read_item(item_of(found.input, "", sys.stdin.buffer), settings)
        return
    try:
        with found.path.open("rb") as stream:
            yield from read_item(item_of(found.input, found.path.suffix, stream, sought=found.sought), settings)
    except OSError as error:
        yield Failure(found.input, "ingest", f"cannot be read: {(error.strerror or str(error)).lower()}")
