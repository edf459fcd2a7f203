"""`readout add, stories, show, search, export`: articles kept in one file, and what was made of them."""

import sys
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from readout.cli.edge import complain, report, status
from readout.cli.options import (
    database_option,
    examples,
    form_option,
    links_option,
    output_option,
    paths_argument,
    quiet_option,
    settings,
    workers_option,
)
from readout.cli.output import harmless, print_plainly, write
from readout.cli.progress import Bar
from readout.engine import engine
from readout.model import Readout
from readout.render import Form, render
from readout.store import Hit, StoredStory, open_store
from readout.stored import add as add_to_store
from readout.stored import news_since


@click.command(
    epilog=examples(
        "readout add monday/ --db news.db",
        "readout add tuesday/ --db news.db",
    )
)
@paths_argument
@database_option
@workers_option
@links_option
@quiet_option
@click.pass_context
def add(context: click.Context, /, paths: tuple[str, ...], database: Path, **chosen: int) -> None:
    """Read articles into a database and tell its stories anew.

    What is there already is not read again; a run that was stopped is finished by the next.
    """
    made = settings(follow_links=bool(chosen["follow_links"]))
    with open_store(database) as store, Bar(quiet=bool(chosen["quiet"])) as bar:
        added = add_to_store(paths, made, engine(chosen["workers"]), store, bar)
    if not chosen["quiet"]:
        report(added.failures)
        complain(f"{_counted(added.articles, 'new article')}, {_counted(added.stories, 'story', 'stories')} new or changed")
    context.exit(status(added.failures, read=bool(added.documents)))


@click.command(
    epilog=examples(
        "readout stories --db news.db",
    )
)
@database_option
def stories(database: Path) -> None:
    """List the stories: id, days, articles, headline, separated by tabs, the newest first."""
    with open_store(database, create=False) as store:
        _print_lines(_line(story) for story in store.stories.list())


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
def show(story: str, database: Path, since: datetime | None, form: Form, output: Path | None) -> None:
    """Print the brief of one story; the beginning of its id is enough.

    With --since the story as it was told before DATE is laid beside the story now, as readout diff does with two files. Articles
    whose day is not known count as known before.
    """
    with open_store(database, create=False) as store:
        if since is None:
            write(render(Readout((store.stories.brief(story),)), form, settings()), form, output)
            return
        match form:
            case "markdown" | "json":
                write(render(news_since(story, since.date(), settings(), store), form, settings()), form, output)
            case _:
                raise click.UsageError(f"--since is written as markdown or json, not as {form}")


@click.command(
    epilog=examples(
        "readout search ferry strike --db news.db",
        'readout search "foreign minister" negotiat\\* --db news.db',
    )
)
@click.argument("words", nargs=-1, required=True)
@database_option
@click.option("--most", metavar="N", type=click.IntRange(1, 1000), default=20, show_default=True, help="Articles to show.")
def search(words: tuple[str, ...], database: Path, most: int) -> None:
    """Find the articles that hold all WORDS, best first, with the words marked.

    What is quoted is looked for as a phrase; a * at the end stands for any ending.
    """
    with open_store(database, create=False) as store:
        hits = store.index.search(words, most)
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
def export(database: Path, form: Form, output: Path | None) -> None:
    """Write all stories, as JSON or in the format of another program.

    What the JSON holds is told by `readout schema`.
    """
    with open_store(database, create=False) as store:
        write(render(store.readout(), form, settings()), form, output)


def _line(story: StoredStory) -> str:
    days = "..".join(dict.fromkeys(day[:10] for day in (story.first_published, story.last_published) if day)) or "undated"
    return "\t".join((story.id, days, str(story.articles), harmless(" ".join(story.headline.split()))))


def _excerpt(hit: Hit, *, terminal: bool) -> str:
    """Write a hit in two lines: where it is, and the words around it."""
    where = (hit.headline, hit.outlet, (hit.published or "")[:10], f"story {hit.story}" if hit.story else "in no story yet")
    marked = (_marked(piece, terminal=terminal) if number % 2 else piece for number, piece in enumerate(map(harmless, hit.words)))
    return " | ".join(harmless(" ".join(part.split())) for part in where if part) + "\n    " + "".join(marked).strip()


def _marked(words: str, *, terminal: bool) -> str:
    return click.style(words, bold=True, underline=True) if terminal else f"**{words}**"


def _print_lines(lines: Iterable[str]) -> None:
    print_plainly("".join(f"{line}\n" for line in lines))


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
