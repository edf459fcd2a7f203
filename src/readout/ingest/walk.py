"""Find the files that a path, a folder or a pattern means, in a fixed order."""

import glob
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from readout.ingest.folders import Folder, left_out
from readout.ingest.patterns import home_of, matches
from readout.ingest.sniff import KNOWN_SUFFIXES
from readout.model import Failure

_NOT_ARTICLES = frozenset({"gold.json"})
"""Answers of the scorers, which lie beside the articles that they are about."""
_KINDS = "text, HTML or JSON lines (" + " ".join(sorted(KNOWN_SUFFIXES)) + ")"
_ENDLESS = "is a pipe, a device or a socket, not a file; hand over what comes out of it: readout ... - < NAME"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read and the name to call it by; no path means standard input."""

    input: str
    path: Path | None


def walk(name: str, *, follow_links: bool) -> Iterator[Found | Failure]:
    """Give the files that a name stands for: itself, what lies in a folder (sorted), or what a pattern matches (sorted)."""
    try:
        if os.path.isdir(name):  # noqa: PTH112 - a name with a NUL makes Path raise, and the name must stay as given
            yield from _folder(name, Folder(name, follow_links))
        elif os.path.lexists(name):
            yield Found(name, Path(name)) if _ends(name) else Failure(name, "ingest", _ENDLESS)
        elif glob.has_magic(name):
            yield from _pattern(name, follow_links=follow_links)
        else:
            yield Failure(name, "ingest", _missing(name))
    except ValueError:
        yield Failure(name, "ingest", "is no name that a file can have")


def _missing(name: str) -> str:
    if name.startswith(("http://", "https://")):
        return "is an address; only files are read: save the page and name the file"
    return "there is no such file or folder"


def _folder(name: str, folder: Folder) -> Iterator[Found | Failure]:
    count = 0
    for found in _inside(name, folder):
        count += 1
        yield found
    if not count:
        yield Failure(name, "ingest", f"the folder holds no file that can be read: {_KINDS}")


def _inside(name: str, folder: Folder) -> Iterator[Found | Failure]:
    """Give the articles in a folder and below; pipes and devices, which may never end, are passed over."""
    for place in folder.walk(name):
        if isinstance(place, Failure):
            yield place
        elif not place.is_folder and _is_article(place.name) and _ends(place.name):
            yield Found(place.name, Path(place.name))


def _pattern(pattern: str, *, follow_links: bool) -> Iterator[Found | Failure]:
    """Match a pattern; one that ends in a plain suffix takes every match, any other only known kinds of files."""
    folder = Folder(home_of(pattern) or ".", follow_links)
    suffix = Path(pattern).suffix
    chosen = bool(suffix) and not glob.has_magic(suffix)
    count = 0
    for name in matches(pattern, follow_links=follow_links):
        for found in [name] if isinstance(name, Failure) else _matched(name, folder, chosen=chosen):
            count += 1
            yield found
    if not count:
        yield Failure(pattern, "ingest", f"the pattern matches no file that can be read: {_KINDS}")


def _matched(name: str, folder: Folder, *, chosen: bool) -> Iterator[Found | Failure]:
    if folder.leads_out(name):
        yield left_out(name)
    elif os.path.isdir(name):  # noqa: PTH112
        yield from _inside(name, folder)
    elif (_is_article(name) or (chosen and Path(name).name not in _NOT_ARTICLES)) and _ends(name):
        yield Found(name, Path(name))


def _is_article(name: str) -> bool:
    return Path(name).suffix.lower() in KNOWN_SUFFIXES and Path(name).name not in _NOT_ARTICLES


def _ends(name: str) -> bool:
    """Tell whether reading comes to an end: a file's does, and a shell's `<(...)`, which has no name in a folder of its own.

    What cannot be looked at is a Failure of whoever opens it.
    """
    try:
        mode = os.stat(name).st_mode  # noqa: PTH116
    except OSError:
        return True
    return stat.S_ISREG(mode) or (stat.S_ISFIFO(mode) and os.path.realpath(name).startswith(("/proc/", "/dev/fd/")))
