"""The documentation does what it says: its commands are run and their output compared, its Python is executed."""

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir
from importlib.resources import as_file
from pathlib import Path

import pytest
from click.testing import CliRunner

from readout.cli import main
from readout.demo import corpus

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
NOT_RUN = ("make", "git")  # what CI itself runs, in a clean clone
SAME = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def sessions(page: Path) -> Iterator[tuple[str, str]]:
    """Give each command of a page's console blocks with the output that is printed below it."""
    for block in re.findall(r"(?ms)^```console\n(.*?)^```", page.read_text(encoding="utf-8")):
        for part in re.split(r"(?m)^\$ ", block)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Lay out what the pages speak of: a folder `articles` with the demo's ferry talks."""
    with as_file(corpus()) as folder:
        shutil.copytree(folder / "ferry-talks", tmp_path / "articles", ignore=shutil.ignore_patterns("gold.json"))
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if list(sessions(page))], ids=lambda page: page.name)
def test_commands_print_what_the_page_says(page: Path, desk: Path) -> None:
    """Every command of a page, in order and in one folder, gives the output that the page shows."""
    for command, expected in sessions(page):
        if command.split()[0] in NOT_RUN:
            continue
        told = _run(command, desk)
        assert doctest.OutputChecker().check_output(expected, told, SAME), f"$ {command}\n{told}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    """A page's relative links point at files that are there."""
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", [page for page in PAGES if ">>> " in page.read_text(encoding="utf-8")], ids=lambda page: page.name)
def test_python_gives_what_the_page_says(page: Path, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python examples of a page, run in a folder of their own, give the values that it shows.

    They run in a thread of their own, for a browser's test before them may have left a running loop in this one.
    """
    monkeypatch.chdir(desk)
    with ThreadPoolExecutor(1) as thread:
        failures, _ = thread.submit(doctest.testfile, str(page), module_relative=False, optionflags=SAME).result()
    assert failures == 0


def _run(command: str, folder: Path) -> str:
    """Run one command line: the program under test here, where its model is loaded once, the rest (behind `|`, `>`) by a shell."""
    environment = {"PATH": os.environ["PATH"], "COLUMNS": "100", "NO_COLOR": "1"}
    line, told = command, ""
    if command.startswith("readout "):
        own, _, line = command.partition(" | ")
        with chdir(folder):
            done = CliRunner().invoke(main, shlex.split(own)[1:], env=environment, prog_name="readout")
        told = done.stdout
        if not line:
            return told + done.stderr
    line = re.sub(r"^python3\b", shlex.quote(sys.executable), line)
    run = subprocess.run(line, cwd=folder, shell=True, capture_output=True, text=True, input=told, env=environment, check=False)  # noqa: S602
    return run.stdout + run.stderr
