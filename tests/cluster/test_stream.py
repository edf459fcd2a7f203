"""Articles placed as they arrive."""

import random

import pytest

from readout.cluster.fingerprint import Fingerprint, Fingerprinter
from readout.cluster.stream import Stream
from tests.cluster.builders import SLIDE, STRIKE, TALKS, article, retold


def prints(day: str | None = "2031-05-01", events: tuple[tuple[str, ...], ...] = (TALKS, STRIKE, SLIDE)) -> list[Fingerprint]:
    """Take the fingerprints of four articles of each event."""
    maker = Fingerprinter()
    return [
        maker.fingerprint(article(f"{event}-{at}", retold(sentences, at), day))
        for event, sentences in enumerate(events)
        for at in range(4)
    ]


def test_an_article_joins_the_story_nearest_to_it() -> None:
    """The second article on an event joins the first; one on another event opens a story of its own."""
    talks, more, strike = (prints()[at] for at in (0, 1, 4))
    stream = Stream(3)
    assert not stream.place(talks).joined
    joined = stream.place(more)
    assert joined.joined
    assert joined.story == 0
    assert not stream.place(strike).joined
    assert stream.stories() == [["0-0", "0-1"], ["1-0"]]


@pytest.mark.parametrize("day", ["2031-05-01", None])
def test_the_order_of_arrival_does_not_matter_once_settled(day: str | None) -> None:
    """However the articles come, settling gives the same stories."""
    articles = prints(day)
    for seed in range(4):
        random.Random(seed).shuffle(articles)  # noqa: S311 an order, not a secret
        stream = Stream(3)
        for one in articles:
            stream.place(one)
        stream.settle()
        assert {frozenset(story) for story in stream.stories()} == {
            frozenset(f"{event}-{at}" for at in range(4)) for event in range(3)
        }


def test_settling_now_and_then_changes_nothing() -> None:
    """A stream that is settled after every article ends as one that is settled once."""
    often, once = Stream(3), Stream(3)
    for one in prints():
        often.place(one)
        often.settle()
        once.place(one)
    once.settle()
    assert {frozenset(story) for story in often.stories()} == {frozenset(story) for story in once.stories()}


def test_a_story_reopens_for_an_article_much_like_it() -> None:
    """An article months later joins when it tells the same in the same words."""
    maker, stream = Fingerprinter(), Stream(3)
    stream.place(maker.fingerprint(article("a", retold(TALKS, 0), "2031-05-01")))
    assert stream.place(maker.fingerprint(article("b", retold(TALKS, 0), "2031-09-01"))).joined


def test_an_empty_article_stays_alone() -> None:
    """What has no words is like nothing, also like nothing else without words."""
    maker, stream = Fingerprinter(), Stream(3)
    for key in "ab":
        assert not stream.place(maker.fingerprint(article(key, ""))).joined
    stream.settle()
    assert stream.stories() == [["a"], ["b"]]
