"""`readout serve, mcp`: the stories of a database in a browser, and for an assistant that speaks the Model Context Protocol."""

from pathlib import Path

import click

from readout.cli.error_lines import complain
from readout.cli.options import database_option, examples


@click.command(
    epilog=examples(
        "readout serve --db news.db",
        "readout serve --db news.db --open",
        "readout serve --db news.db --host 0.0.0.0 --name desk.example --password-file people.txt",
    )
)
@database_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; anything but this machine needs passwords.")
@click.option("--port", type=click.IntRange(1, 65_535), default=8300, show_default=True, help="The port to listen at.")
@click.option("--name", "names", metavar="HOST", multiple=True, help="A name by which browsers may ask for it, beside its own.")
@click.option(
    "--password-file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Who may come: name:password a line, in a file that its owner alone may read.",
)  # fmt: skip
@click.option("--open", "opened", is_flag=True, help="Show it in the browser.")
def serve(database: Path, host: str, port: int, names: tuple[str, ...], **chosen: object) -> None:
    """Show all stories in a browser: search, parties, a calendar, watches, and adding articles.

    It listens on this machine alone and asks nothing of the network. Ctrl-C ends it; the database is made where there is none.
    """
    from readout.web import serve as run

    complain(f"the desk is at http://{host}:{port}/ (Ctrl-C ends it)")
    file = chosen["password_file"]
    run(database, (host, port), names, file if isinstance(file, Path) else None, opened=bool(chosen["opened"]))


@click.command("mcp", epilog=examples("readout mcp --db news.db"))
@database_option
def mcp(database: Path) -> None:
    """Let an assistant search the stories, each answer with its exact words and their addresses.

    It speaks the Model Context Protocol over standard input and output, so an assistant starts it by itself:
    name this command where it asks for a server. It needs the extra: pip install 'readout[mcp]'.
    """
    from readout.assistant import serve as answer

    answer(database)
