"""`readout schema`: what the JSON holds."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout.cli.options import examples, output_option
from readout.cli.output import write

if TYPE_CHECKING:
    from readout.render import Published

_DOCUMENT = click.Choice(("brief", "diff", "decisions"))


@click.command(epilog=examples("readout schema -o brief.schema.json", "readout schema --of diff", "readout schema --of decisions"))
@click.option("--of", "document", type=_DOCUMENT, default="brief", show_default=True, help="Which JSON.")
@output_option
def schema(document: "Published", output: Path | None) -> None:
    """Print the JSON Schema of what --format json writes.

    A brief is what brief, show and export write; a diff what diff and show --since write; decisions are what
    each line of decisions export holds.
    """
    from readout.render import schema as json_schema

    write(json_schema(document), "json", output)
