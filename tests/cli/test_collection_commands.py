"""The commands over one file: add, stories, show, search, export."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def kept(run: Run, articles: list[str]) -> Run:
    """Give the runner after all four articles were added to news.db."""
    assert run("add", *articles, "--db", "news.db").exit_code == 0
    return run


def test_adding_says_what_is_new(run: Run, articles: list[str]) -> None:
    """What was added is said on standard error; standard output stays empty."""
    result = run("add", *articles, "--db", "news.db")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("readout: 4 new articles, ")


def test_adding_again_changes_nothing(kept: Run, articles: list[str]) -> None:
    """The same articles again read nothing and leave the export as it was, to the byte."""
    before = kept("export", "--db", "news.db").stdout
    assert kept("add", *articles, "--db", "news.db").stderr == "readout: 0 new articles, 4 known, 0 stories new or changed\n"
    assert kept("export", "--db", "news.db").stdout == before


def test_the_environment_may_name_the_file(run: Run, articles: list[str]) -> None:
    """READOUT_DB stands for --db."""
    assert run("add", articles[0], READOUT_DB="other.db").exit_code == 0
    assert Path("other.db").exists()
    assert run("stories", READOUT_DB="other.db").stdout.count("\n") == 1


def test_a_story_is_shown_by_the_beginning_of_its_id(kept: Run) -> None:
    """The list gives an id in its first column, and a part of it that is its own shows the story."""
    lines = [line.split("\t") for line in kept("stories", "--db", "news.db").stdout.splitlines()]
    assert sum(int(line[2]) for line in lines) == 4
    shown = kept("show", lines[0][0][:10], "--db", "news.db", "--format", "json")
    assert [story["id"] for story in json.loads(shown.stdout)["stories"]] == [lines[0][0]]


def test_an_unknown_story_is_said(kept: Run) -> None:
    """An id that is none gives one line that says what to do."""
    result = kept("show", "zzz", "--db", "news.db")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "readout: no story's id begins with 'zzz'; readout stories lists them\n"


def test_search_marks_the_hits(kept: Run) -> None:
    """Articles come with their story, and the words that were looked for are marked."""
    result = kept("search", "stranded", "--db", "news.db")
    assert result.exit_code == 0
    assert "**stranded**" in result.stdout
    assert "story " in result.stdout


def test_what_steers_a_terminal_is_taken_out(run: Run) -> None:
    """An escape sequence in an article or a name reaches no terminal."""
    text = "Title \x1b]0;owned\x07 of Orsund\n\nThe ferry \x1b[2J of Orsund sank on 3 April 2031, keeper Odo Brill said."
    Path("a.txt").write_text(text, encoding="utf-8")
    run("add", "a.txt", "--db", "news.db")
    shown = run("search", "orsund", "--db", "news.db").output + run("stories", "--db", "news.db").output
    assert "Orsund" in shown
    assert "\x1b" not in shown + run("brief", "\x1b[2J").output


def test_search_in_vain_says_so(kept: Run) -> None:
    """Nothing found is an empty result, not an error."""
    result = kept("search", "volcano", "--db", "news.db")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "readout: no article holds volcano\n")


def test_the_export_is_what_brief_would_give(kept: Run, articles: list[str]) -> None:
    """The same articles kept and not kept make the same stories."""
    exported = json.loads(kept("export", "--db", "news.db").stdout)
    told = json.loads(kept("brief", *articles, "--format", "json").stdout)
    assert sorted(exported["stories"], key=str) == sorted(told["stories"], key=str)


def test_a_failure_stays_until_it_is_mended(kept: Run, articles: list[str]) -> None:
    """A file that could not be read is in the export, and no more after it could."""
    Path("late.txt").write_text("", encoding="utf-8")
    assert kept("add", "late.txt", *articles, "--db", "news.db").exit_code == 1
    assert kept("add", "late.txt", "--db", "news.db").exit_code == 2
    assert [f["input"] for f in json.loads(kept("export", "--db", "news.db").stdout)["failures"]] == ["late.txt"]
    Path("late.txt").write_text("The lighthouse of Vant burned on 1 May 2031, keeper Odo Brill said.", encoding="utf-8")
    assert kept("add", "late.txt", "--db", "news.db").exit_code == 0
    assert json.loads(kept("export", "--db", "news.db").stdout)["failures"] == []


@pytest.mark.parametrize("words", [("stories",), ("show", "a"), ("search", "a"), ("export",), ("add", "a.txt")])
def test_a_file_of_something_else_is_refused(run: Run, words: tuple[str, ...]) -> None:
    """Each command says in one line that the file is no database of ours."""
    Path("news.db").write_text("Dear diary, " * 99, encoding="utf-8")
    result = run(*words, "--db", "news.db")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("readout: news.db is damaged")
    assert result.stderr.count("\n") == 1


def test_a_database_has_to_be_named(run: Run) -> None:
    """Without a file the command says how to name one."""
    result = run("stories")
    assert result.exit_code == 2
    assert "READOUT_DB" in result.stderr
