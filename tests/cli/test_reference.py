"""The page about the commands is made from their help, and every command shows how it is used."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from evaluation.reference import reference
from readout import __version__
from readout.cli import main
from tests.cli.conftest import Run

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_page_is_what_the_help_says() -> None:
    """docs/cli.md is up to date; `python -m evaluation.reference > docs/cli.md` makes it so."""
    assert PAGE.read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_shows_an_example(name: str, run: Run) -> None:
    """The help of a command holds a line that one may type."""
    assert f"  readout {name}" in run(name, "--help").stdout


def commands_below(group: click.Group, path: str = "readout") -> Iterator[tuple[str, click.Command]]:
    """Give every command that does something itself, by its full name."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands_below(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


@pytest.mark.parametrize(("name", "command"), list(commands_below(main)))
def test_examples_use_options_that_exist(name: str, command: click.Command) -> None:
    """Every option in an example belongs to its command, which the example names."""
    known = {option for parameter in command.params if isinstance(parameter, click.Option) for option in parameter.opts}
    lines = (command.epilog or "").splitlines()
    words = [word for line in lines for word in line.partition("|")[0].split()]
    assert {word for word in words if word.startswith("-")} <= known
    assert any(f"{name} " in f"{line.strip()} " for line in lines)


def test_the_version_is_told(run: Run) -> None:
    """--version names the program and its version."""
    assert run("--version").stdout == f"readout {__version__}\n"


def test_the_schema_is_printed(run: Run) -> None:
    """`readout schema` prints the schema of the JSON."""
    assert run("schema").stdout.startswith('{\n "$schema"')
