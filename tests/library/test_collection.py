"""`readout.open`: a file of articles and stories, asked through calls."""

from datetime import date
from pathlib import Path

import pytest

import readout
from tests.cli.articles import STRIKE, lay_out


@pytest.fixture
def kept(tmp_path: Path) -> readout.Collection:
    """Give a collection of the four articles."""
    collection = readout.open(tmp_path / "news.db")
    collection.add(lay_out(tmp_path))
    return collection


def test_what_is_added_is_told(kept: readout.Collection) -> None:
    """Stories are listed, and the beginning of an id shows one."""
    listed = kept.stories()
    assert sorted(story.articles for story in listed) == [2, 2]
    (story,) = kept.show(listed[0].id[:8]).stories
    assert story.headline == listed[0].headline


def test_adding_again_adds_nothing(kept: readout.Collection, tmp_path: Path) -> None:
    """The same folder again is known."""
    again = kept.add(tmp_path / "strike-1.txt")
    assert (again.documents, again.articles, again.stories) == (1, 0, 0)


def test_articles_can_be_added_from_memory(kept: readout.Collection) -> None:
    """A mapping is kept as a file is."""
    assert kept.add({"text": STRIKE[0].replace("Orsund", "Vant"), "outlet": "The Buoy"}).articles == 1
    assert kept.search("Vant")


def test_words_are_searched(kept: readout.Collection) -> None:
    """A string is words, several strings are phrases."""
    assert len(kept.search("ferry crews")) == 2
    assert len(kept.search(["Islanders were stranded"])) == 1
    assert len(kept.search("ferry", most=1)) == 1


def test_what_is_new_since_a_day(kept: readout.Collection) -> None:
    """All of a story is new since its first day, nothing after its last."""
    story = kept.stories()[0].id
    assert kept.diff(story, date(2031, 1, 1)).stories
    assert not kept.diff(story, date(2032, 1, 1)).stories


def test_the_whole_is_a_readout(kept: readout.Collection) -> None:
    """All stories at once."""
    assert len(kept.readout().stories) == 2


def test_making_it_small_changes_nothing(kept: readout.Collection) -> None:
    """After that the stories are as they were, and nothing is read again."""
    before = kept.readout()
    kept.compact()
    assert kept.readout() == before
    assert kept.add([]).articles == 0


def test_errors_are_those_that_are_named(kept: readout.Collection, tmp_path: Path) -> None:
    """A story that is not there and a file that is not there have their errors."""
    with pytest.raises(readout.UnknownStoryError):
        kept.show("zzz")
    with pytest.raises(readout.ReadoutError, match="there is no database"):
        readout.open(tmp_path / "other.db", create=False)
