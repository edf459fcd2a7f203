"""`readout schema`: what the JSON holds."""

from pathlib import Path
from typing import get_args

import click

from readout.cli.options import examples, output_option
from readout.cli.output import write
from readout.render import Published
from readout.render import schema as json_schema


@click.command(epilog=examples("readout schema -o brief.schema.json", "readout schema --of diff"))
@click.option("--of", "document", type=click.Choice(get_args(Published)), default="brief", show_default=True, help="Which JSON.")
@output_option
def schema(document: Published, output: Path | None) -> None:
    """Print the JSON Schema of what --format json writes.

    A brief is what brief, show and export write; a diff what diff and show --since write.
    """
    write(json_schema(document), "json", output)
