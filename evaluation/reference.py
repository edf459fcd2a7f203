"""Write the reference of all commands, docs/cli.md, from their own help: `python -m evaluation.reference > docs/cli.md`."""

import sys
from collections.abc import Iterator

import click

from readout.cli.commands import main

WIDTH = 96


def reference() -> str:
    """Give the help of every command as one page of markdown."""
    top = _context(main, "readout")
    opening = "# The commands\n\nThis page is made by `python -m evaluation.reference`; a test fails where it lags behind.\n"
    return "\n".join((opening, *map(_section, _commands_for_reference(top))))


def _commands_for_reference(context: click.Context) -> Iterator[click.Context]:
    """Give a command and all below it."""
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            yield from _commands_for_reference(_context(context.command.commands[name], name, context))


def _context(command: click.Command, name: str, parent: click.Context | None = None) -> click.Context:
    return click.Context(command, parent, name, terminal_width=WIDTH, max_content_width=WIDTH, help_option_names=["-h", "--help"])


def _section(context: click.Context) -> str:
    return f"## {context.command_path}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    sys.stdout.write(reference())
