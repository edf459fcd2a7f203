"""Expand a pattern part by part, as a shell does; `**` goes through folders, and over links only where they are followed."""

import fnmatch
import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from readout.ingest.folders import Folder
from readout.model import Failure


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
