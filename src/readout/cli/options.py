"""The options that several commands share, each once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

import readout
from readout.settings import Settings, Web

if TYPE_CHECKING:
    from readout.render import Form

Command = TypeVar("Command", bound=Callable[..., Any])
MOST_WORKERS = 256
LONGEST_SUMMARY = 100


def examples(*lines: str) -> str:
    """Give the end of a command's help: what one may type, line by line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def paths_argument(function: Command) -> Command:
    """Take files, folders, patterns, addresses or `-`."""
    return click.argument("paths", metavar="PATH...", nargs=-1, required=True)(function)


def form_option(function: Command, *, default: "Form" = "markdown") -> Command:
    """Take the form of the result; it is read before the output, which depends on it."""
    choice = click.Choice(("markdown", "html", "json", "jsonld", "annotations", "dna", "graphml", "parquet"))
    text = "How to write the result; parquet writes a folder of tables, named with -o."
    return click.option("--format", "form", type=choice, default=default, show_default=True, is_eager=True, help=text)(function)


def output_option(function: Command) -> Command:
    """Take a place for the result: a file, or for a form of several files a folder."""
    text = "Write the result here, whole or not at all, instead of to standard output."
    return click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), callback=_place_option, help=text)(
        function
    )


def workers_option(function: Command) -> Command:
    """Take the number of processes."""
    kind = click.IntRange(1, MOST_WORKERS)
    text = "Processes that read articles; worth it from about twenty."
    return click.option(
        "--workers", metavar="N", type=kind, default=1, show_default=True, envvar="READOUT_WORKERS", show_envvar=True, help=text
    )(function)


def length_option(function: Command) -> Command:
    """Take the length of a summary."""
    kind = click.IntRange(0, LONGEST_SUMMARY)
    most = Settings().summary_sentences
    text = "Sentences in a summary, at most."
    return click.option("--length", metavar="N", type=kind, default=most, show_default=True, help=text)(function)


def links_option(function: Command) -> Command:
    """Take the wish that links out of a folder be followed."""
    text = "Read also what links in a folder lead to outside it."
    return click.option("--follow-links", is_flag=True, help=text)(function)


def web_options(function: Command) -> Command:
    """Take how addresses are read."""
    private = "Read addresses of private networks too: intranets, tests."
    agent = "What sites are told about who reads them; robots.txt knows us by the part before the slash."
    pause = "Seconds between two requests to one site, at least; sites that ask for more get it."
    usual = Web().pause
    function = click.option("--allow-private", is_flag=True, help=private)(function)
    function = click.option("--pause", metavar="S", type=click.FloatRange(0, 60), default=usual, show_default=True, help=pause)(
        function
    )
    return click.option("--user-agent", metavar="TEXT", envvar="READOUT_USER_AGENT", show_envvar=True, help=agent)(function)


def dry_option(function: Command) -> Command:
    """Take the wish to see what would be read."""
    return click.option("--dry-run", is_flag=True, help="Only list what would be read; no address is asked.")(function)


def quiet_option(function: Command) -> Command:
    """Take the wish for silence."""
    return click.option("-q", "--quiet", is_flag=True, help="No progress and no warnings; the exit status still tells.")(function)


def database_option(function: Command) -> Command:
    """Take the file in which everything is kept."""
    kind = click.Path(dir_okay=False, path_type=Path)
    text = "The file in which articles and stories are kept."
    return click.option(
        "--db", "database", metavar="FILE", type=kind, required=True, envvar="READOUT_DB", show_envvar=True, help=text
    )(function)


def settings(length: int | None = None, **chosen: Any) -> Settings:  # noqa: ANN401 - options as they were chosen
    """Make the settings of a run."""
    web = Web(allow_private=bool(chosen.get("allow_private")), pause=float(chosen.get("pause", Web().pause)))
    if chosen.get("user_agent"):
        web = replace(web, user_agent=chosen["user_agent"])
    made = Settings(follow_links=bool(chosen.get("follow_links")), web=web)
    return made if length is None else replace(made, summary_sentences=length)


def _place_option(context: click.Context, _parameter: click.Parameter, path: Path | None) -> Path | None:
    """Refuse what cannot be written before the work begins, not after."""
    folder = context.params.get("form") == "parquet"
    if folder:
        readout.Readout(()).to("parquet")  # says now where its extra is missing
    if folder and path is None:
        raise click.BadParameter("parquet writes a folder of tables; name it with -o FOLDER")
    if path is not None and not path.parent.is_dir():
        raise click.BadParameter(f"there is no folder {path.parent} to write {path.name} in")
    if path is not None and path.exists() and path.is_dir() != folder:
        raise click.BadParameter(f"{path} is a {'file; parquet writes a folder' if folder else 'folder; name a file in it'}")
    return path
