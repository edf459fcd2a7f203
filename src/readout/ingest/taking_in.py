"""From what the user named to documents: find the files, and hand each to its reader."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from readout.ingest.found_files import Found, walk
from readout.ingest.input_items import item_of
from readout.ingest.input_kinds import read_item
from readout.ingest.web_addresses import is_address
from readout.model import Failure, RawDocument, Watch
from readout.settings import Settings

STANDARD_INPUT = "-"


def ingest(sources: Sequence[str | Watch], settings: Settings) -> Iterator[RawDocument | Failure]:
    """Give every document that the sources lead to, in the order named, and a Failure for whatever cannot be read.

    A source is a file, a folder, a glob pattern, an address, `-` for standard input, or feeds that are watched. What is named twice
    is read once.
    """
    seen: set[str] = set()
    for how, some in groupby(dict.fromkeys(sources), _how):
        yield from how(list(some), settings, seen)


def _how(source: str | Watch) -> Callable[[list[Any], Settings, set[str]], Iterator[RawDocument | Failure]]:
    if isinstance(source, Watch):
        return _from_watches
    return _from_web if is_address(source) else _from_files


def _from_watches(watches: list[Watch], settings: Settings, _seen: set[str]) -> Iterator[RawDocument | Failure]:
    from readout.ingest.feeds.feed_rounds import read_watch  # the web is loaded when it is asked for

    for watch in watches:
        yield from read_watch(watch, settings)


def _from_web(addresses: list[str], settings: Settings, _seen: set[str]) -> Iterator[RawDocument | Failure]:
    from readout.ingest.feeds.feed_rounds import read_addresses  # the web is loaded when it is asked for

    yield from read_addresses(addresses, settings)


def _from_files(names: list[str], settings: Settings, seen: set[str]) -> Iterator[RawDocument | Failure]:
    for found in chain.from_iterable(_find(name, settings) for name in names):
        if isinstance(found, Failure):
            yield found
            continue
        key = STANDARD_INPUT if found.path is None else os.path.realpath(found.path)
        if key not in seen:
            seen.add(key)
            yield from _take_in_found(found, settings)


def _find(source: str, settings: Settings) -> Iterable[Found | Failure]:
    return [Found(source, None)] if source == STANDARD_INPUT else walk(source, follow_links=settings.follow_links)


def _take_in_found(found: Found, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read one file, or standard input where it has no path."""
    if found.path is None:
        yield from read_item(item_of(found.input, "", sys.stdin.buffer), settings)
        return
    try:
        with found.path.open("rb") as stream:
            yield from read_item(item_of(found.input, found.path.suffix, stream, sought=found.sought), settings)
    except OSError as error:
        yield Failure(found.input, "ingest", f"cannot be read: {(error.strerror or str(error)).lower()}")
