"""One page has one address, and two pages have two."""

import pytest

from readout.ingest.web_addresses import canonical, is_address


@pytest.mark.parametrize(
    ("given", "known"),
    [
        ("https://Orvale.example/Mill?utm_source=rss&id=3&fbclid=x#top", "https://orvale.example/Mill?id=3"),
        ("http://orvale.example:80", "http://orvale.example/"),
        ("https://orvale.example:8443/a?", "https://orvale.example:8443/a"),
        ("https://odo:secret@orvale.example/a?mc_cid=1&mc_eid=2&xtor=3", "https://orvale.example/a"),
        ("http://[2001:db8::1]:80/a", "http://[2001:db8::1]/a"),
        ("https://orvale.example/a?cid=7&source=x&ref=9&page=2", "https://orvale.example/a?cid=7&source=x&ref=9&page=2"),
        ("https://orvale.example/a?q=a%20b&q=c&empty=", "https://orvale.example/a?q=a%20b&q=c&empty="),
        ("http://[::1", "http://[::1"),
        ("http://orvale.example:port/", "http://orvale.example:port/"),
        ("orvale.txt", "orvale.txt"),
    ],
)
def test_an_address_has_one_form(given: str, known: str) -> None:
    """What tracks readers goes, what names the page stays, and what is no address is left alone."""
    assert canonical(given) == known
    assert canonical(known) == known


def test_an_address_is_told_from_a_file() -> None:
    """A scheme makes an address, whatever it is."""
    assert [is_address(name) for name in ("https://a.example", "file:///etc/passwd", "a.txt", "C:\\a", "a b://c", "://")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]
