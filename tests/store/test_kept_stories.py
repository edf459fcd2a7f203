"""Stories are kept all together, found by the beginning of their id, and told again only where they changed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from readout.errors import UnknownStoryError
from readout.model import Failure, Revision
from readout.store import Change, Stamp, Store, Told, open_store
from tests.store.builders import READING, TELL, brief, fill, story, tell


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an empty store."""
    with open_store(tmp_path / "news.db") as opened:
        yield opened


def test_a_brief_comes_back_by_the_beginning_of_its_id(store: Store) -> None:
    """A beginning that fits one story is enough."""
    (read,) = fill(store, a="The ferry sank.")
    assert tell(store, story("abc1", read))
    assert store.stories.brief("ab") == brief("abc1", read)
    assert store.readout().stories == (brief("abc1", read),)


@pytest.mark.parametrize(("beginning", "said"), [("x", "no story's id begins with 'x'"), ("ab", "give more of it")])
def test_an_id_that_does_not_name_one_story_is_said(store: Store, beginning: str, said: str) -> None:
    """A beginning that fits none, or several, is refused with what to do."""
    one, two = fill(store, a="The ferry sank.", b="The tram stopped.")
    tell(store, story("abc1", one), story("abd2", two))
    with pytest.raises(UnknownStoryError, match=said):
        store.stories.brief(beginning)


def test_the_list_tells_each_story_in_a_line(store: Store) -> None:
    """The list holds ids, days and the number of articles."""
    one, two = fill(store, a="The ferry sank.", b="The tram stopped.")
    tell(store, story("s", one, two))
    (line,) = store.stories.list()
    assert (line.id, line.first_published, line.articles) == ("s", "2031-04-02", 2)


def test_an_earlier_version_is_no_article_of_its_own(store: Store) -> None:
    """It is told with the newest one, adds nothing to the list, and search looks past it."""
    one, two = fill(store, a="The ferry sank.", b="The ferry was raised.")
    earlier = Revision(one.article.id, "a", None, one.article.published, "0", one.article.text, ())
    tell(store, story("s", replace(two, article=replace(two.article, revisions=(earlier,)))))
    assert [(placing.story, placing.told) for placing in store.placings(READING, TELL)] == [("s", True), ("s", True)]
    assert [line.articles for line in store.stories.list()] == [1]
    assert [hit.article for hit in store.index.search(["ferry"])] == [two.article.id]


def test_a_told_story_is_known_by_its_content(store: Store) -> None:
    """A story is found again under its digest, and not under that of another stage."""
    (read,) = fill(store, a="The ferry sank.")
    tell(store, story("s", read))
    same, other = (store.stories.digest_of([read.article], (), stamp) for stamp in (TELL, Stamp("tell", 2, "{}")))
    assert store.stories.kept([same, other]) == {same: "s"}


def test_an_article_is_told_until_it_changes(store: Store) -> None:
    """An article is placed once its story is kept, and no more when it is read otherwise or the stage that tells has changed."""
    (read,) = fill(store, a="The ferry sank.")
    assert [(p.story, p.told) for p in store.placings(READING, TELL)] == [(None, False)]
    tell(store, story("s", read))
    assert [(p.story, p.told) for p in store.placings(READING, TELL)] == [("s", True)]
    assert [(p.story, p.told) for p in store.placings(READING, Stamp("tell", 2, "{}"))] == [("s", False)]


def test_stories_told_from_less_than_there_is_are_refused(store: Store) -> None:
    """Where another run added an article meanwhile, stories told without it are not kept."""
    (one,) = fill(store, a="The ferry sank.")
    before = store.placings(READING, TELL)
    fill(store, b="The tram stopped.")
    told = (Told(brief("s", one), "digest"),)
    assert not store.keep_stories(Change(told, frozenset()), before, (READING, TELL))
    assert store.stories.list() == ()


def test_a_failed_story_is_noted_and_tried_again(store: Store) -> None:
    """Where a story failed the rest is kept, the failure is shown, and its articles are still to be told."""
    one, _ = fill(store, a="The ferry sank.", b="The tram stopped.")
    failure = Failure("b", "tell", "is too odd")
    change = Change((Told(brief("s", one), "digest"),), frozenset(), (failure,))
    assert store.keep_stories(change, store.placings(READING, TELL), (READING, TELL))
    assert store.readout().failures == (failure,)
    assert [placing.told for placing in store.placings(READING, TELL)] == [True, False]
    assert store.keep_stories(Change((), frozenset()), store.placings(READING, TELL), (READING, TELL))
    assert store.readout().failures == ()
