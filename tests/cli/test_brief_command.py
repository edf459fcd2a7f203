"""`readout brief` writes the result and nothing else to standard output, and says what it could not read."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_brief_is_printed_as_markdown(run: Run, articles: list[str]) -> None:
    """Without a word about form the brief is markdown, and nothing is said beside it."""
    result = run("brief", *articles)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("# ")
    assert "Mira Tolvane" in result.stdout


def test_json_holds_every_article_and_every_failure(run: Run, articles: list[str]) -> None:
    """What cannot be read is in the result, on standard error in one line, and in the exit status."""
    Path("broken.bin").write_bytes(bytes(range(256)) * 9)
    result = run("brief", *articles, "missing.txt", "broken.bin", "--format", "json")
    document = json.loads(result.stdout)
    assert result.exit_code == 1
    assert {article["input"] for story in document["stories"] for article in story["articles"]} == set(articles)
    assert [failure["input"] for failure in document["failures"]] == ["missing.txt", "broken.bin"]
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == ["missing.txt", "broken.bin"]


def test_a_file_is_written_whole_and_alone(run: Run, articles: list[str]) -> None:
    """With -o standard output stays empty, an older file gives way, and no half-written one is left beside it."""
    Path("out").mkdir()
    Path("out/brief.html").write_text("old", encoding="utf-8")
    result = run("brief", *articles, "--format", "html", "-o", "out/brief.html")
    assert (result.exit_code, result.output) == (0, "")
    assert Path("out/brief.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [path.name for path in Path("out").iterdir()] == ["brief.html"]


def test_quiet_means_no_word_on_standard_error(run: Run, articles: list[str]) -> None:
    """With --quiet only the exit status tells of a failure."""
    result = run("brief", articles[0], "missing.txt", "--quiet")
    assert (result.exit_code, result.stderr) == (1, "")


def test_nothing_readable_is_an_error_of_its_own(run: Run) -> None:
    """Where nothing can be read, no empty brief is printed."""
    result = run("brief", "missing.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "readout: missing.txt: there is no such file or folder\n"


def test_nothing_readable_is_still_json_for_programs(run: Run) -> None:
    """A program that asked for JSON gets it, with the failures."""
    result = run("brief", "missing.txt", "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["failures"][0]["input"] == "missing.txt"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("brief",), "Missing argument 'PATH...'"),
        (("brief", "x", "--format", "pdf"), "'pdf' is not one of"),
        (("brief", "x", "--workers", "0"), "0 is not in the range"),
        (("brief", "x", "-o", "nowhere/x.md"), "there is no folder nowhere"),
        (("breif",), "No such command 'breif'"),
    ],
)
def test_wrong_use_is_said_before_any_work(run: Run, words: tuple[str, ...], said: str) -> None:
    """Wrong words give one clear sentence and status 2."""
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_the_length_bounds_the_summary(run: Run, articles: list[str]) -> None:
    """With --length 1 no summary has more than a sentence, and the result says so."""
    document = json.loads(run("brief", *articles, "--length", "1", "--format", "json").stdout)
    assert all(len(story["summary"]) <= 1 for story in document["stories"])
    assert document["program"]["settings"]["summary_sentences"] == 1


def test_one_article_has_one_name(run: Run, articles: list[str]) -> None:
    """However a path is written, the article is the same."""
    Path("a.txt").write_text(Path(articles[0]).read_text(encoding="utf-8"), encoding="utf-8")
    assert run("brief", "a.txt", "--format", "json").stdout == run("brief", "./a.txt", "--format", "json").stdout


def test_workers_change_nothing(run: Run, articles: list[str]) -> None:
    """Two processes give the very bytes that one gives."""
    assert run("brief", *articles, READOUT_WORKERS="2").stdout == run("brief", *articles).stdout


def test_an_article_in_another_language_is_counted(run: Run, articles: list[str]) -> None:
    """Its note stands beside it in the brief and is told at the end, and it is no failure."""
    text = (
        "Die Mühle von Orvale stand am Montag still, und der Müller sagte, dass sie erst wieder laufe, wenn der Fluss Wasser habe. "
    )
    Path("mill.txt").write_text(text * 3, encoding="utf-8")
    result = run("brief", *articles, "mill.txt")
    assert result.exit_code == 0
    assert result.stderr == "readout: 1 article: is German; this version reads English\n"
    assert "  - is German; this version reads English" in result.stdout


def test_a_link_out_of_a_folder_is_read_where_one_asks(run: Run, articles: list[str]) -> None:
    """Without --follow-links a linked article is named as left out, with it it is read."""
    Path("talks").mkdir()
    Path("talks/link.txt").symlink_to(Path(articles[0]).resolve())
    assert run("brief", "talks").exit_code == 2
    assert run("brief", "talks", "--follow-links").exit_code == 0
