"""A file that an older readout wrote opens in the newest layout with what nothing can make again."""

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from readout.errors import ReadoutError
from readout.store import Asked, Query, open_store
from tests.store.builders import READING
from tests.store.older import lay_out_eleventh, lay_out_older

OLDER = [*(pytest.param(partial(lay_out_older, layout=layout), 4, id=f"layout {layout}") for layout in range(3, 8))]
OLDER += [pytest.param(lay_out_eleventh, 3, id="layout 11")]


@pytest.mark.parametrize(("lay_out", "documents"), OLDER)
def test_what_an_older_file_holds_is_there(tmp_path: Path, lay_out: Callable[[Path], Path], documents: int) -> None:
    """Its told stories are listed with their shelves and lines, its documents wait to be read, and nothing is damaged."""
    with open_store(lay_out(tmp_path / "old.db")) as store:
        stories = store.stories.list()
        assert len(stories) == len(store.catalogue.stories(Asked()).stories)
        assert stories
        assert all(len(brief.articles) == 2 for brief in store.stories.briefs())
        assert store.index.lines(Query(("strike",))) or store.index.lines(Query(("ferry",)))
        assert len(store.documents.unread(READING)) == documents
        assert [store.documents.document(name).text for name in store.documents.unread(READING)]
        assert store.problems() == ()


def test_an_older_file_is_laid_out_as_a_new_one(tmp_path: Path) -> None:
    """No table, index or trigger is missing or left over."""
    with open_store(lay_out_older(tmp_path / "old.db", 3)), open_store(tmp_path / "new.db"):
        pass
    assert schema_of(tmp_path / "old.db") == schema_of(tmp_path / "new.db")


def test_an_older_file_that_may_only_be_read_is_refused(tmp_path: Path) -> None:
    """Who opens it is told what to do, and nothing is changed."""
    path = lay_out_older(tmp_path / "old.db")
    before = path.read_bytes()
    with pytest.raises(ReadoutError, match="older readout"):
        open_store(path, read_only=True)
    assert path.read_bytes() == before


def schema_of(path: Path) -> set[tuple[str, str]]:
    """Give what a file is laid out with."""
    with sqlite3.connect(path) as connection:
        found = set(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    connection.close()
    return found
