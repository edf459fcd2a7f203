"""A file that is not ours, damaged, newer or busy is said to be so in one sentence; ours opens, however a run ended."""

import sqlite3
from pathlib import Path

import pytest

from readout.errors import DamagedFileError, ReadoutError
from readout.store import open_store
from readout.store.layouts import LAYOUT
from readout.store.packed_values import pack, unpack
from tests.store.builders import READING, everything, fill, story, tell


def test_a_new_file_opens_again(tmp_path: Path) -> None:
    """What is kept is there when the file is opened again."""
    with open_store(tmp_path / "news.db") as store:
        (read,) = fill(store, a="The ferry sank.")
        tell(store, story("s", read))
    with open_store(tmp_path / "news.db", create=False) as store:
        assert [line.id for line in store.stories.list()] == ["s"]


def test_a_file_holds_its_layout_and_its_owner(tmp_path: Path) -> None:
    """The file says which layout it has, that it is ours, and that readers do not wait for writers."""
    open_store(tmp_path / "news.db").close()
    with sqlite3.connect(tmp_path / "news.db") as connection:
        pragmas = [
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id", "journal_mode")
        ]
    connection.close()
    assert pragmas == [LAYOUT, 0x52444F54, "wal"]


def test_nothing_is_made_where_only_reading_is_asked(tmp_path: Path) -> None:
    """A file that is not there is said to be missing, and is not made."""
    with pytest.raises(ReadoutError, match="there is no database"):
        open_store(tmp_path / "news.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_ours(tmp_path: Path) -> None:
    """A file of no bytes, as a run killed at its first breath leaves it, is a new one."""
    (tmp_path / "news.db").touch()
    open_store(tmp_path / "news.db").close()


def test_text_is_no_database(tmp_path: Path) -> None:
    """A file of something else is refused and not changed."""
    file = tmp_path / "news.db"
    file.write_text("Dear diary, " * 500, encoding="utf-8")
    with pytest.raises(DamagedFileError, match="damaged"):
        open_store(file)
    assert file.read_text(encoding="utf-8").startswith("Dear diary")


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    """SQLite alone does not make it ours."""
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    with pytest.raises(DamagedFileError, match="another program"):
        open_store(tmp_path / "other.db")


def test_a_newer_layout_is_refused(tmp_path: Path) -> None:
    """A file of a later readout is not touched."""
    open_store(tmp_path / "news.db").close()
    with sqlite3.connect(tmp_path / "news.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(DamagedFileError, match="newer readout"):
        open_store(tmp_path / "news.db")


def test_a_torn_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    """Where pages of the file are lost, reading says so."""
    file = tmp_path / "news.db"
    with open_store(file) as store:
        fill(store, **{f"a{number}": f"Ferry {number} sank." * 300 for number in range(40)})
    content = bytearray(file.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    file.write_bytes(content)
    with pytest.raises(DamagedFileError), open_store(file, create=False) as store:
        everything(store, READING)


def test_a_damaged_value_is_said_to_be_damaged() -> None:
    """Bytes that are no value of the kind are refused."""
    with pytest.raises(DamagedFileError, match="damaged str"):
        unpack(pack(5), str)
    with pytest.raises(DamagedFileError, match="damaged int"):
        unpack(b"?", int)


@pytest.mark.parametrize("name", ["missing/news.db", "."])
def test_a_place_where_no_file_can_be_is_said(tmp_path: Path, name: str) -> None:
    """A missing folder, or a folder in the file's place, is one sentence."""
    with pytest.raises(ReadoutError, match="cannot be opened"):
        open_store(tmp_path / name)


def test_two_may_write_in_turn(tmp_path: Path) -> None:
    """Two open stores on one file see each other's work."""
    with open_store(tmp_path / "news.db") as one, open_store(tmp_path / "news.db") as two:
        fill(one, a="The ferry sank.")
        fill(two, b="The tram stopped.")
        assert len(everything(one, READING)) == 2
