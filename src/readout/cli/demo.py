"""`readout demo`: the main job on the corpus that comes with the program."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import click

import readout
from readout.cli.error_lines import complain, report, status
from readout.cli.options import examples
from readout.cli.output import encoded, write, write_file
from readout.cli.progress import Bar


@click.command(epilog=examples("readout demo", "readout demo --serve --open", "readout demo --serve --db demo.db"))
@click.option(
    "-o", "--output", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path), default=Path("demo"), show_default=True,
    help="Where to write brief.html.",
)  # fmt: skip
@click.option("--serve", "served", is_flag=True, help="Show the stories in the desk, as readout serve does, and write nothing.")
@click.option(
    "--db", "database", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
    help="With --serve: keep them in this file; else they are gone when the desk ends.",
)  # fmt: skip
@click.option(
    "--port", type=click.IntRange(1, 65_535), default=8300, show_default=True, help="With --serve: the port to listen at."
)
@click.option("--open", "opened", is_flag=True, help="With --serve: show it in the browser.")
@click.pass_context
def demo(context: click.Context, /, output: Path, *, served: bool, database: Path | None, **chosen: int) -> None:
    """Read the demo's stories, print their brief and write it as a page, brief.html; or show them in the desk.

    Their outlets, people and places are invented.
    """
    if served:
        with _a_place() if database is None else nullcontext(database) as file:
            _serve(file, chosen["port"], opened=bool(chosen["opened"]))
        return
    with _stories() as paths, Bar(quiet=False) as bar:
        found = readout.read(paths, progress=bar)
    write(found.to_markdown(), "markdown", None)
    output.mkdir(parents=True, exist_ok=True)
    write_file(output / "brief.html", encoded(found.to_html()))
    report(found.failures)
    complain(f"wrote {output / 'brief.html'}; open it in a browser")
    context.exit(status(found.failures, read=bool(found.stories)))


@contextmanager
def _stories() -> Iterator[list[str]]:
    from importlib.resources import as_file

    from readout.demo import corpus

    with as_file(corpus()) as folder:
        yield sorted(os.path.relpath(gold.parent) for gold in folder.glob("*/gold.json"))


@contextmanager
def _a_place() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="readout-") as folder:
        yield Path(folder) / "demo.db"


def _serve(database: Path, port: int, *, opened: bool) -> None:
    from readout.web import serve

    with _stories() as paths, readout.open(database) as kept, Bar(quiet=False) as bar:
        kept.add(paths, progress=bar)
    complain(f"the demo is at http://127.0.0.1:{port}/ (Ctrl-C ends it)")
    serve(database, ("127.0.0.1", port), (), None, opened=opened)
