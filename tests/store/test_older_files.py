"""A file that an older readout wrote opens in the newest layout with all that it holds, and can be made small."""

from pathlib import Path

import pytest

from readout.store import Asked, Query, open_store
from readout.store.migrations import migrations
from tests.store.older import lay_out_eleventh, lay_out_older, marks_of, packed_by_older, reading_of

FRAME = 0x28
"""The first byte of a frame of zstd."""


@pytest.mark.parametrize("layout", range(3, 8))
def test_what_an_older_file_holds_is_there(tmp_path: Path, layout: int) -> None:
    """Its stories are listed with their shelves, its articles are found, and nothing is the matter with it."""
    with open_store(lay_out_older(tmp_path / "old.db", layout)) as store:
        assert len(store.stories.list()) == len(store.catalogue.stories(Asked(outlet="")).stories) == 2
        assert [len(brief.articles) for brief in store.stories.briefs()] == [2, 2]
        (hit, *_) = store.index.search(Query(("ferry crews",)))
        assert "crews" in "".join(hit.words).casefold()
        assert store.index.lines(Query(("strike",)))
        assert store.problems() == ()


def test_readings_of_the_last_layout_are_kept(tmp_path: Path) -> None:
    """What was found in articles, vectors and all, is the same before and after it is written anew in less room."""
    path = lay_out_older(tmp_path / "old.db")
    with open_store(path) as store:
        reading = reading_of(path)
        articles = {output.article for output in store.documents.outputs(reading)}
        before, briefs = list(store.documents.annotated(reading, articles)), store.stories.briefs()
        assert len(before) == 4
        assert packed_by_older(path)
        assert all(member.sentences[0].vector for member in before)
        store.compact(reading)
        assert list(store.documents.annotated(reading, articles)) == before
        assert store.stories.briefs() == briefs
        assert store.problems() == ()
    assert not packed_by_older(path)


def test_an_older_file_that_may_only_be_read_tells_its_stories(tmp_path: Path) -> None:
    """No step is taken, and stories are listed, shown and found."""
    path = lay_out_older(tmp_path / "old.db")
    with open_store(path, read_only=True) as store:
        assert len(store.stories.list()) == len(store.stories.briefs()) == 2
        assert store.index.search(Query(("ferry",)))


def test_every_step_has_its_number() -> None:
    """The newest layout is the twelfth."""
    assert len(migrations()) == 12


def test_what_the_eleventh_layout_kept_is_the_same_in_less_room(tmp_path: Path) -> None:
    """Readings, vectors, and that an article which stands alone has none, are as they were before and after it is written anew."""
    path = lay_out_eleventh(tmp_path / "old.db")
    with open_store(path) as store:
        reading = reading_of(path)
        articles = {output.article for output in store.documents.outputs(reading)}
        before, briefs, bare = (
            list(store.documents.annotated(reading, articles)),
            store.stories.brief(next(story.id for story in store.stories.list() if story.articles > 1)),
            store.documents.bare(reading, articles),
        )
        assert (len(before), len(bare)) == (3, 1)
        assert marks_of(path) == {("document", FRAME), ("clean", FRAME), ("annotate", FRAME)}
        store.compact(reading)
        assert marks_of(path) == {("document", 1), ("clean", 2), ("annotate", 3)}
        assert list(store.documents.annotated(reading, articles)) == before
        assert store.documents.bare(reading, articles) == bare
        assert store.stories.brief(briefs.id) == briefs
        assert store.index.search(Query(("ferry",)))
        assert store.problems() == ()
