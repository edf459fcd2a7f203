"""`readout watch`: look at feeds again and again, and keep what is new."""

import re
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

import readout
from readout.cli.error_lines import complain, status
from readout.cli.options import database_option, dry_option, examples, quiet_option, settings, web_options, workers_option
from readout.cli.output import harmless
from readout.cli.progress import Bar
from readout.cli.read_report import news

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_LEAST, _MOST = 60, 30 * 86_400


@click.command(
    epilog=examples(
        "readout watch feeds.opml --db news.db",
        "readout watch https://news.example/feed.xml https://other.example/news-sitemap.xml --db news.db --every 1h",
        "readout watch feeds.opml --db news.db --once",
    )
)
@click.argument("sources", metavar="FEED...", nargs=-1, required=True)
@database_option
@click.option(
    "--every",
    metavar="TIME",
    default="15m",
    show_default=True,
    callback=lambda _c, _p, said: _seconds_between_watches(said),
    help="Time between two rounds: 15m, 1h, 1d.",
)
@click.option("--once", is_flag=True, help="Look once; the exit status is that of readout add.")
@workers_option
@web_options
@dry_option
@quiet_option
@click.pass_context
def watch(context: click.Context, /, sources: tuple[str, ...], database: Path, **chosen: int) -> None:
    """Look at feeds round after round, read what is new or changed into a database and tell its stories anew.

    FEED is the address of a feed (RSS, Atom, JSON Feed), of a sitemap, or a file that lists feeds (OPML). Each round is told in one
    line; what could not be read is in the failures of readout export. Ctrl-C and SIGTERM end it; the next start goes on from there.
    """
    if chosen["dry_run"]:
        click.echo("".join(f"{harmless(source)}\n" for source in sources), nl=False)
        return
    silent = bool(chosen["quiet"])
    made = settings(**chosen)
    with _stoppable_watch() as stopped, readout.open(database, settings=made) as kept:
        for number in _rounds_of_watch(stopped, chosen["every"], once=bool(chosen["once"])):
            with Bar(quiet=silent) as bar:
                added = kept.watch(sources, workers=chosen["workers"], progress=bar)
            if not silent:
                complain(f"round {number}: {news(added)}")
            if chosen["once"]:
                context.exit(status(added.failures, read=True))  # a feed that has nothing new was read all the same


def _rounds_of_watch(stopped: threading.Event, every: int, *, once: bool) -> Iterator[int]:
    """Count rounds, and wait between them until the next is due or the end is asked for."""
    number = 0
    while not stopped.is_set():
        number += 1
        began = time.monotonic()
        yield number
        if once or stopped.wait(max(0.0, began + every - time.monotonic())):
            return


@contextmanager
def _stoppable_watch() -> Iterator[threading.Event]:
    """Let Ctrl-C and SIGTERM end what is done in the block, at once: whatever is kept is whole at any moment."""
    stopped = threading.Event()

    def stop(_number: int, _frame: object) -> None:
        if not stopped.is_set():
            stopped.set()
            raise KeyboardInterrupt

    before = [(which, signal.signal(which, stop)) for which in (signal.SIGINT, signal.SIGTERM)]
    try:
        yield stopped
    except KeyboardInterrupt:
        complain("stopped; the next start goes on from here")
    finally:
        for which, handler in before:
            signal.signal(which, handler)


def _seconds_between_watches(said: str) -> int:
    """Read a time between rounds; less than a minute is no way to treat a site."""
    found = re.fullmatch(r"(\d{1,6})([smhd])", said.strip())
    seconds = int(found[1]) * _UNITS[found[2]] if found else 0
    if not _LEAST <= seconds <= _MOST:
        raise click.BadParameter(f"{said} is no time between a minute and 30 days; write 15m, 1h or 1d")
    return seconds
