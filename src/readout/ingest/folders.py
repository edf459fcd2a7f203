"""Walk a folder, however deep, and say where a link leads out of it."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from readout.model import Failure


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


def left_out(name: str) -> Failure:
    """Say that a link leads out of the folder."""
    return Failure(name, "ingest", f"leads out of its folder, to {os.path.realpath(name)}; --follow-links reads it")


def _is_folder(name: str) -> bool:
    """Tell a folder; a link that leads nowhere is none, and whoever opens it says so."""
    try:
        return stat.S_ISDIR(os.stat(name).st_mode)  # noqa: PTH116
    except FileNotFoundError:
        return False
