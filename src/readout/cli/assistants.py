"""`readout mcp`: the stories of a database for an assistant that speaks the Model Context Protocol."""

from pathlib import Path

import click

from readout.cli.options import database_option, examples


@click.command("mcp", epilog=examples("readout mcp --db news.db"))
@database_option
def mcp(database: Path) -> None:
    """Let an assistant search the stories, each answer with its exact words and their addresses.

    It speaks the Model Context Protocol over standard input and output, so an assistant starts it by itself:
    name this command where it asks for a server. It needs the extra: pip install 'readout[mcp]'.
    """
    from readout.assistant import serve

    serve(database)
