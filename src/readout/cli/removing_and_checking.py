"""`readout remove, check`: take articles out of a database, and see whether it is whole."""

from pathlib import Path

import click

import readout
from readout.cli.error_lines import SOMETHING_FAILED, complain, report
from readout.cli.options import database_option, examples


@click.command(
    epilog=examples(
        "readout remove 3f2a0c5e91d7 --db news.db",
        "readout remove s5e435fa83d18 --db news.db",
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
