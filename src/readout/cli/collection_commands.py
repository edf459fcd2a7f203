"""`readout add, stories, show, search, export, remove, check, compact`: articles kept in one file, and what was made of them."""

import sys
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

import readout
from readout.cli.error_lines import SOMETHING_FAILED, complain, remark, report, status
from readout.cli.options import (
    database_option,
    dry_option,
    examples,
    form_option,
    links_option,
    output_option,
    paths_argument,
    quiet_option,
    settings,
    web_options,
    workers_option,
)
from readout.cli.output import harmless, print_plainly, write
from readout.cli.progress import Bar
from readout.cli.read_report import list_sources, news

if TYPE_CHECKING:
    from readout.render import Form
    from readout.store import Hit, StoredStory


@click.command(
    epilog=examples(
        "readout add monday/ --db news.db", "readout add tuesday/ https://news.example/a https://news.example/feed.xml --db news.db"
    )
)
@paths_argument
@database_option
@workers_option
@links_option
@web_options
@dry_option
@quiet_option
@click.pass_context
def add(context: click.Context, /, paths: tuple[str, ...], database: Path, **chosen: int) -> None:
    """Read articles into a database and tell its stories anew.

    PATH is as for readout brief; of a feed's address the articles that it names are read.

    What is there already is not read again; a run that was stopped is finished by the next.
    """
    made = settings(**chosen)
    if chosen["dry_run"]:
        context.exit(list_sources(paths, made))
    with readout.open(database, settings=made) as kept, Bar(quiet=bool(chosen["quiet"])) as bar:
        added = kept.add(paths, workers=chosen["workers"], progress=bar)
    if not chosen["quiet"]:
        report(added.failures)
        remark(added.notes)
        complain(news(added))
    context.exit(status(added.failures, read=bool(added.documents)))


@click.command(epilog=examples("readout stories --db news.db"))
@database_option
def stories(database: Path) -> None:
    """List the stories: id, days, articles, headline, separated by tabs, the newest first."""
    with readout.open(database, create=False) as kept:
        _print_lines(_line(story) for story in kept.stories())


@click.command(
    epilog=examples(
        "readout show 3f2a --db news.db",
        "readout show 3f2a --db news.db --format html -o story.html",
        "readout show 3f2a --db news.db --format graphml -o positions.graphml",
        "readout show 3f2a --db news.db --since 2031-04-02",
    )
)
@click.argument("story")
@database_option
@click.option(
    "--since",
    metavar="DATE",
    type=click.DateTime(("%Y-%m-%d",)),
    help="Only what is new in articles published on that day or later, as markdown or json.",
)
@form_option
@output_option
def show(story: str, database: Path, since: datetime | None, form: "Form", output: Path | None) -> None:
    """Print the brief of one story; the beginning of its id is enough.

    With --since the story as it was told before DATE is laid beside the story now, as readout diff does with two files. Articles
    whose day is not known count as known before.
    """
    with readout.open(database, create=False) as kept:
        if since is None:
            write(kept.show(story).to(form), form, output)
            return
        match form:
            case "markdown" | "json":
                write(kept.diff(story, since.date()).to(form), form, output)
            case _:
                raise click.UsageError(f"--since is written as markdown or json, not as {form}")


@click.command(
    epilog=examples(
        "readout search ferry strike --db news.db",
        'readout search "foreign minister" negotiat\\* --db news.db',
        'readout search "who:Odo Brill" outlet:buoy from:2031-04 --db news.db',
    )
)
@click.argument("words", nargs=-1, required=True)
@database_option
@click.option("--most", metavar="N", type=click.IntRange(1, 1000), default=20, show_default=True, help="Articles to show.")
def search(words: tuple[str, ...], database: Path, most: int) -> None:
    """Find the articles that hold all WORDS, best first, with the words marked.

    What is quoted is looked for as a phrase; a * at the end stands for any ending. who:NAME, outlet:NAME, about:NAME, story:ID,
    from:DAY and to:DAY ask for who speaks in it, who printed it, what its story is about, and when it appeared.
    """
    with readout.open(database, create=False) as kept:
        hits = kept.search(words, most=most)
    _print_lines(_excerpt(hit, terminal=sys.stdout.isatty()) for hit in hits)
    if not hits:
        complain(f"no article holds {' '.join(words)}")


@click.command(
    epilog=examples(
        "readout export --db news.db -o news.json",
        "readout export --db news.db --format dna -o statements.csv",
        "readout export --db news.db --format parquet -o tables",
    )
)
@database_option
@partial(form_option, default="json")
@output_option
def export(database: Path, form: "Form", output: Path | None) -> None:
    """Write all stories, as JSON or in the format of another program.

    What the JSON holds is told by `readout schema`.
    """
    with readout.open(database, create=False) as kept:
        write(kept.readout().to(form), form, output)


@click.command(epilog=examples("readout compact --db news.db"))
@database_option
def compact(database: Path) -> None:
    """Make a database as small as it can be.

    What older versions of readout found in its articles is forgotten; articles and stories stay.
    """
    with readout.open(database, create=False) as kept:
        kept.compact()


@click.command(
    epilog=examples(
        "readout remove 3f2a0c5e91d7 --db news.db",
        "readout remove s5e2d9c4ee86b --db news.db",
        "readout remove --input monday/ --db news.db",
    )
)
@click.argument("names", metavar="[ARTICLE|STORY]...", nargs=-1)
@click.option("--input", "paths", metavar="PATH", multiple=True, help="Remove what came from this file or folder.")
@database_option
@click.pass_context
def remove(context: click.Context, /, names: tuple[str, ...], paths: tuple[str, ...], database: Path) -> None:
    """Remove articles and stories, named by the beginnings of their ids, and tell anew the stories that lose some.

    What is removed comes back when it is added again.
    """
    if not names and not paths:
        raise click.UsageError("name an article, a story, or --input PATH")
    with readout.open(database, create=False) as kept:
        removed = kept.remove(*names, paths=paths)
    report(removed.failures)
    complain(f"{removed.documents} removed, {removed.stories} told anew")
    context.exit(SOMETHING_FAILED if removed.failures else 0)


@click.command(epilog=examples("readout check --db news.db"))
@database_option
@click.pass_context
def check(context: click.Context, /, database: Path) -> None:
    """Say whether a database is whole: what is damaged, what leads nowhere, and which articles cannot be read."""
    with readout.open(database, create=False) as kept:
        problems, failures = kept.check(), kept.failures()
    for problem in problems:
        complain(problem)
    report(failures)
    if not problems:
        complain(f"{database} is whole")
    context.exit(SOMETHING_FAILED if problems or failures else 0)


def _line(story: "StoredStory") -> str:
    days = "..".join(dict.fromkeys(day[:10] for day in (story.first_published, story.last_published) if day)) or "undated"
    return "\t".join((story.id, days, str(story.articles), harmless(" ".join(story.headline.split()))))


def _excerpt(hit: "Hit", *, terminal: bool) -> str:
    """Write a hit in two lines: where it is, and the words around it."""
    where = (hit.headline, hit.outlet, (hit.published or "")[:10], f"story {hit.story}" if hit.story else "in no story yet")
    marked = (_marked(piece, terminal=terminal) if number % 2 else piece for number, piece in enumerate(map(harmless, hit.words)))
    return " | ".join(harmless(" ".join(part.split())) for part in where if part) + "\n    " + "".join(marked).strip()


def _marked(words: str, *, terminal: bool) -> str:
    return click.style(words, bold=True, underline=True) if terminal else f"**{words}**"


def _print_lines(lines: Iterable[str]) -> None:
    print_plainly("".join(f"{line}\n" for line in lines))
