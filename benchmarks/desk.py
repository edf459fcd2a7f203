"""Speed of the desk over a large store, and whether it holds out: python -m benchmarks.desk STORE.db [SECONDS [RATE]].

Without SECONDS each kind of page is asked for 100 times, one after another, of a server of its own over loopback; no story and no
name is asked for twice, so that no page comes from memory. Told are the middle and the 95th hundredth by the clock, and the
processor time of the server, which other work on the machine does not lengthen.

With SECONDS so many requests a second (RATE, else fifty) come for so long from eight readers, while a few stories are put in
beside them every few seconds, through what puts in any story; minute by minute it is told how many were answered, the processor
time of each, and the memory that the server holds. STORE.db is changed by that; benchmarks.generated_store makes one.
"""

import http.client
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from urllib.parse import quote

import readout
from benchmarks.generated_store import connected, copied, put_in
from readout.store import Asked

TIMES = 100
RATE, READERS = 50, 8
PATIENCE = 900
"""Seconds within which the desk has to answer for the first time."""
PAUSE = 5.0
"""Seconds between two additions beside the readers."""
COMMON = ("president", "government", "people", "state", "house", "year", "official", "court", "party", "report")
"""Words that half of all articles hold, in pairs; rarer ones are taken from the names of the store."""
TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure, or let the readers come."""
    database = Path(sys.argv[1])
    pages = _pages(database)
    with _served(database) as (process, port):
        for asked in pages.values():
            _timed(http.client.HTTPConnection("127.0.0.1", port), asked[-1])
        if len(sys.argv) > 2:  # noqa: PLR2004 (the store and the seconds)
            rate = int(sys.argv[3]) if len(sys.argv) > 3 else RATE  # noqa: PLR2004 (the rate as well)
            _hold_out(database, pages, (process, port), (float(sys.argv[2]), rate))
        else:
            _measure(pages, process, port)


def _pages(database: Path) -> dict[str, list[str]]:
    """Choose what to ask for, of each kind so many, the same for the same store."""
    chosen = random.Random(1)  # noqa: S311 (chooses pages)
    with readout.open(database, read_only=True) as kept:
        stories = [one.id for order in ("newest", "told") for one in kept.browse(Asked(order=order), most=40 * TIMES).stories]
        names = [one.name for one in kept.headings("party", most=40 * TIMES)]
        outlets = [one.name for one in kept.headings("outlet", most=TIMES)]
    chosen.shuffle(stories)
    rare = chosen.sample(names[20:], TIMES)
    pairs = [(one, other) for one in COMMON for other in COMMON if one != other]
    return {
        "first page": ["/"] * TIMES,
        "stories of an outlet": [f"/?outlet={quote(chosen.choice(outlets))}" for _ in range(TIMES)],
        "stories of a party": [f"/?party={quote(name)}" for name in names[:TIMES]],
        "stories, most told": ["/?order=told"] * TIMES,
        "search, a name": [f"/search?q={quote(name)}" for name in rare],
        "search, common words": [f"/search?q={one}+{other}" for one, other in chosen.choices(pairs, k=TIMES)],
        "search, who: and a word": [f"/search?q={quote(f'who:{chr(34)}{name}{chr(34)} people')}" for name in names[:TIMES]],
        "a story": [f"/stories/{name}" for name in list(dict.fromkeys(stories))[:TIMES]],
        "a party": [f"/parties/{quote(name, safe='')}" for name in names[:TIMES]],
        "calendar": ["/calendar"] * TIMES,
        "calendar of all": ["/calendar?since="] * TIMES,
        "stories as JSON": ["/api/v1/stories"] * TIMES,
    }


def _measure(pages: dict[str, list[str]], process: int, port: int) -> None:
    asking = http.client.HTTPConnection("127.0.0.1", port)
    for name, asked in pages.items():
        before = _processor(process)
        took = sorted(_timed(asking, path) for path in asked)
        spent = (_processor(process) - before) / len(took)
        middle, most = took[len(took) // 2], took[int(len(took) * 0.95)]
        sys.stdout.write(f"{name}: {1000 * middle:.0f} ms, p95 {1000 * most:.0f} ms, processor {1000 * spent:.0f} ms\n")
        sys.stdout.flush()


def _hold_out(database: Path, pages: dict[str, list[str]], server: tuple[int, int], load: tuple[float, int]) -> None:
    """Let readers ask at their pace and a writer add; say how it went, minute by minute."""
    seconds, rate = load
    asked, before = [path for listed in pages.values() for path in listed], _processor(server[0])
    random.Random(2).shuffle(asked)  # noqa: S311 (chooses pages)
    began, took, wrong = time.monotonic(), list[tuple[float, float]](), list[str]()
    added = list[int]()
    with readout.open(database, read_only=True) as kept:
        known = list({(brief := kept.show(one.id).stories[0]).id: brief for one in kept.browse(most=5).stories}.values())

    def read(number: int) -> None:
        asking = http.client.HTTPConnection("127.0.0.1", server[1], timeout=60)
        for turn in range(number, int(seconds * rate), READERS):
            due = began + turn / rate
            time.sleep(max(0.0, due - time.monotonic()))
            try:
                _timed(asking, asked[turn % len(asked)])
                took.append((due - began, time.monotonic() - due))
            except (OSError, http.client.HTTPException, AssertionError) as error:
                wrong.append(f"{asked[turn % len(asked)]}: {error!r}")
                asking.close()

    def write() -> None:
        target = connected(database)
        while time.monotonic() - began < seconds:
            number = time.time_ns()
            put_in(target, [copied(brief, number) for brief in known], {}, number)
            added.append(sum(len(brief.articles) for brief in known))
            time.sleep(PAUSE)

    at_work = [threading.Thread(target=read, args=(number,)) for number in range(READERS)] + [threading.Thread(target=write)]
    for thread in at_work:
        thread.start()
    while any(thread.is_alive() for thread in at_work):
        time.sleep(min(60.0, seconds))
        spent = 1000 * (_processor(server[0]) - before) / max(1, len(took))
        told = f"{len(took)} answers, processor {spent:.0f} ms each, {_memory(server[0]):.0f} MB"
        sys.stdout.write(f"after {time.monotonic() - began:.0f} s: {told}\n")
        sys.stdout.flush()
    waited = sorted(wait for _, wait in took)
    told = f"{len(waited)} answers, {len(wrong)} errors {wrong[:3] or ''}, {sum(added)} articles added"
    sys.stdout.write(f"{told}; {1000 * waited[len(waited) // 2]:.0f} ms, p95 {1000 * waited[int(len(waited) * 0.95)]:.0f} ms\n")


@contextmanager
def _served(database: Path) -> Iterator[tuple[int, int]]:
    """Start the desk in a process of its own; give the process and its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "readout", "serve", "--db", str(database), "--port", str(port)]
    with TemporaryFile() as said, subprocess.Popen(words, stderr=said) as running:  # noqa: S603 (our own words)
        try:
            _wait(running, said, port)
            yield running.pid, port
        finally:
            running.send_signal(signal.SIGINT)


def _wait(running: "subprocess.Popen[bytes]", said: IO[bytes], port: int) -> None:
    """Wait until the desk answers, also while it brings a large file to the newest layout; say why where it ends instead."""
    for _ in range(10 * PATIENCE):
        if running.poll() is not None:
            said.seek(0)
            told = said.read().decode(errors="replace").strip() or "it said nothing"
            raise SystemExit(f"readout serve ended ({running.returncode}): {told}")
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port)).close()
            return
        time.sleep(0.1)
    raise SystemExit(f"readout serve did not answer within {PATIENCE} s")


def _timed(asking: http.client.HTTPConnection, path: str) -> float:
    began = time.perf_counter()
    asking.request("GET", path)
    answer = asking.getresponse()
    answer.read()
    if answer.status != http.client.OK:
        raise AssertionError(f"{path} gave {answer.status}")
    return time.perf_counter() - began


def _processor(process: int) -> float:
    """Give the processor seconds that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def _memory(process: int) -> float:
    """Give the megabytes that a process holds."""
    return int(Path(f"/proc/{process}/statm").read_text(encoding="utf-8").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
