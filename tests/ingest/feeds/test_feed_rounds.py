"""Round after round, what is new at the feeds is read once, what changed again, and what fails some times more."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from readout.ingest import ingest
from readout.model import Failure, FeedState, PageState, RawDocument, Watch
from readout.settings import Settings, Web
from tests.ingest.server import Site, serving
from tests.ingest.sources import GOOD, PAGE

SETTINGS = Settings(web=Web(allow_private=True, pause=0, deadline=5, patience=3, tries=1))
WORDS = f"{GOOD} " * 12


class Notes:
    """A memory in two tables."""

    def __init__(self) -> None:
        self.feeds: dict[str, FeedState] = {}
        self.entries: dict[tuple[str, str], PageState] = {}

    def feed(self, address: str) -> FeedState:
        """Give what is known of a feed."""
        return self.feeds.get(address, FeedState())

    def keep_feed(self, address: str, state: FeedState) -> None:
        """Keep what is known of a feed."""
        self.feeds[address] = state

    def entry(self, feed: str, address: str) -> PageState | None:
        """Give what is known of an entry."""
        return self.entries.get((feed, address))

    def keep_entry(self, feed: str, address: str, state: PageState) -> None:
        """Keep what is known of an entry."""
        self.entries[feed, address] = state


def rss(*items: tuple[str, str, str]) -> str:
    """Write a feed of paths, headlines and contents."""
    item = "<item><title>{1}</title><link>{0}</link><description>{2}</description></item>"
    shown = (item.format(*said) for said in items)
    return f'<rss version="2.0"><channel>{"".join(shown)}</channel></rss>'


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a site."""
    with serving(Site()) as served:
        yield served


def look(site: Site, notes: Notes, *paths: str) -> tuple[list[str], list[Failure]]:
    """Read one round; give the addresses that were read, and the failures."""
    items = list(ingest([Watch(tuple(site.address + path for path in paths), notes)], SETTINGS))
    return [i.input for i in items if isinstance(i, RawDocument)], [i for i in items if isinstance(i, Failure)]


def test_what_is_new_is_read_once(site: Site) -> None:
    """The second round asks the feed alone, and with what its server said; a third finds what came since."""
    notes = Notes()
    site.page("/rss", rss(("/1", "One", "")), "application/rss+xml", ETag='"a"', Last_Modified="Mon, 03 Feb 2031 07:30:00 GMT")
    site.page("/1", PAGE)
    assert look(site, notes, "/rss") == ([site.address + "/1"], [])
    site.pages["/rss"] = _unchanged_for('"a"', site.pages["/rss"])
    assert look(site, notes, "/rss") == ([], [])
    assert site.paths() == ["/rss", "/1", "/rss"]
    assert site.asked[-1][1]["if-modified-since"] == "Mon, 03 Feb 2031 07:30:00 GMT"
    site.page("/rss", rss(("/1", "One", ""), ("/2", "Two", "")), ETag='"b"')
    site.page("/2", PAGE)
    assert look(site, notes, "/rss") == ([site.address + "/2"], [])


def _unchanged_for(etag: str, page: object):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return lambda fields: (304, {}, b"") if fields.get("if-none-match") == etag else page


def test_an_entry_that_changed_is_read_again(site: Site) -> None:
    """A new headline or text in the feed says that the page changed; it comes under the same name and address."""
    notes = Notes()
    for title in ("One", "One, corrected"):
        site.page("/rss", rss(("/1", title, "")))
        site.page("/1", PAGE.replace("Monday", title))
        assert look(site, notes, "/rss") == ([site.address + "/1"], [])


def test_an_entrys_own_words_stand_in_for_its_page(site: Site) -> None:
    """Where a page cannot be had, the feed's own text is the article, under the page's address."""
    site.page("/rss", rss(("/gone", "One", WORDS)))
    (document,) = ingest([Watch((site.address + "/rss",), Notes())], SETTINGS)
    assert isinstance(document, RawDocument)
    assert document.metadata.url == document.input == site.address + "/gone"
    assert GOOD in document.text


def test_a_page_that_fails_is_asked_for_in_later_rounds(site: Site) -> None:
    """Three rounds try, then it is left; a page that comes back in time is read."""
    notes = Notes()
    site.page("/rss", rss(("/late", "One", ""), ("/never", "Two", "")), ETag='"a"')
    assert [f.input for f in look(site, notes, "/rss")[1]] == [site.address + "/late", site.address + "/never"]
    site.page("/late", PAGE)
    assert look(site, notes, "/rss")[0] == [site.address + "/late"]
    assert len(look(site, notes, "/rss")[1]) == 1
    assert look(site, notes, "/rss") == ([], [])
    assert site.paths().count("/never") == 3


def test_a_round_that_is_stopped_goes_on_where_it_stopped(site: Site) -> None:
    """What was taken before the stop is not read again, the rest is."""
    notes = Notes()
    site.page("/rss", rss(*((f"/{number}", str(number), "") for number in range(4))))
    for number in range(4):
        site.page(f"/{number}", PAGE)
    round_one = ingest([Watch((site.address + "/rss",), notes)], SETTINGS)
    next(round_one)
    next(round_one)
    round_one.close()  # type: ignore[attr-defined]  # a generator
    assert look(site, notes, "/rss")[0] == [f"{site.address}/{number}" for number in (1, 2, 3)]


def test_a_feed_that_fails_keeps_no_other_from_being_read(site: Site) -> None:
    """A feed that is not there, one that is a page and one that is damaged are failures of their own."""
    site.page("/rss", rss(("/1", "One", "")))
    site.page("/1", PAGE)
    site.page("/page", PAGE)
    site.page("/damaged", b"<rss")
    documents, failures = look(site, Notes(), "/none", "/page", "/damaged", "/rss")
    assert documents == [site.address + "/1"]
    assert [failure.input.removeprefix(site.address) for failure in failures] == ["/none", "/page", "/damaged"]


def test_an_article_in_two_feeds_is_read_once(site: Site) -> None:
    """One address is one page, whatever feeds name it, in one round and in the next."""
    notes = Notes()
    site.page("/a", rss(("/1?utm_source=a", "One", "")))
    site.page("/b", rss(("/1?utm_source=b", "Uno", "")))
    site.page("/1", PAGE)
    assert look(site, notes, "/a", "/b")[0] == [site.address + "/1"]
    assert look(site, notes, "/a", "/b")[0] == []


def test_an_address_that_is_a_feed_is_read_through_its_pages(site: Site) -> None:
    """Whoever names a feed's address among others gets its articles; a page gives itself."""
    site.page("/rss", rss(("/1", "One", "")))
    site.page("/1", PAGE)
    site.page("/2", PAGE.replace("Monday", "Tuesday"), "text/html")
    items = list(ingest([site.address + "/rss", site.address + "/2?fbclid=x", site.address + "/3"], SETTINGS))
    assert [item.input.removeprefix(site.address) for item in items] == ["/1", "/2", "/3"]
    assert isinstance(items[2], Failure)


def test_private_addresses_in_a_feed_are_refused(site: Site) -> None:
    """An entry that leads inside a network is a failure, not a request."""
    site.page("/rss", rss(("http://10.0.0.7/admin", "One", "")))
    strict = replace(SETTINGS, web=replace(SETTINGS.web, allow_private=False))
    (failure,) = ingest([Watch((site.address + "/rss",), Notes())], strict)
    assert isinstance(failure, Failure)
    assert "private network" in failure.reason
