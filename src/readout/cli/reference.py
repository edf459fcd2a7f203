"""Write the reference of all commands, docs/cli.md, from their own help: `python -m readout.cli.reference > docs/cli.md`."""

import sys

import click

from readout.cli.commands import main

WIDTH = 96


def reference() -> str:
    """Give the help of every command as one page of markdown."""
    top = click.Context(main, info_name="readout", terminal_width=WIDTH, max_content_width=WIDTH)
    pages = [_section(top)]
    for name in main.list_commands(top):
        command = main.commands[name]
        pages.append(_section(click.Context(command, info_name=name, parent=top, terminal_width=WIDTH, max_content_width=WIDTH)))
    opening = "# The commands\n\nThis page is made by `python -m readout.cli.reference`; a test fails where it lags behind.\n"
    return "\n".join((opening, *pages))


def _section(context: click.Context) -> str:
    return f"## {context.command_path}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    sys.stdout.write(reference())
