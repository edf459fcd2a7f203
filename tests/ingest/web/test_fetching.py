"""Sites are asked politely: their rules first, one request after another, with patience where they are busy."""

import gzip
from dataclasses import replace

import pytest

from readout.errors import UnreadableInputError
from readout.ingest.web.fetching import Fetcher
from readout.settings import Web
from tests.ingest.server import Site, serving
from tests.ingest.sources import PAGE

QUICK = Web(allow_private=True, pause=0, deadline=5, patience=3, tries=3)


def test_a_page_is_given_with_where_it_was_in_the_end() -> None:
    """Redirects are followed, compression is undone, and we say who we are."""
    with serving(Site()) as site:
        site.pages["/a"] = (301, {"Location": "b"}, b"")
        site.page("/b", gzip.compress(PAGE.encode()), Content_Encoding="gzip")
        with Fetcher(replace(QUICK, user_agent="orvale-reader/1.0")) as fetcher:
            answer = fetcher.get(site.address + "/a#top")
    assert (answer.address, answer.body.decode()) == (site.address + "/b", PAGE)
    assert {fields["user-agent"] for _, fields in site.asked} == {"orvale-reader/1.0"}


def test_robots_are_asked_once_and_heard() -> None:
    """What robots.txt forbids us is not asked for; what it forbids others is."""
    with serving(Site()) as site:
        site.page("/robots.txt", "User-agent: readout\nDisallow: /private\n\nUser-agent: other\nDisallow: /\n", "text/plain")
        site.page("/open", PAGE)
        site.page("/private/a", PAGE)
        with Fetcher(QUICK) as fetcher:
            fetcher.get(site.address + "/open")
            with pytest.raises(UnreadableInputError, match=r"robots\.txt says so"):
                fetcher.get(site.address + "/private/a")
    assert site.paths() == ["/open"]
    assert len(site.asked) == 2


def test_a_site_whose_rules_cannot_be_had_is_not_read() -> None:
    """Where robots.txt fails, nothing says what may be read; where there is none, everything may."""
    with serving(Site()) as site:
        site.page("/a", PAGE)
        site.pages["/robots.txt"] = (503, {}, b"")
        with Fetcher(QUICK, sleep=lambda _: None) as fetcher, pytest.raises(UnreadableInputError, match="answers 503"):
            fetcher.get(site.address + "/a")
        site.pages["/robots.txt"] = (404, {}, b"")
        with Fetcher(QUICK) as fetcher:
            assert fetcher.get(site.address + "/a").status == 200


def test_requests_to_one_site_are_apart() -> None:
    """Between two requests to a site lies the pause, or what its rules ask for where that is longer."""
    slept: list[float] = []
    with serving(Site()) as site:
        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 7\n", "text/plain")
        site.page("/a", PAGE)
        with Fetcher(replace(QUICK, pause=2), sleep=slept.append) as fetcher:
            fetcher.get(site.address + "/a")
            fetcher.get(site.address + "/a")
    assert len(slept) == 2
    assert all(5 < wait <= 7 for wait in slept)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_site_is_asked_again(status: int) -> None:
    """The time that the site names is waited for, and the page is had in the end."""
    slept: list[float] = []
    answers = [(status, {"Retry-After": "4"}, b""), (200, {"Content-Type": "text/html"}, PAGE.encode())]
    with serving(Site()) as site:
        site.pages["/a"] = lambda _: answers.pop(0)
        with Fetcher(QUICK, sleep=slept.append) as fetcher:
            assert fetcher.get(site.address + "/a").body.decode() == PAGE
    assert 4.0 in slept


def test_a_site_that_is_busy_for_long_is_left() -> None:
    """Who asks us to come back in an hour is not waited for."""
    with serving(Site()) as site:
        site.pages["/a"] = (429, {"Retry-After": "3600"}, b"")
        with Fetcher(QUICK) as fetcher, pytest.raises(UnreadableInputError, match="3600 seconds"):
            fetcher.get(site.address + "/a")


@pytest.mark.parametrize(("status", "words"), [(404, "not there"), (403, "may not"), (410, "no longer"), (418, "cannot be read")])
def test_what_a_site_refuses_is_said(status: int, words: str) -> None:
    """A page that is not there says so, and is not asked for again."""
    with serving(Site()) as site:
        site.pages["/a"] = (status, {}, b"sorry")
        with Fetcher(QUICK) as fetcher, pytest.raises(UnreadableInputError, match=words):
            fetcher.get(site.address + "/a")
    assert site.paths() == ["/a"]


def test_a_host_that_is_not_there_says_so() -> None:
    """A closed port and an unknown name are failures in plain words."""
    with serving(Site()) as site:
        port = site.port
    with Fetcher(QUICK) as fetcher, pytest.raises(UnreadableInputError, match="cannot be"):
        fetcher.get(f"http://127.0.0.1:{port}/")
    with Fetcher(QUICK, look_up=_unknown) as fetcher, pytest.raises(UnreadableInputError, match="not known"):
        fetcher.get("http://nowhere.example/")


def _unknown(_host: str, _port: int) -> list[str]:
    raise OSError("no such name")
