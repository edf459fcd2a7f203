"""`readout diff, schema`: what is new between two briefs, and what the JSON of either holds."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

import readout
from readout.cli.error_lines import DIFFERENT
from readout.cli.options import examples, output_option
from readout.cli.output import write

if TYPE_CHECKING:
    from readout.render import NewsForm, Published

_FORM = click.Choice(("markdown", "json"))
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_DOCUMENT = click.Choice(("brief", "diff", "decisions"))


@click.command(
    epilog=examples(
        "readout diff monday.json tuesday.json",
        "readout diff monday.json tuesday.json --format json -o news.json",
        "readout diff monday.json tuesday.json --exit-code",
    )
)
@click.argument("briefs", metavar="OLD NEW", type=_FILE, nargs=2)
@click.option("--format", "form", type=_FORM, default="markdown", show_default=True, help="How to write it.")
@output_option
@click.option("--exit-code", "tells", is_flag=True, help="Exit with 1 where something is new, as git diff does.")
@click.pass_context
def diff(context: click.Context, /, briefs: tuple[Path, Path], form: "NewsForm", output: Path | None, *, tells: bool) -> None:
    """Print what is new between two briefs that were written with --format json.

    New, rewritten and missing articles; new claims, and those that other accounts carry; new and changed positions; new and
    resolved discrepancies; updates; what happened, what is announced, and what was announced and is over. Stories and findings are
    matched by the words that they rest on, whatever their ids. `readout schema --of diff` says what the JSON holds.
    """
    found = readout.diff(*map(readout.load, briefs))
    write(found.to(form), form, output)
    context.exit(DIFFERENT if tells and (found.stories or found.missing) else 0)


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
