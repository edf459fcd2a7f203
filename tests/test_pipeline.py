"""The order of work ends with a readout, whatever a single document or story does."""

import gc
import os
import subprocess
import sys
from functools import partial
from importlib.resources import as_file
from pathlib import Path

import pytest

from readout.demo import corpus
from readout.engine import engine
from readout.errors import UnreadableInputError
from readout.model import Annotations, Failure
from readout.pipeline import attempt, group, read_document, readout, take_in, tell_story, writable
from readout.render import render
from readout.settings import Settings
from tests.cli.articles import lay_out
from tests.cluster.builders import STRIKE, TALKS, article
from tests.damage import ungroupable


def raise_this(error: Exception) -> int:
    """Fail as a stage might."""
    raise error


def test_every_article_is_in_one_story(tmp_path: Path) -> None:
    """What goes in comes out once, and nothing fails."""
    paths = lay_out(tmp_path)
    found = readout(paths, Settings(), engine(1))
    assert sorted(article.input for story in found.stories for article in story.articles) == sorted(paths)
    assert found.failures == ()


def test_accounts_of_one_event_make_one_story(tmp_path: Path) -> None:
    """Two outlets on a strike and two on a flood are two stories, in whatever order they are read."""
    paths = lay_out(tmp_path)
    found = readout([paths[2], paths[0], paths[3], paths[1]], Settings(), engine(1))
    assert sorted(sorted(Path(article.input).stem for article in story.articles) for story in found.stories) == [
        ["flood-1", "flood-2"],
        ["strike-1", "strike-2"],
    ]


def test_what_cannot_be_read_is_a_failure_and_the_rest_goes_on(tmp_path: Path) -> None:
    """A file that is missing takes nothing else with it."""
    paths = lay_out(tmp_path)
    found = readout([str(tmp_path / "missing.txt"), *paths], Settings(), engine(1))
    assert sum(len(story.articles) for story in found.stories) == 4
    assert [failure.input for failure in found.failures] == [str(tmp_path / "missing.txt")]


def test_two_versions_of_one_address_are_one_article(tmp_path: Path) -> None:
    """Pages that name one address are read as one page; the one that states a later update stands, whatever its file's name."""
    page = (
        "<html><head><link rel='canonical' href='https://buoy.example/strike'><meta property='og:site_name' content='The Buoy'>"
        "<meta property='article:modified_time' content='2031-04-0{day}T10:00:00Z'><title>Ferry crews walk out</title></head>"
        "<body><article><h1>Ferry crews walk out</h1><p>Ferry crews in Orsund walked out on Tuesday after talks with the Haldrun"
        " Line collapsed over pay.</p><p>The strike will last {last} days, union leader Mira Tolvane said at the harbour gates in"
        " the early morning.</p></article></body></html>"
    )
    for name, day, last in (("a", 3, "five"), ("b", 2, "three")):
        (tmp_path / f"{name}.html").write_text(page.format(day=day, last=last), encoding="utf-8")
    (story,) = readout([str(tmp_path)], Settings(), engine(1)).stories
    (article,) = story.articles
    assert "five days" in article.text
    ((change,),) = (revision.changes for revision in article.revisions)
    assert change.kind == "altered"


def test_the_engine_changes_nothing(tmp_path: Path) -> None:
    """Processes give what one gives."""
    paths = lay_out(tmp_path)
    assert readout(paths, Settings(), engine(2)) == readout(paths, Settings(), engine(1))


def test_chance_changes_nothing(tmp_path: Path) -> None:
    """Python's seed of hashes, which differs in each process, leaves no trace in the result."""
    with as_file(corpus()) as folder:
        paths = sorted(map(str, (folder / "tram-strike").glob("*.txt")))  # two accounts, which differ, take half the time of five
        here = render(readout(paths, Settings(), engine(1)), "json", Settings())
        words = [sys.executable, "-m", "readout", "brief", *paths, "--format", "json", "-o", str(tmp_path / "there")]
        seed = "1" if os.environ.get("PYTHONHASHSEED") == "2" else "2"
        subprocess.run(words, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, timeout=120)  # noqa: S603
    assert (tmp_path / "there").read_text(encoding="utf-8") == here


def test_the_progress_is_told(tmp_path: Path) -> None:
    """Each article and each story is counted as it is done."""
    told: list[tuple[str, int]] = []
    readout(lay_out(tmp_path), Settings(), engine(1), lambda step, done: told.append((step, done)))
    assert told[:4] == [("articles read", number) for number in (1, 2, 3, 4)]
    assert told[4] == ("stories told", 1)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (UnreadableInputError("is empty"), "is empty"),
        (IndexError("no such thing"), "is more than this version can take, which is a fault of ours (IndexError: no such thing)"),
        (RecursionError(), "is more than this version can take, which is a fault of ours (RecursionError: )"),
    ],
)
def test_whatever_is_raised_becomes_a_failure(error: Exception, reason: str, faults: list[str]) -> None:
    """An error of ours says what it says; any other is owned up to, with its name."""
    assert attempt("annotate", "a.txt", partial(raise_this, error)) == Failure("a.txt", "annotate", reason)
    faults.clear()


def test_a_name_that_is_no_text_can_be_written() -> None:
    """Bytes of a name that are no text become escapes; all other names stay."""
    assert writable("\udcff é.txt") == "\\udcff é.txt"


@pytest.mark.parametrize("place", [1, 2])
def test_an_article_that_cannot_be_grouped_is_left_out(place: int, faults: list[str]) -> None:
    """The one at fault becomes a failure, and the others are grouped."""
    members = [article("a", "".join(STRIKE), "2031-04-02"), article("b", "".join(TALKS), "2031-04-02")]
    members.insert(place, ungroupable(article("c", "".join(STRIKE))))
    stories, left_out = group(members, Settings())
    assert sorted(member.article.id for story in stories for member in story.members) == ["a", "b"]
    assert {name: (failure.input, failure.stage) for name, failure in left_out.items()} == {"c": ("c.txt", "cluster")}
    faults.clear()


@pytest.mark.parametrize("looking", [True, False])
def test_telling_makes_nothing_that_only_the_collector_finds(tmp_path: Path, *, looking: bool) -> None:
    """No value of a story holds another that holds it, so nothing waits for the collector, which is as it was once all is told.

    Only the program's own values are looked at: what other tests left behind in the process is found with them.
    """
    read = [read_document(document, Settings()) for document in take_in(lay_out(tmp_path), Settings())]
    stories = group([one for one in read if isinstance(one, Annotations)], Settings()).stories
    told = [tell_story(story, Settings()) for story in stories]  # lists of words and weights are read at first use
    if not looking:
        gc.disable()
    try:
        gc.collect()
        gc.set_debug(gc.DEBUG_SAVEALL)
        assert [tell_story(story, Settings()) for story in stories] == told
        assert gc.isenabled() is looking
        gc.collect()
        assert [one for one in gc.garbage if type(one).__module__.startswith("readout")] == []
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
