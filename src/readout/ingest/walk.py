"""Find the files that a path, a folder or a pattern means, in a fixed order."""

import glob
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from readout.ingest.sniff import KNOWN_SUFFIXES
from readout.model import Failure

_NOT_ARTICLES = frozenset({"gold.json"})
"""Answers of the scorers, which lie beside the articles that they are about."""
_KINDS = "text, HTML or JSON lines (" + " ".join(sorted(KNOWN_SUFFIXES)) + ")"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read and the name to call it by; no path means standard input."""

    input: str
    path: Path | None


def walk(name: str) -> Iterator[Found | Failure]:
    """Give the files that a name stands for: itself, what lies in a folder (sorted), or what a pattern matches (sorted)."""
    try:
        if os.path.isdir(name):  # noqa: PTH112 - a name with a NUL makes Path raise, and the name must stay as given
            yield from _folder(name)
        elif os.path.lexists(name):
            yield Found(name, Path(name))
        elif glob.has_magic(name):
            yield from _pattern(name)
        else:
            yield Failure(name, "ingest", _missing(name))
    except ValueError:
        yield Failure(name, "ingest", "is no name that a file can have")


def _missing(name: str) -> str:
    if name.startswith(("http://", "https://")):
        return "is an address; only files are read: save the page and name the file"
    return "there is no such file or folder"


def _folder(name: str) -> Iterator[Found | Failure]:
    count = 0
    for found in _inside(name):
        count += 1
        yield found
    if not count:
        yield Failure(name, "ingest", f"the folder holds no file that can be read: {_KINDS}")


def _inside(name: str) -> Iterator[Found | Failure]:
    """Walk a folder depth first, names in code point order; links to folders are not followed, nor pipes waited for."""
    try:
        entries = sorted(os.listdir(name))  # noqa: PTH208 - the name must stay as given
    except OSError as error:
        yield Failure(name, "ingest", f"the folder cannot be read: {(error.strerror or str(error)).lower()}")
        return
    for entry in entries:
        path = Path(name, entry)
        if entry.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _inside(str(path))
        elif _is_article(path) and not path.is_fifo():
            yield Found(str(path), path)


def _pattern(name: str) -> Iterator[Found | Failure]:
    """Match a pattern; one that ends in a plain suffix takes every match, any other only known kinds of files."""
    suffix = Path(name).suffix
    chosen = bool(suffix) and not glob.has_magic(suffix)
    count = 0
    for match in sorted(glob.glob(name, recursive=True)):  # noqa: PTH207 - Path.glob refuses absolute patterns
        path = Path(match)
        if path.is_dir():
            inside = list(_inside(match))
            count += len(inside)
            yield from inside
        elif (_is_article(path) or (chosen and path.name not in _NOT_ARTICLES)) and not path.is_fifo():
            count += 1
            yield Found(match, path)
    if not count:
        yield Failure(name, "ingest", f"the pattern matches no file that can be read: {_KINDS}")


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in KNOWN_SUFFIXES and path.name not in _NOT_ARTICLES
