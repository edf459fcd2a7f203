"""Feeds of every kind give their entries; lists lead to feeds; hostile ones are refused; files ask nothing of the network."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from readout.errors import UnreadableInputError
from readout.ingest.feeds.feed_entries import listing_of
from tests.ingest.sources import read

WORDS = "The mill at Orvale stood still on Monday, and nobody could say for how long it would. " * 6
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Orvale Post</title>
<item><title>Mill stands still</title><link>https://orvale.example/mill?utm_source=rss</link>
<pubDate>Mon, 03 Feb 2031 07:30:00 +0100</pubDate><description>&lt;p&gt;{WORDS}&lt;/p&gt;</description></item>
<item><title>Short</title><link>/short</link><description>A teaser.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>V</title><entry><title>Mill</title><link href="/mill"/>
<updated>2031-02-03T07:30:00Z</updated></entry></feed>"""
JSON_FEED = json.dumps(
    {"version": "https://jsonfeed.org/version/1.1", "title": "O", "items": [{"id": "1", "url": "https://orvale.example/mill"}]}
)
NEWS_MAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://orvale.example/mill</loc><news:news><news:publication_date>2031-02-03</news:publication_date><news:title>Mill</news:title>
</news:news></url><url><loc>https://orvale.example/imprint</loc></url></urlset>"""
MAPS = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://orvale.example/news.xml</loc></sitemap>
<sitemap><loc>https://orvale.example/all.xml</loc></sitemap></sitemapindex>"""
OPML = """<opml version="2.0"><body><outline text="News"><outline type="rss" xmlUrl="https://orvale.example/rss"/></outline>
<outline xmlUrl="file:///etc/passwd"/></body></opml>"""


@pytest.mark.parametrize(
    ("content", "first"),
    [(RSS, "Mill stands still"), (ATOM, "Mill"), (JSON_FEED, None), (NEWS_MAP, "Mill")],
    ids=["rss", "atom", "json", "news"],
)
def test_each_kind_of_feed_gives_its_entries(content: str, first: str | None) -> None:
    """Addresses are canonical and whole, a map of news gives the pages of news alone."""
    entries = listing_of(content.encode(), "https://orvale.example/feed").entries
    assert entries[0].address == "https://orvale.example/mill"
    assert entries[0].headline == first
    assert "imprint" not in str(entries)


@pytest.mark.parametrize(("content", "feed"), [(OPML, "https://orvale.example/rss"), (MAPS, "https://orvale.example/news.xml")])
def test_lists_lead_to_feeds(content: str, feed: str) -> None:
    """OPML and indices of sitemaps name feeds; what is no address of the web is no feed."""
    assert listing_of(content.encode(), "").feeds == (feed,)


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("content", [RSS, ATOM, NEWS_MAP, OPML])
def test_entity_bombs_are_refused(content: str) -> None:
    """A feed or a list that declares entities is not parsed at all, nor one that would fetch them."""
    bare = content.removeprefix('<?xml version="1.0"?>')
    for declared in (BOMB, '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd" [<!ENTITY y SYSTEM "file:///etc/passwd">]>'):
        with pytest.raises(UnreadableInputError, match=r"entities|no feed"):
            listing_of((declared + bare).encode(), "")


@pytest.mark.parametrize("content", [b"<rss>", b"<rss>" + b"<a>" * 200_000, b"<feed xmlns='http://www.w3.org/2005/Atom'>\xff\xff"])
def test_damaged_feeds_do_not_break_anything(content: bytes) -> None:
    """What is damaged gives what can be had, or one sentence."""
    with suppress(UnreadableInputError):
        assert listing_of(content, "").entries == ()


def test_a_feed_in_a_file_gives_whole_articles_alone(tmp_path: Path) -> None:
    """An entry that carries its article is read; one that is a teaser names its page."""
    path = tmp_path / "news.rss"
    path.write_text(RSS.replace("/short", "https://orvale.example/short"))
    (document,), (failure,) = read(path)
    assert document.input == f"{path}#1"
    assert document.metadata.published == "2031-02-03T06:30:00+00:00"
    assert WORDS.strip() in document.text
    assert "https://orvale.example/short" in failure.reason


def test_a_list_of_feeds_in_a_file_is_named(tmp_path: Path) -> None:
    """An OPML list is no article; the command that reads it is named."""
    path = tmp_path / "feeds.opml"
    path.write_text(OPML)
    assert "readout watch" in read(path)[1][0].reason
