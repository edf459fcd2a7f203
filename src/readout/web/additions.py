"""Articles that are being added: one run after another, each in a process of its own, so that no reader waits for it."""

import multiprocessing
import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Literal

import readout
from readout.settings import Settings

if TYPE_CHECKING:
    from readout.library import Given

KEPT = 20
"""Runs that are remembered."""
HANDED = "handed-in-"
"""How the folder of a file begins that was handed in; the rest is a digest of what it holds. Nobody but the run sees it."""
_HANDED = re.compile(rf"^{HANDED}[0-9a-f]+/")
State = Literal["waiting", "running", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Addition:
    """A run: what was given, how far it is, and what came of it."""

    number: int
    names: tuple[str, ...]
    state: State = "waiting"
    steps: tuple[tuple[str, int], ...] = ()
    articles: int = 0
    stories: int = 0
    failures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is to read: paths and articles, in a folder of its own that goes when it is done."""

    database: Path
    settings: Settings
    given: "Sequence[Given]"
    folder: Path | None = None


@dataclass(slots=True)
class Additions:
    """The runs of a desk, the newest first."""

    _runs: dict[int, Addition] = field(default_factory=dict)
    _waiting: "SimpleQueue[tuple[int, Wanted]]" = field(default_factory=SimpleQueue)
    _lock: Lock = field(default_factory=Lock)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))
    _worker: Thread | None = None

    def list(self) -> list[Addition]:
        """Give the runs, the newest first."""
        with self._lock:
            return sorted(self._runs.values(), key=lambda run: -run.number)

    def begin(self, wanted: Wanted, names: Sequence[str]) -> Addition:
        """Let a run wait for its turn."""
        with self._lock:
            run = Addition(next(self._numbers), tuple(names))
            self._runs[run.number] = run
            for old in sorted(self._runs)[:-KEPT]:
                if self._runs[old].state in {"done", "failed"}:
                    del self._runs[old]
            if self._worker is None:
                self._worker = Thread(target=self._work_off_addition, daemon=True)
                self._worker.start()
        self._waiting.put((run.number, wanted))
        return run

    def _work_off_addition(self) -> None:
        """Work a run off in a process of its own, and note how far it is."""
        while True:
            number, wanted = self._waiting.get()
            self._change(number, state="running")
            try:
                self._watch_addition(number, wanted)
            except OSError as error:
                self._change(number, state="failed", failures=(("", str(error)),))
            finally:
                if wanted.folder:
                    shutil.rmtree(wanted.folder, ignore_errors=True)

    def _watch_addition(self, number: int, wanted: Wanted) -> None:
        """Start the run's process and note what it says until it ends."""
        context = multiprocessing.get_context("spawn")
        ours, its = context.Pipe(duplex=False)
        child = context.Process(target=_add_in_process, args=(its, wanted), daemon=True)
        child.start()
        its.close()
        steps: dict[str, int] = {}
        told = False
        while True:
            try:
                said = ours.recv()
            except EOFError:
                break
            if said[0] == "step":
                steps[said[1]] = said[2]
                self._change(number, steps=tuple(steps.items()))
            else:
                told = True
                self._change(number, state=said[0], articles=said[1], stories=said[2], failures=said[3])
        child.join()
        if not told:
            self._change(number, state="failed", failures=(("", "the run was ended from outside"),))

    def _change(self, number: int, **changed: object) -> None:
        with self._lock:
            self._runs[number] = replace(self._runs[number], **changed)  # type: ignore[arg-type]


def folder() -> Path:
    """Make a folder for files that were handed in."""
    return Path(tempfile.mkdtemp(prefix="readout-"))


def _add_in_process(said: Connection, wanted: Wanted) -> None:
    """Add what is wanted, in a process of its own; say how far it is and what came of it."""
    if wanted.folder:
        os.chdir(wanted.folder)
    try:
        with readout.open(wanted.database, create=False, settings=wanted.settings) as kept:
            added = kept.add(wanted.given, progress=lambda step, done: said.send(("step", step, done)))
        failures = tuple((_HANDED.sub("", failure.input), failure.reason) for failure in added.failures)
        said.send(("done", added.articles, added.stories, failures))
    except readout.ReadoutError as error:
        said.send(("failed", 0, 0, (("", str(error)),)))
