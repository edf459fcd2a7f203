"""The address of a page: where it was read, or what a saved page says of where it was saved from."""

import re
from html import unescape

from readout.ingest.web_addresses import canonical
from readout.text import address

_HEAD = 60_000
"""Code points in which a page names its address; inlined styles push it far down."""
_SAVED_FROM = re.compile(r"<!--\s{0,8}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{0,8}url:\s?)(https?://\S{1,2000})")
_LINK = re.compile(r"<link\b[^<>]{0,1000}>", re.IGNORECASE)
_CANONICAL = re.compile(r"\brel\s?=\s?[\"']?canonical\b", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s?=\s?[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)


def address_of(page: str, read_at: str | None) -> str | None:
    """Give the canonical address of a page that was read at an address, or saved from one.

    The address that the page itself calls canonical is believed where it is of the same host.
    """
    head = page[:_HEAD]
    saved = _SAVED_FROM.search(head)
    known = read_at or (unescape(saved[1]) if saved else None)
    if known is None:
        return None
    stated = next((_href(link) for link in _LINK.findall(head) if _CANONICAL.search(link)), None)
    return canonical(stated if stated and address(stated).hostname == address(known).hostname else known)


def _href(link: str) -> str | None:
    found = _HREF.search(link)
    return unescape(found[1]) if found else None
