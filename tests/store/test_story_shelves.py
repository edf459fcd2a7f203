"""What stories are found by: written with a story, gone with it, and made for files of before."""

from dataclasses import replace
from pathlib import Path

import pytest

from readout.errors import ReadoutError
from readout.model import Brief, Claim, Entity, Party, Span
from readout.store import Asked, Change, Query, Store, Told, open_store
from tests.store.builders import READING, TELL, brief, fill, story, tell

HOUR = 3600


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Keep a story in which Ida Quist speaks."""
    with open_store(tmp_path / "news.db") as store:
        (read,) = fill(store, a="The ferry sank, Ida Quist says.")
        told = brief("s1", read)
        who = Party("e1", "Ida Quist")
        claim = Claim(
            "c1", "The ferry sank", who, (), (read.article.id,), 1, "single-source", (read.article.evidence(Span(0, 14)),)
        )
        keep(store, replace(told, claims=(claim,), entities=(Entity("e1", "Ida Quist", "person", ("mayor",), ()),)))
    return tmp_path / "news.db"


def keep(store: Store, *briefs: Brief) -> None:
    """Keep briefs in the place of all others."""
    told = tuple(Told(one, f"told from {one.id} {len(one.summary)} {one.headline}") for one in briefs)
    gone = frozenset(line.id for line in store.stories.list())
    assert store.keep_stories(Change(told, gone), store.placings(READING, TELL), (READING, TELL))


def test_a_story_is_listed_under_its_names(file: Path) -> None:
    """Outlets, parties and what it is about lead to it, however they are written."""
    with open_store(file, read_only=True) as store:
        assert [
            one.id for one in store.catalogue.stories(Asked(outlet="THE BUOY", party="ida quist", about="Ida Quist")).stories
        ] == ["s1"]
        assert store.catalogue.stories(Asked(party="Odo Brill")).stories == ()
        assert [(heading.name, heading.stories) for heading in store.catalogue.headings("party")] == [("Ida Quist", 1)]
        assert [line.text for line in store.index.lines(Query.of("who:quist ferr*"))] == ["The ferry sank"]
        assert [hit.story for hit in store.index.search(Query.of("who:quist outlet:buoy"))] == ["s1"]


def test_a_story_that_goes_takes_its_names_along(file: Path) -> None:
    """Told otherwise, a story stands under its new names alone."""
    with open_store(file) as store:
        now = store.stories.brief("s1")
        keep(store, replace(now, claims=(), entities=()))
        assert store.catalogue.headings("party") == ()
        assert store.index.lines(Query.of("ferry")) == ()
        assert [heading.name for heading in store.catalogue.headings("outlet")] == ["The Buoy"]


def test_a_reader_waits_for_no_writer(file: Path) -> None:
    """While another writes, who only reads sees the stories as they were."""
    with open_store(file) as writer, writer._database.writing() as connection:  # noqa: SLF001 (a write in hand)
        connection.execute("DELETE FROM story")
        with open_store(file, read_only=True) as reader:
            assert [one.id for one in reader.catalogue.stories(Asked()).stories] == ["s1"]
        with open_store(file, patience=0.01) as other, pytest.raises(ReadoutError, match="being written"):
            other.watching.save("dues")


def test_what_was_seen_is_kept_as_it_was_seen(file: Path) -> None:
    """A look within the same sitting changes nothing; the next sitting knows what the last one saw."""
    with open_store(file) as store:
        store.watching.visit("ida", "s1", 0)
        now = store.stories.brief("s1")
        keep(store, replace(now, headline="Another"))
        store.watching.visit("ida", "s1", 2 * HOUR)
        known = store.watching.known("ida", "s1", 2 * HOUR + 60)
        assert known
        assert (known[0].headline, known[1]) == ("What happened", 0)
        assert store.watching.known("odo", "s1", 2 * HOUR) is None
        store.watching.visit("ida", "s1", 4 * HOUR)
        assert store.watching.known("ida", "s1", 4 * HOUR) is None


def test_the_same_search_is_watched_once(file: Path) -> None:
    """Saving it again gives it another name."""
    with open_store(file) as store:
        first = store.watching.save("dues")
        assert store.watching.save("dues", "Dues").number == first.number
        assert [watch.name for watch in store.watching.list()] == ["Dues"]


def test_stories_come_page_by_page(tmp_path: Path) -> None:
    """Each page begins where the one before ended."""
    with open_store(tmp_path / "many.db") as store:
        read = fill(store, **{f"a{number}": f"Ferry {number} sank." for number in range(5)})
        tell(store, *(story(f"s{number}", one) for number, one in enumerate(read)))
        first = store.catalogue.stories(Asked(), 3)
        rest = store.catalogue.stories(Asked(after=first.after), 3)
    assert [one.id for one in (*first.stories, *rest.stories)] == ["s4", "s3", "s2", "s1", "s0"]
    assert rest.after == ""
