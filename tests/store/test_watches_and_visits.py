"""What is remembered of feeds is there when the file is opened again."""

from pathlib import Path

from readout.model import FeedState, PageState
from readout.store import open_store

FEED, PAGE = "https://orvale.example/rss", "https://orvale.example/mill"


def test_feeds_are_remembered(tmp_path: Path) -> None:
    """A feed that is new is known by nothing; what is kept last stands, each entry under its feed."""
    with open_store(tmp_path / "news.db") as store:
        assert store.feeds.feed(FEED) == FeedState()
        assert store.feeds.entry(FEED, PAGE) is None
        store.feeds.keep_feed(FEED, FeedState('"a"', None))
        store.feeds.keep_feed(FEED, FeedState('"b"', "Mon, 03 Feb 2031 07:30:00 GMT"))
        store.feeds.keep_entry(FEED, PAGE, PageState("x", 2))
    with open_store(tmp_path / "news.db") as store:
        assert store.feeds.feed(FEED) == FeedState('"b"', "Mon, 03 Feb 2031 07:30:00 GMT")
        assert store.feeds.entry(FEED, PAGE) == PageState("x", 2)
        assert store.feeds.entry("https://vant.example/rss", PAGE) is None
