"""`python -m tests.fuzz.soak`: runs killed anywhere, a full disk, two writers, readers beside, each ending in one export."""

import argparse
import os
import resource
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from readout.engine import engine
from readout.errors import ReadoutError
from readout.render import render
from readout.settings import Settings
from readout.stored import add
from tests.cli.articles import lay_out
from tests.stored.opened import opened

_OURS = 3
"""Exit status of a child that an error of ours ended, as a full disk should."""
_opened = sqlite3.connect


def exported(database: Path, paths: list[str]) -> str:
    """Finish the work in a file, and give its export."""
    with opened(database) as store:
        add(paths, Settings(), engine(1), store)
        assert store.problems() == (), store.problems()
        return render(store.readout(), "json", Settings())


def child(work: Callable[[], None]) -> int:
    """Do work in a forked process, whose encoder is loaded already; give its exit status, negative where a signal ended it."""
    process = os.fork()
    if process == 0:
        try:
            work()
        except ReadoutError:
            os._exit(_OURS)
        except BaseException as error:  # noqa: BLE001 - a child never returns
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(1)
        os._exit(0)
    return process


def status(process: int) -> int:
    """Wait for a child."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def adding(database: Path, paths: list[str], statements: int = 0, size: int = 0) -> Callable[[], None]:
    """Give work: add articles, killed at so many statements or in a file system that takes so many bytes, 0 for none of it."""

    def count(_statement: str) -> None:
        nonlocal statements
        statements -= 1
        if statements == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect(*given: object, **named: object) -> sqlite3.Connection:
        connection = _opened(*given, **named)  # type: ignore[call-overload] # handed on as given
        connection.set_trace_callback(count)
        return connection  # type: ignore[no-any-return]

    def work() -> None:
        if statements:
            sqlite3.connect = connect  # type: ignore[assignment]
        if size:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        with opened(database) as store:
            add(paths, Settings(), engine(1), store)

    return work


def reading(database: Path, seconds: float) -> Callable[[], None]:
    """Give work: read all there is, again and again."""

    def work() -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if database.exists():
                with opened(database) as store:
                    render(store.readout(), "json", Settings())

    return work


def main() -> None:
    """Try each, and say how many of how many ended in the export of an undisturbed run."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--kills", type=int, default=1000)
    asked.add_argument("--others", type=int, default=20, help="trials of each of the other kinds")
    asked.add_argument("--minutes", type=float, default=60 * 24)
    given = asked.parse_args()
    folder, chance, until = Path(tempfile.mkdtemp()), Random(given.seed), time.monotonic() + 60 * given.minutes  # noqa: S311
    paths = lay_out(folder)
    wanted = exported(folder / "whole.db", paths)
    largest = (folder / "whole.db").stat().st_size

    def trial(kind: str, number: int) -> bool:
        database = folder / f"{kind}{number}.db"
        works = {
            "kill": lambda: [adding(database, paths, statements=chance.randint(2, 140))],
            "full disk": lambda: [adding(database, paths, size=chance.randint(4096, largest))],
            "two writers": lambda: [adding(database, paths[::2]), adding(database, paths[1::2])],
            "readers beside": lambda: [adding(database, paths), reading(database, 1.0), reading(database, 1.0)],
        }[kind]()
        ended = [status(process) for process in [child(work) for work in works]]
        same = exported(database, paths) == wanted or (kind == "two writers" and _same_stories(database, folder / "whole.db"))
        for path in folder.glob(f"{database.name}*"):
            path.unlink()
        expected = {"kill": {0, -signal.SIGKILL}, "full disk": {0, _OURS}}.get(kind, {0})
        return same and set(ended) <= expected

    for kind, most in (
        ("two writers", given.others),
        ("readers beside", given.others),
        ("full disk", given.others),
        ("kill", given.kills),
    ):
        results: list[bool] = []
        while len(results) < most and time.monotonic() < until:
            results.append(trial(kind, len(results)))
        print(f"{kind}: {sum(results)} of {len(results)} ended in the same export", flush=True)  # noqa: T201
    shutil.rmtree(folder)


def _same_stories(one: Path, other: Path) -> bool:
    """Tell whether two files hold the same articles in the same stories; which came first is the writers' chance."""
    with opened(one) as first, opened(other) as second:
        held = [sorted(sorted(a.input for a in brief.articles) for brief in store.stories.briefs()) for store in (first, second)]
    return held[0] == held[1]


if __name__ == "__main__":
    main()
