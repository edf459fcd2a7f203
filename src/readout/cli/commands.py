"""The command `readout` with all its subcommands."""

import gc

import click

from readout.cli.archive import archive
from readout.cli.brief_command import brief
from readout.cli.collection_commands import add, check, compact, export, remove, search, show, stories
from readout.cli.decisions_command import decisions
from readout.cli.demo import demo
from readout.cli.diff import diff, schema
from readout.cli.error_lines import Edge
from readout.cli.options import examples
from readout.cli.serve import mcp, serve
from readout.cli.watch import watch
from readout.settings import COLLECTED
from readout.version import __version__


@click.group(
    cls=Edge,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "readout brief articles/",
        "readout brief articles/ --format html -o brief.html",
        "readout add articles/ --db news.db",
        "readout search ceasefire --db news.db",
    ),
)
@click.version_option(__version__, prog_name="readout", message="%(prog)s %(version)s")
def main() -> None:
    """Read what several outlets say about one event, and lay it side by side with its evidence.

    Exit status: 0 all went well; 1 something could not be read, the rest was done; 2 wrong use, or nothing could be read;
    70 a fault of readout itself; 130 stopped by Ctrl-C.
    """
    gc.set_threshold(*COLLECTED)


for command in (
    brief, add, watch, stories, show, search, export, remove, check, compact, decisions, diff, archive, serve, mcp, schema, demo,
):  # fmt: skip
    main.add_command(command)
