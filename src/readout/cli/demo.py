"""`readout demo`: the main job on the corpus that comes with the program."""

import os
from pathlib import Path

import click

import readout
from readout.cli.edge import complain, report, status
from readout.cli.options import examples
from readout.cli.output import encoded, write, write_file
from readout.cli.progress import Bar


@click.command(epilog=examples("readout demo"))
@click.option(
    "-o", "--output", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path), default=Path("demo"), show_default=True,
    help="Where to write brief.html.",
)  # fmt: skip
@click.pass_context
def demo(context: click.Context, /, output: Path) -> None:
    """Read the demo's stories, print their brief and write it as a page, brief.html.

    Their outlets, people and places are invented.
    """
    from importlib.resources import as_file

    from readout.demo import corpus

    with as_file(corpus()) as folder, Bar(quiet=False) as bar:
        paths = sorted(os.path.relpath(gold.parent) for gold in folder.glob("*/gold.json"))
        found = readout.read(paths, progress=bar)
    write(found.to_markdown(), "markdown", None)
    output.mkdir(parents=True, exist_ok=True)
    write_file(output / "brief.html", encoded(found.to_html()))
    report(found.failures)
    complain(f"wrote {output / 'brief.html'}; open it in a browser")
    context.exit(status(found.failures, read=bool(found.stories)))
