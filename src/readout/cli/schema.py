"""`readout schema`: what the JSON holds."""

from pathlib import Path

import click

from readout.cli.options import examples, output_option
from readout.cli.output import write
from readout.render import schema as json_schema


@click.command(epilog=examples("readout schema -o brief.schema.json"))
@output_option
def schema(output: Path | None) -> None:
    """Print the JSON Schema of a brief written with --format json."""
    write(json_schema(), "json", output)
