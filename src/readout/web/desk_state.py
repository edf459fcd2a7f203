"""What the desk is set up with, and what it holds while it runs."""

import os
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TypeVar

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request

import readout
from readout.library import Collection
from readout.settings import Settings
from readout.store import Watch
from readout.web.additions import Additions
from readout.web.request_guard import Limits
from readout.web.sessions import Sessions

Some = TypeVar("Some")

KEPT_PAGES = 400
"""Stories whose page is kept as it was written, compressed: some 30 MB at most. Writing one takes a fortieth of a second."""

IDLE = 8
"""Opened stories that wait for a request at once; each holds two megabytes of the file's pages at most."""


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
    readers: "Readers" = field(default_factory=lambda: Readers(IDLE))

    def reading(self) -> AbstractContextManager[Collection]:
        """Give the stories for one request, as they are now; no writer is waited for."""
        return self.readers.reading(self.database, self.settings)

    def writing(self, patience: float = 30.0) -> Collection:
        """Open the stories to change something; another writer is waited for, for so many seconds."""
        return readout.open(self.database, create=False, patience=patience, settings=self.settings)


class Readers:
    """Stories that were opened for a request and wait for the next one: opening them takes as long as writing a small page.

    What is given back asks the file anew with every question, so a writer's changes are seen at once. A file that was put in the
    place of another is opened anew, and so is one for every request where its folder may not be written: it is read as one that
    nobody changes.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._idle: list[tuple[tuple[int, int], Collection]] = []
        self._lock = Lock()

    @contextmanager
    def reading(self, database: Path, settings: Settings) -> Iterator[Collection]:
        """Give the desk's open collection to one request; one in which anything failed is not used again."""
        mark = _mark_of_state(database)
        kept = self._waiting_reader(mark) or readout.open(database, read_only=True, settings=settings)
        try:
            yield kept
        except BaseException:
            kept.close()
            raise
        with self._lock:
            if mark and len(self._idle) < self._most:
                self._idle.append((mark, kept))
                return
        kept.close()

    def _waiting_reader(self, mark: tuple[int, int] | None) -> Collection | None:
        """Give one that waits, and close those of a file that is there no more."""
        with self._lock:
            while self._idle:
                known, kept = self._idle.pop()
                if known == mark:
                    return kept
                kept.close()
        return None

    def __del__(self) -> None:
        """Close what still waits."""
        for _, kept in self._idle:
            kept.close()


def _mark_of_state(database: Path) -> tuple[int, int] | None:
    """Tell which file stands at a place, None where there is none, or where it is read as one that nobody changes."""
    if not os.access(database.absolute().parent, os.W_OK):
        return None
    try:
        found = database.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@dataclass(frozen=True, slots=True)
class Written:
    """A story as it was written for its page: all that the page shows of it beside what changes from reader to reader.

    `articles` are their ids in order, `undated` counts those on no day and `decided` what people decided about the story; `strip`
    is the picture of its origins over time.
    """

    story: str
    headline: str
    articles: tuple[str, ...]
    undated: int
    decided: int
    strip: str
    head: str
    rest: str
    style: str


class Pages:
    """The last stories that were written, by what they were written from."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, version: str) -> Written | None:
        """Give a story as the desk keeps it written, None where it does not."""
        with self._lock:
            kept = self._kept.get(version)
            if kept is None:
                return None
            self._kept.move_to_end(version)
        return msgspec.json.decode(zlib.decompress(kept), type=Written)

    def keep(self, version: str, written: Written) -> Written:
        """Keep a story as it was written, and give it."""
        packed = zlib.compress(msgspec.json.encode(written), 1)
        with self._lock:
            self._kept[version] = packed
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return written


def desk_of(request: Request) -> Desk:
    """Give the desk that a request came to."""
    found: Desk = request.app.state.desk
    return found


async def changed(request: Request, step: Callable[[Collection], Some]) -> Some:
    """Change something in the stories, beside the loop that serves others."""

    def work() -> Some:
        with desk_of(request).writing() as kept:
            return step(kept)

    return await run_in_threadpool(work)


def sought(found: Some | None, missing: str) -> Some:
    """Give what was looked for, or tell that it is not there."""
    if found is None:
        raise HTTPException(404, missing)
    return found


def watch_of(request: Request, kept: Collection) -> Watch:
    """Give the watch whose number an address names."""
    number = int(request.path_params["number"])
    return sought(next((one for one in kept.searches() if one.number == number), None), "that is not watched")
