"""`--format` of the forms that other programs read."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(("form", "begins"), [("jsonld", "{"), ("annotations", "{"), ("dna", '"document"'), ("graphml", "<?xml")])
def test_texts_go_to_standard_output(run: Run, articles: list[str], form: str, begins: str) -> None:
    """A text is printed, and is what -o would write."""
    result = run("brief", *articles[:2], "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes.decode().startswith(begins)
    run("brief", *articles[:2], "--format", form, "-o", "out")
    assert Path("out").read_bytes() == result.stdout_bytes


def test_tables_make_a_folder(run: Run, articles: list[str]) -> None:
    """Parquet fills a folder; what else is in it stays, and the same again gives the same bytes."""
    Path("tables").mkdir()
    Path("tables/notes.txt").write_text("mine", encoding="utf-8")
    run("add", *articles[:2], "--db", "news.db")
    for _ in range(2):
        assert run("export", "--db", "news.db", "--format", "parquet", "-o", "tables").exit_code == 0
    assert len(list(Path("tables").glob("*.parquet"))) == 9
    assert Path("tables/notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "name it with -o FOLDER"),
        (("-o", "here.txt"), "is a file; parquet writes a folder"),
        (("-o", "nowhere/tables"), "there is no folder nowhere"),
    ],
)
def test_tables_ask_for_a_folder_before_any_work(run: Run, words: tuple[str, ...], said: str) -> None:
    """Where no folder can be written, the command ends at once."""
    Path("here.txt").write_text("", encoding="utf-8")
    result = run("brief", "missing.txt", "--format", "parquet", *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_folder_is_no_place_for_a_text(run: Run) -> None:
    """A text is not written where a folder stands."""
    Path("there").mkdir()
    assert "is a folder; name a file in it" in run("brief", "missing.txt", "--format", "dna", "-o", "there").stderr


def test_a_missing_extra_is_said_before_any_work(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow one line names the extra."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("brief", "missing.txt", "--format", "parquet", "-o", "tables")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "readout: Parquet needs pyarrow, which is not installed; pip install 'readout[parquet]'\n"
