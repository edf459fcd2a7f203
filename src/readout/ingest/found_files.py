"""Find the files that a path, a folder or a pattern such as `**/*.txt` means, in a fixed order."""

import fnmatch
import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from readout.model import Failure

_NOT_ARTICLES = frozenset({"gold.json"})
"""Answers of the scorers, which lie beside the articles that they are about."""
_ENDLESS = "is a pipe, a device or a socket, not a file; hand over what comes out of it: readout ... - < NAME"


@dataclass(frozen=True, slots=True)
class Place:
    """Something in a folder: a folder, or anything else."""

    name: str
    is_folder: bool


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that a user named; over a link out of it things are reached only where links are followed."""

    name: str
    follow_links: bool

    def walk(self, start: str) -> Iterator[Place | Failure]:
        """Give a folder and all below it, depth first, names in code point order, hidden ones left out.

        Links to folders are entered only where links are followed, and no folder twice. What cannot be looked at, and each link
        that leads out, is a Failure.
        """
        seen: set[tuple[int, int]] = set()
        waiting = [start]
        while waiting:
            name = waiting.pop()
            try:
                if name != start and os.path.islink(name) and self.leads_out(name):  # noqa: PTH114 - Path refuses some names
                    yield left_out(name)
                    continue
                below = None if not _is_folder(name) else self._below(name, seen)
            except OSError as error:
                yield Failure(name, "ingest", f"cannot be read: {(error.strerror or str(error)).lower()}")
                continue
            if below is None or below:
                yield Place(name, below is not None)
            waiting += (str(Path(name, entry)) for entry in reversed(below or ()) if not entry.startswith("."))

    def leads_out(self, name: str) -> bool:
        """Tell whether a name comes to something outside the folder over links that are not followed; a broken one goes nowhere."""
        real, home = Path(os.path.realpath(name)), Path(os.path.realpath(self.name))
        return not self.follow_links and not real.is_relative_to(home) and real.exists()

    def _below(self, name: str, seen: set[tuple[int, int]]) -> list[str]:
        """List a folder; nothing for one that was listed before, or for a link that is not followed, but for the very first."""
        found = os.stat(name)  # noqa: PTH116
        key = (found.st_dev, found.st_ino)
        if key in seen or (seen and os.path.islink(name) and not self.follow_links):  # noqa: PTH114
            return []
        seen.add(key)
        return sorted(os.listdir(name))  # noqa: PTH208


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read and the name to call it by; no path means standard input. `sought` says that nobody named it."""

    input: str
    path: Path | None
    sought: bool = False


def walk(name: str, *, follow_links: bool) -> Iterator[Found | Failure]:
    """Give the files that a name stands for: itself, what lies in a folder (sorted), or what a pattern matches (sorted)."""
    try:
        if os.path.isdir(name):  # noqa: PTH112 - a name with a NUL makes Path raise, and the name must stay as given
            yield from _folder(name, Folder(name, follow_links))
        elif os.path.lexists(name):
            yield _found(name, sought=False)
        elif glob.has_magic(name):
            yield from _found_by_pattern(name, follow_links=follow_links)
        else:
            yield Failure(name, "ingest", "there is no such file or folder")
    except ValueError:
        yield Failure(name, "ingest", "is no name that a file can have")


def _folder(name: str, folder: Folder) -> Iterator[Found | Failure]:
    count = 0
    for found in _found_inside(name, folder):
        count += 1
        yield found
    if not count:
        yield Failure(name, "ingest", "the folder holds no file")


def _found_inside(name: str, folder: Folder) -> Iterator[Found | Failure]:
    """Give the files in a folder and below; pipes and devices, which may never end, are named and not read."""
    for place in folder.walk(name):
        if isinstance(place, Failure):
            yield place
        elif not place.is_folder and not _is_answer(place.name):
            yield _found(place.name, sought=True)


def _found_by_pattern(pattern: str, *, follow_links: bool) -> Iterator[Found | Failure]:
    """Match a pattern; what one with a plain suffix matches counts as named."""
    folder = Folder(home_of(pattern) or ".", follow_links)
    suffix = Path(pattern).suffix
    chosen = bool(suffix) and not glob.has_magic(suffix)
    count = 0
    for name in matches(pattern, follow_links=follow_links):
        for found in [name] if isinstance(name, Failure) else _found_by_match(name, folder, chosen=chosen):
            count += 1
            yield found
    if not count:
        yield Failure(pattern, "ingest", "the pattern matches no file")


def _found_by_match(name: str, folder: Folder, *, chosen: bool) -> Iterator[Found | Failure]:
    if folder.leads_out(name):
        yield left_out(name)
    elif os.path.isdir(name):  # noqa: PTH112
        yield from _found_inside(name, folder)
    elif not _is_answer(name):
        yield _found(name, sought=not chosen)


def _found(name: str, *, sought: bool) -> Found | Failure:
    return Found(name, Path(name), sought) if _is_found_file_that_ends(name) else Failure(name, "ingest", _ENDLESS)


def _is_answer(name: str) -> bool:
    return Path(name).name in _NOT_ARTICLES


def _is_found_file_that_ends(name: str) -> bool:
    """Tell whether reading comes to an end: a file's does, and a shell's `<(...)`, which has no name in a folder of its own.

    What cannot be looked at is a Failure of whoever opens it.
    """
    try:
        mode = os.stat(name).st_mode  # noqa: PTH116
    except OSError:
        return True
    return stat.S_ISREG(mode) or (stat.S_ISFIFO(mode) and os.path.realpath(name).startswith(("/proc/", "/dev/fd/")))


def home_of(pattern: str) -> str:
    """Give the folder that a pattern starts from: its parts before the first with a sign."""
    parts = pattern.split("/")
    plain = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    return "/".join(parts[:plain]) or ("/" if plain else "")


def matches(pattern: str, *, follow_links: bool) -> list[str | Failure]:
    """List what a pattern matches, sorted; hidden names only where the pattern names them so.

    What `**` cannot look at, and each link that leads out of its way, is a Failure.
    """
    home = home_of(pattern)
    folder = Folder(home or ".", follow_links)
    found: Iterable[str | Failure] = [home]
    for part in pattern[len(home) :].lstrip("/").split("/"):
        found = dict.fromkeys(item for name in found for item in _step(folder, name, part))
    return sorted(found, key=lambda item: item.input if isinstance(item, Failure) else item)


def _step(folder: Folder, name: str | Failure, part: str) -> Iterator[str | Failure]:
    """Give what one part of a pattern matches in a folder."""
    if isinstance(name, Failure):
        yield name
    elif part == "**":
        yield from _folders_in_pattern(folder, name)
    elif glob.has_magic(part):
        entries = (entry for entry in _entries(name) if part.startswith(".") or not entry.startswith("."))
        yield from (str(Path(name, entry)) for entry in fnmatch.filter(entries, part))
    elif os.path.lexists(Path(name, part)):
        yield str(Path(name, part))


def _folders_in_pattern(folder: Folder, name: str) -> Iterator[str | Failure]:
    """Give a folder and all below it, and what may be one and cannot be entered."""
    for place in folder.walk(name or "."):
        if isinstance(place, Failure):
            if not os.path.isfile(place.input):  # noqa: PTH113 - Path raises where it may not look
                yield place
        elif place.is_folder:
            yield place.name


def _entries(name: str) -> list[str]:
    try:
        return os.listdir(name or ".")  # noqa: PTH208 - Path's gives paths
    except OSError:
        return []


def left_out(name: str) -> Failure:
    """Say that a link leads out of the folder."""
    return Failure(name, "ingest", f"leads out of its folder, to {os.path.realpath(name)}; --follow-links reads it")


def _is_folder(name: str) -> bool:
    """Tell a folder; a link that leads nowhere is none, and whoever opens it says so."""
    try:
        return stat.S_ISDIR(os.stat(name).st_mode)  # noqa: PTH116
    except FileNotFoundError:
        return False
