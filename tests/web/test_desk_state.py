"""What the desk holds between two requests: opened stories, and pages as they were written."""

import shutil
from pathlib import Path

import pytest

import readout
from readout.settings import Settings
from readout.web.desk_state import Desk, Pages, Readers, Written
from tests.web.conftest import NAMES


def test_an_opened_file_is_used_again_and_sees_what_was_written(database: Path) -> None:
    """The next request gets what the one before gave back, and finds what another program put in meanwhile."""
    desk = Desk(database, NAMES)
    with desk.reading() as first:
        before = first.size()
    with readout.open(database) as writer:
        writer.add([{"text": 'Odo Brill said: "We were told nothing."', "headline": "Trams stand still"}])
    with desk.reading() as second:
        assert second is first
        assert second.size()[1] == before[1] + 1


def test_two_requests_at_once_have_one_each(database: Path) -> None:
    """What one request holds no other is given."""
    desk = Desk(database, NAMES)
    with desk.reading() as one, desk.reading() as other:
        assert one is not other


def test_a_file_in_the_place_of_another_is_opened_anew(database: Path, tmp_path: Path) -> None:
    """A copy that was put back is what is read from then on."""
    desk = Desk(database, NAMES)
    with readout.open(tmp_path / "empty.db"):
        pass
    with desk.reading() as kept:
        assert kept.size() != (0, 0)
    for name in tmp_path.glob("news.db*"):
        name.unlink()
    shutil.copy(tmp_path / "empty.db", tmp_path / "new.db")
    (tmp_path / "new.db").replace(database)
    with desk.reading() as kept:
        assert kept.size() == (0, 0)


def test_what_failed_is_not_used_again(database: Path) -> None:
    """After a fault the next request opens the file anew."""
    readers = Readers(8)
    with pytest.raises(KeyError), readers.reading(database, Settings()) as first:
        raise KeyError
    with readers.reading(database, Settings()) as second:
        assert second is not first


def test_no_more_wait_than_may(database: Path) -> None:
    """What is given back beyond that is closed."""
    readers = Readers(1)
    with readers.reading(database, Settings()) as one, readers.reading(database, Settings()) as other:
        pass
    with readers.reading(database, Settings()) as again, readers.reading(database, Settings()) as fresh:
        assert again is other
        assert fresh is not one


def test_the_last_pages_are_kept() -> None:
    """A page comes back as it was written; the one that was not looked at for longest goes first."""
    pages = Pages(2)
    told = {name: Written(name, f"{name} “quoted”", ("a",), 0, 0, "", "<h1>", "\0rest", "") for name in "abc"}
    pages.keep("a", told["a"])
    pages.keep("b", told["b"])
    assert pages.get("a") == told["a"]
    pages.keep("c", told["c"])
    assert pages.get("b") is None
    assert pages.get("a") == told["a"]
