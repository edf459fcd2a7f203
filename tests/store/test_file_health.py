"""A file is checked to its last value, and read where it may not be written."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from readout.errors import ReadoutError
from readout.store import open_store
from tests.store.builders import READING, fill, story, tell


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Make a file with two articles, each in a story."""
    with open_store(tmp_path / "news.db") as store:
        one, other = fill(store, a="The ferry sank.", b="The tram stopped.")
        assert tell(store, story("s1", one), story("s2", other))
    return tmp_path / "news.db"


def test_a_whole_file_has_no_problems(database: Path) -> None:
    """Nothing is said of a file that is whole."""
    with open_store(database) as store:
        assert store.problems() == ()


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE document SET content = x'00' WHERE input = 'a'", "document a"),
        ("UPDATE result SET content = x'00' WHERE stamp = 2", "reading"),
        ("UPDATE story SET content = x'00' WHERE id = 's1'", "story s1"),
        ("DELETE FROM passage_docsize", "search does not find"),
        ("DELETE FROM member", "without articles"),
        ("DELETE FROM story", "no more"),
        ("UPDATE article SET document = 'gone'", "without its document"),
    ],
)
def test_what_is_wrong_is_named(database: Path, statement: str, words: str) -> None:
    """A damaged value and what leads nowhere are each said in a sentence."""
    connection = sqlite3.connect(database)
    connection.execute(statement)
    connection.commit()
    connection.close()
    with open_store(database) as store:
        assert any(words in problem for problem in store.problems())


@pytest.fixture
def sealed() -> Iterator[Path]:
    """Make a file in a folder that may not be written, and take away the powers that root would have over it."""
    folder, user = Path(tempfile.mkdtemp()), os.geteuid()
    with open_store(folder / "news.db") as store:
        one, other = fill(store, a="The ferry sank.", b="The tram stopped.")
        assert tell(store, story("s1", one), story("s2", other))
    (folder / "news.db").chmod(0o444)
    folder.chmod(0o555)
    if user == 0:
        os.seteuid(65534)
    yield folder / "news.db"
    os.seteuid(user)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_file_that_may_not_be_written_is_read(sealed: Path) -> None:
    """Stories are listed and shown, nothing is written beside the file, and adding says what is the matter."""
    before = sealed.read_bytes()
    with open_store(sealed, create=False) as store:
        assert [line.id for line in store.stories.list()] == ["s1", "s2"]
        assert store.stories.brief("s1").id == "s1"
        assert len(store.documents.outputs(READING)) == 2
        assert store.problems() == ()
        with pytest.raises(ReadoutError, match="may not be written by you"):
            store.documents.forget_failures(["a"])
    assert [path.name for path in sealed.parent.iterdir()] == ["news.db"]
    assert sealed.read_bytes() == before
