"""What the desk is set up with, and what it holds while it runs."""

import zlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from starlette.requests import Request

import readout
from readout.library import Collection
from readout.settings import Settings
from readout.web.additions import Additions
from readout.web.guards import Limits
from readout.web.sessions import Sessions

KEPT_PAGES = 400
"""Stories whose page is kept as it was written, compressed: some 20 MB at most. Writing one takes a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the desk is set up with, and what it holds while it runs."""

    database: Path
    names: frozenset[str]
    settings: Settings = field(default_factory=Settings)
    sessions: Sessions = field(default_factory=lambda: Sessions({}))
    limits: Limits = field(default_factory=Limits)
    pages: "Pages" = field(default_factory=lambda: Pages(KEPT_PAGES))
    additions: Additions = field(default_factory=Additions)

    def reading(self) -> Collection:
        """Open the stories for one request; no writer is waited for."""
        return readout.open(self.database, read_only=True, settings=self.settings)

    def writing(self, patience: float = 30.0) -> Collection:
        """Open the stories to change something; another writer is waited for, for so many seconds."""
        return readout.open(self.database, create=False, patience=patience, settings=self.settings)


class Pages:
    """The last pages that were written, by what they were written from."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, name: str, write: Callable[[], str]) -> str:
        """Give a page as it was written, or write it now."""
        with self._lock:
            if name in self._kept:
                self._kept.move_to_end(name)
                return zlib.decompress(self._kept[name]).decode()
        text = write()
        with self._lock:
            self._kept[name] = zlib.compress(text.encode(), 1)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return text


def desk_of(request: Request) -> Desk:
    """Give the desk that a request came to."""
    found: Desk = request.app.state.desk
    return found
