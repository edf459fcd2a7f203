"""Articles that are kept are read once, stories grow under their ids, and a run may end anywhere."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from readout import annotate as annotation
from readout.annotate import ANNOTATORS
from readout.engine import engine
from readout.errors import ReadoutError
from readout.model import Annotations, RawDocument
from readout.pipeline import read_document, take_in
from readout.render import render
from readout.settings import Settings
from readout.store import Store
from readout.stored import add, result_stamps
from tests.cli.articles import lay_out
from tests.damage import ungroupable
from tests.store.builders import keep_read
from tests.stored.opened import opened

KILLED = """
import os, signal, sqlite3, sys
from pathlib import Path

opened, left = sqlite3.connect, sys.maxsize

def count(statement):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

def connect(*given, **named):
    connection = opened(*given, **named)
    connection.set_trace_callback(count)
    return connection

sqlite3.connect = connect
from readout.engine import engine
from readout.errors import ReadoutError
from readout.settings import Settings
from readout.store import open_store
from readout.stored import add

folder, paths = Path(sys.argv[1]), sys.argv[2:]

def run(name):
    with open_store(folder / name) as store:
        add(paths, Settings(), engine(1), store)

run("whole.db")
statements = sys.maxsize - left
for twelfth in range(12):
    left = 2 + twelfth * (statements - 2) // 11
    child = os.fork()
    if not child:
        run(f"{twelfth}.db")
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
"""Adds articles to whole.db, then once for each twelfth of the statements that this took in a child that kills itself there.

The children are forked, so that the model is loaded once.
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an empty store."""
    with opened(tmp_path / "news.db") as news:
        yield news


def exported(store: Store) -> str:
    """Give all that a store holds as the contract's JSON."""
    return render(store.readout(), "json", Settings())


def test_adding_again_does_nothing(store: Store, tmp_path: Path) -> None:
    """The second time no article is read, no story told, and the export is the same to the byte."""
    paths = lay_out(tmp_path)
    assert add(paths, Settings(), engine(1), store).articles == 4
    before = exported(store)
    again = add(paths, Settings(), engine(1), store)
    assert (again.documents, again.articles, again.stories, again.failures) == (4, 0, 0, ())
    assert exported(store) == before


def test_later_articles_extend_their_stories(store: Store, tmp_path: Path) -> None:
    """A story that grows keeps its id, and the one that does not is not told again."""
    strike_1, strike_2, flood_1, flood_2 = lay_out(tmp_path)
    add([strike_2, flood_1, flood_2], Settings(), engine(1), store)
    before = {Path(article.input).name: story.id for story in store.stories.briefs() for article in story.articles}
    assert add([strike_1], Settings(), engine(1), store).stories == 1
    after = {Path(article.input).name: story.id for story in store.stories.briefs() for article in story.articles}
    assert after == {**before, "strike-1.txt": before["strike-2.txt"]}


def test_other_settings_tell_anew_without_reading(store: Store, tmp_path: Path) -> None:
    """The length of a summary changes the stories and not what was found in the articles."""
    paths = lay_out(tmp_path)
    add(paths, Settings(), engine(1), store)
    again = add(paths, Settings(summary_sentences=1), engine(1), store)
    assert (again.articles, again.stories) == (0, 2)


def test_a_new_version_reads_what_is_kept(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a stage changes, the next run reads all kept documents anew, though their files are gone."""
    paths = lay_out(tmp_path)
    add(paths, Settings(), engine(1), store)
    for path in paths[1:]:
        Path(path).unlink()
    first, *others = ANNOTATORS
    monkeypatch.setattr(annotation, "ANNOTATORS", (replace(first, version=first.version + 1), *others))
    assert add(paths[:1], Settings(), engine(1), store).articles == 4


EDITED = """Ferry crews in Orsund walk out

2 April 2031

Ferry crews in Orsund walked out on Tuesday after talks with the Haldrun Line collapsed. Union leader Mira Tolvane said the company
had offered nothing new. The strike will last five days, she said. No talks are planned.
"""


def versions(store: Store) -> list[list[tuple[str, int]]]:
    """Give for each story its articles' files and how many earlier versions each has."""
    return [[(Path(article.input).name, len(article.revisions)) for article in story.articles] for story in store.stories.briefs()]


def test_an_edited_file_added_again_is_a_revision(store: Store, tmp_path: Path) -> None:
    """The story keeps its id and its number of articles, the new text stands, and the next run finds nothing to do."""
    path = lay_out(tmp_path)[0]
    add([path], Settings(), engine(1), store)
    (before,) = store.stories.list()
    Path(path).write_text(EDITED, encoding="utf-8")
    assert add([path], Settings(), engine(1), store).stories == 1
    (article,) = store.stories.brief(before.id).articles
    assert "five days" in article.text
    assert [change.kind for change in article.revisions[0].changes] == ["altered", "added"]
    assert [line.articles for line in store.stories.list()] == [1]
    assert add([path], Settings(), engine(1), store).stories == 0


def test_a_file_put_back_as_it_was_stands_again(store: Store, tmp_path: Path) -> None:
    """What came last is the newest, though it is the text of before."""
    path = lay_out(tmp_path)[0]
    first = Path(path).read_text(encoding="utf-8")
    for text in (first, EDITED, first):
        Path(path).write_text(text, encoding="utf-8")
        add([path], Settings(), engine(1), store)
    (story,) = store.stories.briefs()
    assert "three days" in story.articles[0].text
    assert "five days" in story.articles[0].revisions[0].text


@pytest.mark.parametrize("damaged", [b"", b"\x00\x01\x02\x03", b"Access denied."])
def test_a_damaged_file_takes_no_story_away(store: Store, tmp_path: Path, damaged: bytes) -> None:
    """An article whose file came back empty, as no text, or as an error page stays as it was."""
    path = lay_out(tmp_path)[0]
    add([path], Settings(), engine(1), store)
    Path(path).write_bytes(damaged)
    add([path], Settings(), engine(1), store)
    assert [("strike-1.txt", 0)] in versions(store)


def test_an_article_that_cannot_be_grouped_spoils_nothing(store: Store, tmp_path: Path, faults: list[str]) -> None:
    """It is a failure, stands in no story, is not tried again, and comes back when it has been read anew."""
    path, *others = lay_out(tmp_path)
    add(others, Settings(), engine(1), store)
    (tmp_path / "undated.txt").write_text(Path(path).read_text(encoding="utf-8").replace("2 April 2031", ""), encoding="utf-8")
    name = str(tmp_path / "undated.txt")
    (raw,) = (item for item in take_in([name], Settings()) if isinstance(item, RawDocument))
    read = read_document(raw, Settings())
    assert isinstance(read, Annotations)
    store.documents.keep(raw)
    (digest,) = store.documents.unread(result_stamps.reading(Settings()))
    keep_read(store, digest, ungroupable(read), result_stamps.reading(Settings()))
    assert [(failure.input, failure.stage) for failure in add(others, Settings(), engine(1), store).failures] == [(name, "cluster")]
    assert add([path], Settings(), engine(1), store).failures == ()
    assert [failure.input for failure in store.documents.failures()] == [name]
    assert sum(len(story.articles) for story in store.stories.briefs()) == 4
    keep_read(store, digest, read, result_stamps.reading(Settings()))
    assert add([path], Settings(), engine(1), store).failures == ()
    assert store.documents.failures() == ()
    assert sum(len(story.articles) for story in store.stories.briefs()) == 5
    faults.clear()


@pytest.mark.parametrize("url", ["http://[::1", "http://a\u2100b/"])
def test_an_article_with_a_broken_address_is_an_article(store: Store, tmp_path: Path, url: str) -> None:
    """What a page gives for its address and is none keeps nothing from being read."""
    rows = [{"text": Path(path).read_text(encoding="utf-8"), "url": url} for path in lay_out(tmp_path)]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert add([str(tmp_path / "rows.jsonl")], Settings(), engine(1), store).failures == ()
    assert sum(len(story.articles) for story in store.stories.briefs()) == 4
    for form in ("markdown", "html", "json"):
        assert render(store.readout(), form, Settings())


@pytest.fixture(scope="module")
def killed_runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Path]:
    """Give articles and the folder of the files that runs left which were killed, and of one that was not."""
    folder = tmp_path_factory.mktemp("killed")
    paths = lay_out(folder)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-c", KILLED, str(folder), *paths]
    done = subprocess.run(words, env=environment, check=True, capture_output=True, text=True, timeout=300)  # noqa: S603 - our own script
    assert done.stdout.split() == [str(-signal.SIGKILL)] * 12
    return paths, folder


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a word of POSIX systems")
@pytest.mark.parametrize("twelfth", range(12))
def test_a_killed_run_is_finished_by_the_next(killed_runs: tuple[list[str], Path], twelfth: int) -> None:
    """Killed at whatever statement, the file opens, and adding the articles finishes the work as if nothing had been."""
    paths, folder = killed_runs
    with opened(folder / f"{twelfth}.db") as store, opened(folder / "whole.db") as whole:
        add(paths, Settings(), engine(1), store)
        assert exported(store) == exported(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="two writers on one file are tried on POSIX systems")
def test_two_runs_on_one_file_lose_nothing(tmp_path: Path) -> None:
    """Two runs at the same time leave one file with all articles in their stories."""
    paths = lay_out(tmp_path)
    words = [sys.executable, "-m", "readout", "add", "--db", str(tmp_path / "news.db")]
    runs = [subprocess.Popen([*words, *part]) for part in (paths[::2], paths[1::2])]  # noqa: S603
    assert [run.wait(120) for run in runs] == [0, 0]
    with opened(tmp_path / "whole.db") as whole, opened(tmp_path / "news.db") as store:
        add(paths, Settings(), engine(1), whole)
        assert [[a.input for a in s.articles] for s in store.stories.briefs()] == [
            [a.input for a in s.articles] for s in whole.stories.briefs()
        ]


class Losing:
    """An engine of this process that loses its worker at an item that holds a word."""

    def map(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        """Give results in order, or say at its place that a worker was lost."""
        for item in items:
            if "heavy.txt" in repr(item):
                raise ReadoutError("a worker was lost")
            yield function(item)


def test_a_document_that_ends_its_worker_costs_itself_alone(store: Store, tmp_path: Path) -> None:
    """It is named, what stands behind it is read and told, and the next run reads it."""
    paths = lay_out(tmp_path)
    heavy = tmp_path / "heavy.txt"
    heavy.write_text("The quay at Orvale was closed on 2 April 2031, the harbour master said.", encoding="utf-8")
    left = add([paths[0], str(heavy), *paths[1:]], Settings(), Losing(), store)
    assert [(failure.input, failure.stage) for failure in left.failures] == [(str(heavy), "annotate")]
    assert left.articles == len(paths) == sum(len(story.articles) for story in store.stories.briefs())
    again = add([], Settings(), engine(1), store)
    assert (again.articles, again.failures, store.documents.failures()) == (1, (), ())
