"""A story of one article is told when it is asked for, and is then what it would have been."""

from pathlib import Path

import pytest

from readout.engine import engine
from readout.errors import ReadoutError
from readout.pipeline import readout
from readout.render import render
from readout.settings import Settings
from readout.store import Asked, Store, open_store
from readout.stored import add, result_stamps, tell_asked
from tests.cli.articles import lay_out
from tests.stored.opened import opened


def added(tmp_path: Path, *numbers: int) -> tuple[Store, list[str]]:
    """Add some of four articles, of which the first two tell one story and the last two another."""
    paths = [lay_out(tmp_path)[number] for number in numbers]
    store = opened(tmp_path / "news.db")
    add(paths, Settings(), engine(1), store)
    return store, paths


def test_one_article_alone_is_not_told(tmp_path: Path) -> None:
    """Two articles are told at once; one is listed with its headline, its day and how its text begins, and found by search."""
    store, _ = added(tmp_path, 0, 1, 2)
    with store:
        told = {line.id: store.stories.is_told(line.id) for line in store.stories.list()}
        assert sorted(told.values()) == [False, True]
        shelves = {shelf.id: shelf for shelf in store.catalogue.stories(Asked()).stories}
        alone = next(shelf for shelf in shelves.values() if not told[shelf.id])
        assert alone.articles == 1
        assert alone.headline
        assert alone.gist


def test_what_is_asked_for_is_what_it_would_have_been(tmp_path: Path) -> None:
    """Told when somebody asks, a story is to the byte what a run that keeps nothing tells of it; and it is kept."""
    store, paths = added(tmp_path, 2)
    with store:
        (line,) = store.stories.list()
        once = readout(paths, Settings(), engine(1))
        assert render(store.readout(), "json", Settings()) == render(once, "json", Settings())
        assert store.stories.is_told(line.id)
        assert store.stories.list() == (line,)
        assert store.problems() == ()
        assert add(paths, Settings(), engine(1), store).stories == 0


def test_a_story_that_was_asked_for_is_found_by_its_lines(tmp_path: Path) -> None:
    """Its parties stand in the catalogue from then on, and its place among what changed stays."""
    store, _ = added(tmp_path, 2)
    with store:
        (before,) = store.catalogue.stories(Asked(order="changed")).stories
        assert store.catalogue.headings("about") == ()
        store.stories.brief(before.id)
        (after,) = store.catalogue.stories(Asked(order="changed")).stories
        assert (after.changed, after.articles) == (before.changed, 1)
        assert store.catalogue.headings("about")


def test_a_file_that_is_only_read_tells_without_keeping(tmp_path: Path) -> None:
    """Who may not write is told the same, each time anew."""
    store, paths = added(tmp_path, 2)
    store.close()
    with open_store(tmp_path / "news.db", read_only=True) as reader:
        (line,) = reader.stories.list()
        with pytest.raises(ReadoutError, match="not told yet"):
            reader.stories.brief(line.id)
        reader.tell_with(lambda story: tell_asked(story, Settings(), reader))
        assert render(reader.readout(), "json", Settings()) == render(readout(paths, Settings(), engine(1)), "json", Settings())
        assert not reader.stories.is_told(line.id)


def test_an_article_that_gets_company_is_read_again_for_its_vectors(tmp_path: Path) -> None:
    """Of an article alone no vectors are kept; the story of two is what it is when both come at once."""
    store, (first,) = added(tmp_path, 0)
    with store:
        names = {output.article for output in store.documents.outputs(result_stamps.reading(Settings()))}
        assert store.documents.bare(result_stamps.reading(Settings()), names) == sorted(names)
        assert store._database.value("PRAGMA freelist_count") == 0  # noqa: SLF001 (room goes back to the disk)
        second = lay_out(tmp_path)[1]
        assert add([second], Settings(), engine(1), store).stories == 1
        assert store.documents.bare(result_stamps.reading(Settings()), names) == []
        (brief,) = store.stories.briefs()
        (whole,) = readout([first, second], Settings(), engine(1)).stories
        assert [(c.text, c.evidence, c.status) for c in brief.claims] == [(c.text, c.evidence, c.status) for c in whole.claims]


def test_a_story_read_by_another_version_is_read_anew_when_asked_for(tmp_path: Path) -> None:
    """Where nothing that this version found is kept, the document is."""
    store, paths = added(tmp_path, 2)
    with store:
        connection = store._database  # noqa: SLF001 (what another version would have left)
        connection.rows("UPDATE stamp SET version = version - 1")
        connection.rows("UPDATE story SET told_from = 'by an older version'")
        assert render(store.readout(), "json", Settings()) == render(readout(paths, Settings(), engine(1)), "json", Settings())
        assert store.stories.is_told(store.stories.list()[0].id)
        assert add(paths, Settings(), engine(1), store).articles == 1
        assert store.stories.is_told(store.stories.list()[0].id)
