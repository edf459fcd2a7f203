"""Articles placed as they arrive."""

import random
from collections import deque
from collections.abc import Iterable
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.cluster.agglomeration import MOST
from readout.cluster.fingerprint import Fingerprint, Fingerprinter
from readout.cluster.story_stream import Stream
from tests.cluster.builders import SLIDE, STRIKE, TALKS, article, retold


def prints(day: str | None = "2031-05-01", events: tuple[tuple[str, ...], ...] = (TALKS, STRIKE, SLIDE)) -> list[Fingerprint]:
    """Take the fingerprints of four articles of each event."""
    maker = Fingerprinter()
    return [
        maker.fingerprint(article(f"{event}-{at}", retold(sentences, at), day))
        for event, sentences in enumerate(events)
        for at in range(4)
    ]


def streamed(articles: Iterable[Fingerprint]) -> Stream:
    """Place articles, then settle."""
    stream = Stream(3)
    deque(stream.place(articles), maxlen=0)
    stream.settle()
    return stream


def told(stream: Stream) -> set[frozenset[str]]:
    """Give the stories whatever their order."""
    return {frozenset(story) for story in stream.stories()}


def test_an_article_joins_the_story_nearest_to_it() -> None:
    """The second article on an event joins the first; one on another event opens a story of its own."""
    talks, more, strike = (prints()[at] for at in (0, 1, 4))
    stream = Stream(3)
    first, joined, other = stream.place([talks, more, strike])
    assert (first.joined, joined.joined, other.joined) == (False, True, False)
    assert (joined.story, other.story) == (0, 2)
    assert stream.stories() == [["0-0", "0-1"], ["1-0"]]


@pytest.mark.parametrize("day", ["2031-05-01", None])
def test_the_order_of_arrival_does_not_matter_once_settled(day: str | None) -> None:
    """However the articles come, settling gives the same stories."""
    articles = prints(day)
    for seed in range(4):
        random.Random(seed).shuffle(articles)  # noqa: S311 an order, not a secret
        assert told(streamed(articles)) == {frozenset(f"{event}-{at}" for at in range(4)) for event in range(3)}


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(1, 5), max_size=5))
def test_batches_make_no_difference(sizes: list[int]) -> None:
    """Articles that come together are placed as those that come one by one."""
    articles, whole, parted = prints(), Stream(3), Stream(3)
    together, coming = list(whole.place(articles)), iter(articles)
    assert [place for size in (*sizes, 99) for place in parted.place(list(islice(coming, size)))] == together
    assert parted.stories() == whole.stories()


def test_settling_now_and_then_changes_nothing() -> None:
    """A stream that is settled after every article ends as one that is settled once."""
    often = Stream(3)
    for one in prints():
        assert len(list(often.place([one]))) == 1
        often.settle()
    assert told(often) == told(streamed(prints()))


def test_a_story_reopens_for_an_article_much_like_it() -> None:
    """An article months later joins when it tells the same in the same words."""
    maker, stream = Fingerprinter(), Stream(3)
    days = ("2031-05-01", "2031-09-01")
    *_, later = stream.place(maker.fingerprint(article(day, retold(TALKS, 0), day)) for day in days)
    assert later.joined


def test_a_story_of_many_articles_stays_one() -> None:
    """A mean over a story with more articles than are compared is taken over those that are."""
    maker = Fingerprinter()
    articles = [maker.fingerprint(article(f"{at:03}", retold(TALKS, at), "2031-05-01")) for at in range(5 * MOST)]
    assert len(streamed(articles).stories()) == 1


def test_an_empty_article_stays_alone() -> None:
    """What has no words is like nothing, also like nothing else without words."""
    maker = Fingerprinter()
    assert streamed(maker.fingerprint(article(key, "")) for key in "ab").stories() == [["a"], ["b"]]
