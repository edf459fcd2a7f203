"""`readout diff` and `readout show --since`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def looks(run: Run, articles: list[str]) -> Run:
    """Give the runner after monday.json was written from one article and tuesday.json from two of the same story."""
    run("brief", articles[0], "--format", "json", "-o", "monday.json")
    run("brief", *articles[:2], "--format", "json", "-o", "tuesday.json")
    return run


def test_what_is_new_is_printed(looks: Run, articles: list[str]) -> None:
    """The second article is new, with what it adds."""
    result = looks("diff", "monday.json", "tuesday.json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "## New articles" in result.stdout
    assert articles[1] in result.stdout


def test_programs_get_json(looks: Run) -> None:
    """The JSON names its format and holds the new article's id."""
    document = json.loads(looks("diff", "monday.json", "tuesday.json", "--format", "json").stdout)
    assert document["format"] == "readout.diff/1"
    assert len(document["stories"][0]["new_articles"]) == 1


@pytest.mark.parametrize(("words", "status"), [((), 0), (("--exit-code",), 1)])
def test_the_exit_status_tells_where_asked(looks: Run, words: tuple[str, ...], status: int) -> None:
    """Differences are no failure but where --exit-code asks for a status."""
    assert looks("diff", "monday.json", "tuesday.json", *words).exit_code == status
    same = looks("diff", "monday.json", "monday.json", *words)
    assert (same.exit_code, same.stdout) == (0, "Nothing is new.\n")


def test_a_damaged_brief_is_refused(looks: Run) -> None:
    """A file that was cut off gives one line and status 2."""
    Path("cut.json").write_bytes(Path("monday.json").read_bytes()[:999])
    result = looks("diff", "cut.json", "tuesday.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("readout: cut.json is no JSON or was cut off")
    assert result.stderr.count("\n") == 1


def test_what_is_new_since_a_day(run: Run, articles: list[str]) -> None:
    """Of a kept story what was published on the day or later is new, and nothing is after its last article."""
    later = Path(articles[1])
    later.write_text(later.read_text(encoding="utf-8").replace("2 April 2031", "3 April 2031"), encoding="utf-8")
    run("add", *articles[:2], "--db", "news.db")
    story = run("stories", "--db", "news.db").stdout.split("\t")[0]
    shown = run("show", story, "--db", "news.db", "--since", "2031-04-03")
    assert shown.exit_code == 0
    assert articles[1] in shown.stdout.partition("## New articles")[2].partition("##")[0]
    assert "A new story" in run("show", story, "--db", "news.db", "--since", "2031-04-01").stdout
    assert run("show", story, "--db", "news.db", "--since", "2031-04-04").stdout == "Nothing is new.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [(("--since", "Monday"), "does not match the format"), (("--since", "2031-04-03", "--format", "html"), "markdown or json")],
)
def test_wrong_use_of_since_is_said(run: Run, articles: list[str], words: tuple[str, ...], said: str) -> None:
    """A day has to be an ISO date, and the form one that news is written in."""
    run("add", articles[0], "--db", "news.db")
    result = run("show", "s", "--db", "news.db", *words)
    assert result.exit_code == 2
    assert said in result.stderr
