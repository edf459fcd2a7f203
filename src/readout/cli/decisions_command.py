"""`readout decisions`: what people decided about lines, listed, added, undone, and carried from one database to another."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

import readout
from readout.cli.error_lines import SOMETHING_FAILED, complain, report
from readout.cli.options import database_option, examples, output_option
from readout.cli.output import harmless, print_plainly, write

if TYPE_CHECKING:
    from readout.model import DecisionKind
    from readout.stored import StandingDecision

_KIND = click.Choice(
    """verdict join split move leave-out relation speaker merge-names split-name rename date headline move-article""".split()
)
_who = click.option(
    "--who", metavar="NAME", required=True, envvar="READOUT_WHO", show_envvar=True, help="Who decides, as it is told beside it."
)
_note = click.option("--note", metavar="TEXT", default="", help="Why, in a few words.")


@click.group(epilog=examples("readout decisions list --db news.db", "readout decisions export --db news.db -o decisions.jsonl"))
def decisions() -> None:
    """List, add, undo, export and import what people decided about lines of stories.

    A decision is kept by the words that it is about, and applied whenever their story is told: docs/review.md.
    """


@decisions.command(name="list", epilog=examples("readout decisions list --db news.db"))
@database_option
@click.option("--unfitting", is_flag=True, help="Only those that no longer fit, with the reason.")
def list_all(database: Path, *, unfitting: bool) -> None:
    """List all decisions in order of time: id, what became of it, who and when, what was decided."""
    with readout.open(database, create=False) as kept:
        found = [one for one in kept.decisions() if one.state == "unfitting" or not unfitting]
    print_plainly("".join(f"{harmless(line)}\n" for one in found for line in _lines(one)))


@decisions.command(
    epilog=examples(
        "readout decisions add s5e2d9c4ee86b verdict claims.3 --value wrong --who ann --db news.db",
        "readout decisions add s5e2d9c4ee86b join claims.3 --to claims.7 --who ann --db news.db",
        'readout decisions add s5e2d9c4ee86b speaker claims.3.0 --value "Runa Ekholt" --who ann --db news.db',
    )
)
@click.argument("story")
@click.argument("kind", type=_KIND)
@click.argument("lines", metavar="LINE...", nargs=-1, required=True)
@database_option
@click.option("--to", multiple=True, metavar="LINE", help="What it is joined with, moved to or laid beside.")
@click.option("--value", metavar="TEXT", help="The verdict (right, wrong, not-worth), relation, name, date or headline.")
@_who
@_note
def add(story: str, kind: "DecisionKind", lines: tuple[str, ...], database: Path, **said: str) -> None:
    """Decide about lines of a story, and tell it anew.

    LINE is a place in the story's JSON: claims.3 is its fourth claim, claims.3.0 the first piece of that claim's evidence.
    """
    with readout.open(database, create=False) as kept:
        made = kept.decide(story, kind, lines, to=said["to"], who=said["who"], value=said["value"], note=said["note"])
    print_plainly(f"{made.id}\n")


@decisions.command(epilog=examples("readout decisions undo 67093e5a --who ann --db news.db"))
@click.argument("decision")
@database_option
@_who
@_note
def undo(decision: str, database: Path, who: str, note: str) -> None:
    """Undo a decision, named by the beginning of its id; undoing what undid one brings it back."""
    with readout.open(database, create=False) as kept:
        print_plainly(f"{kept.undo(decision, who=who, note=note).id}\n")


@decisions.command(epilog=examples("readout decisions export --db news.db -o decisions.jsonl"))
@database_option
@output_option
def export(database: Path, output: Path | None) -> None:
    """Write all decisions as JSON lines; `readout schema --of decisions` says what each holds."""
    with readout.open(database, create=False) as kept:
        write(kept.export_decisions(), "json", output)


@decisions.command(name="import", epilog=examples("readout decisions import decisions.jsonl --db other.db"))
@click.argument("path", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@database_option
@click.pass_context
def take_in(context: click.Context, /, path: Path, database: Path) -> None:
    """Take in decisions from a file, all or none, and tell the stories that they are about.

    What is about articles that are not here is kept, and applied when they come.
    """
    with readout.open(database) as kept:
        found = kept.import_decisions(path)
    report(found.failures)
    complain(f"{found.decisions} new decision{'' if found.decisions == 1 else 's'}, {found.stories} told anew")
    context.exit(SOMETHING_FAILED if found.failures else 0)


def _lines(one: "StandingDecision") -> Iterator[str]:
    made = one.decision
    value = f" = {made.value}" if made.value else ""
    yield "\t".join((made.id, one.state, f"{made.who}, {made.when[:16]}", f"{made.kind}{value}", " ".join(made.said.split())))
    yield from (f"\t{text}" for text in (one.reason, made.note) if text)
