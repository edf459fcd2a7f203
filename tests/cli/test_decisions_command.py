"""`readout decisions` from the shell."""

from pathlib import Path
from typing import get_args

import pytest

from readout.cli.decisions_command import _KIND
from readout.model import DecisionKind
from tests.cli.conftest import Run


@pytest.fixture
def story(run: Run, articles: list[str]) -> str:
    """Keep the articles about the strike and give the story's id."""
    run("add", *articles[:2], "--db", "news.db")
    return run("stories", "--db", "news.db").stdout.split("\t")[0]


def test_every_kind_can_be_chosen() -> None:
    """The command knows each kind of decision; undoing has a command of its own."""
    assert {*_KIND.choices, "undo"} == set(get_args(DecisionKind))


def test_a_decision_is_added_listed_and_undone(run: Run, story: str) -> None:
    """The id that `add` prints is that which `list` shows and `undo` takes."""
    added = run("decisions", "add", story, "headline", "articles", "--value", "Crews out", "--who", "ann", "--db", "news.db")
    name = added.stdout.strip()
    assert "Crews out" in run("show", story, "--db", "news.db").stdout
    assert run("decisions", "list", "--db", "news.db").stdout.startswith(f"{name}\tapplied\tann, ")
    assert run("decisions", "undo", name[:8], "--who", "bo", "--db", "news.db").exit_code == 0
    assert run("decisions", "list", "--db", "news.db").stdout.startswith(f"{name}\tundone\t")


def test_a_damaged_file_is_refused_whole(run: Run, story: str, tmp_path: Path) -> None:
    """The line is named, the exit status is 2, and nothing was taken in."""
    run("decisions", "add", story, "headline", "articles", "--value", "Crews out", "--who", "ann", "--db", "news.db")
    log = tmp_path / "log.jsonl"
    log.write_text(run("decisions", "export", "--db", "news.db").stdout + '{"kind": \n', encoding="utf-8")
    taken = run("decisions", "import", str(log), "--db", "other.db")
    assert taken.exit_code == 2
    assert "log.jsonl is damaged, and nothing of it was taken: line 2" in taken.stderr
    assert run("decisions", "list", "--db", "other.db").stdout == ""


def test_what_does_not_fit_is_said(run: Run, story: str, articles: list[str], tmp_path: Path) -> None:
    """A run without a store applies a file of decisions; of what does not fit there it says so, and lists nothing else."""
    run("decisions", "add", story, "headline", "articles", "--value", "Crews out", "--who", "ann", "--db", "news.db")
    run("decisions", "export", "--db", "news.db", "-o", "log.jsonl")
    assert run("brief", *articles[:2], "--decisions", "log.jsonl").stdout.startswith("# Crews out")
    run("decisions", "import", "log.jsonl", "--db", "other.db")
    listed = run("decisions", "list", "--unfitting", "--db", "other.db").stdout
    assert "none of the articles that it is about is here" in listed
    assert tmp_path.joinpath("log.jsonl").exists()
