"""`readout brief`: from articles to a brief, with nothing kept."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

import readout
from readout.cli.edge import remark, report, status
from readout.cli.options import (
    dry_option,
    examples,
    form_option,
    length_option,
    links_option,
    output_option,
    paths_argument,
    quiet_option,
    settings,
    web_options,
    workers_option,
)
from readout.cli.output import write
from readout.cli.progress import Bar
from readout.cli.read_report import list_sources

if TYPE_CHECKING:
    from readout.render import Form


@click.command(
    epilog=examples(
        "readout brief talks/*.txt",
        "readout brief talks/ --format html -o talks.html",
        "readout brief https://one.example/a https://other.example/b",
        "readout brief feed.jsonl --format json | jq .stories[0].claims",
        "readout brief talks/ --format annotations -o talks.annotations.json",
        "readout brief talks/ --format parquet -o tables",
    )
)
@paths_argument
@form_option
@output_option
@workers_option
@length_option
@links_option
@web_options
@dry_option
@quiet_option
@click.pass_context
def brief(context: click.Context, /, paths: tuple[str, ...], form: "Form", output: Path | None, **chosen: int) -> None:
    """Read articles and print a brief of each story that they tell.

    PATH is a file (text, HTML, PDF, DOCX, a letter, a table, an archive: docs/sources.md), a folder, a pattern, an address of the
    web, or - for standard input.
    """
    made = settings(**chosen)
    if chosen["dry_run"]:
        context.exit(list_sources(paths, made))
    with Bar(quiet=bool(chosen["quiet"])) as bar:
        found = readout.read(paths, settings=made, workers=chosen["workers"], progress=bar)
    if found.stories or form not in {"markdown", "html"}:  # one without stories is worth writing only for programs
        write(found.to(form), form, output)
    if not chosen["quiet"]:
        report(found.failures)
        remark(note for story in found.stories for article in story.articles for note in article.notes)
    context.exit(status(found.failures, read=bool(found.stories)))
