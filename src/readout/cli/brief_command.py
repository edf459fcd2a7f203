"""`readout brief`: from articles to a brief, with nothing kept."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import readout
from readout.cli.error_lines import complain, remark, report, status
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
    from readout.library import Readout
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
@click.option(
    "--decisions", metavar="FILE", type=click.Path(exists=True, dir_okay=False), help="Apply what people decided (docs/review.md)."
)
@dry_option
@quiet_option
@click.pass_context
def brief(context: click.Context, /, paths: tuple[str, ...], form: "Form", output: Path | None, **chosen: Any) -> None:  # noqa: ANN401 - options as they were chosen
    """Read articles and print a brief of each story that they tell.

    PATH is a file (text, HTML, PDF, DOCX, a letter, a table, an archive: docs/sources.md), a folder, a pattern, an address of the
    web, or - for standard input.
    """
    made = settings(**chosen)
    if chosen["dry_run"]:
        context.exit(list_sources(paths, made))
    with Bar(quiet=bool(chosen["quiet"])) as bar:
        found = readout.read(paths, settings=made, workers=chosen["workers"], progress=bar, decisions=chosen["decisions"])
    if found.stories or form not in {"markdown", "html"}:  # one without stories is worth writing only for programs
        write(found.to(form), form, output)
    if not chosen["quiet"]:
        report(found.failures)
        told = {failure.reason for failure in found.failures}
        remark(note for story in found.stories for article in story.articles for note in article.notes if note not in told)
        _tell_unfitting(found)
    context.exit(status(found.failures, read=bool(found.stories)))


def _tell_unfitting(found: "Readout") -> None:
    """Say which decisions fit in none of the stories that they are about."""
    told = [one for story in found.stories for one in story.decisions]
    fitting = {one.decision.id for one in told if one.fits}
    for name, one in {one.decision.id: one for one in told}.items():
        if name not in fitting:
            complain(f"decision {name} does not fit: {one.reason}")
