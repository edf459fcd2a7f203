"""What a feed holds: entries with their addresses, whatever kind of feed it is."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

import httpx2

from readout.errors import UnreadableInputError
from readout.ingest.hostile_xml import parse_xml, refuse_entities
from readout.ingest.input_kinds import feed_kind
from readout.ingest.web_addresses import canonical
from readout.model import Metadata, RawDocument

_MOST = 10_000
"""Entries of one feed; a sitemap may name 50,000 pages, of which those of news are the last two days'."""
_LISTS = frozenset({"opml", "urlset", "sitemapindex"})
_ENOUGH = 60
"""Words; what carries fewer is a teaser (the median teaser of a feed has 25, the shortest article of 6,862 has 61)."""
_MARKUP = re.compile(r"<[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: the address of its page, and what the feed itself says of it."""

    address: str
    headline: str | None = None
    published: str | None = None
    updated: str | None = None
    content: str = ""

    @property
    def mark(self) -> str:
        """Give a digest that changes where the entry does."""
        said = "\0".join((self.headline or "", self.published or "", self.updated or "", self.content))
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a feed's file holds: entries, or the addresses of further feeds (OPML, an index of sitemaps)."""

    entries: tuple[FeedEntry, ...] = ()
    feeds: tuple[str, ...] = ()


def listing_of(content: bytes, base: str) -> Listing:
    """Read a feed or a list that was found at an address; raises UnreadableInputError where it is none."""
    kind = feed_kind(content)
    if kind is None:
        raise UnreadableInputError("is no feed")
    if kind in _LISTS:
        tree = parse_xml(content)
        return _outlines(tree, base) if kind == "opml" else _sitemap_entries(tree, base)
    return Listing(tuple(_parsed_entries(content, base, json=kind == "json")))


def _parsed_entries(content: bytes, base: str, *, json: bool) -> Iterator[FeedEntry]:
    """Parse a feed and give its entries that have an address."""
    import fastfeedparser  # with the first feed

    if not json:
        refuse_entities(content)
    try:
        found = fastfeedparser.parse(content, include_tags=False, include_media=False, include_enclosures=False)
        entries = list(found.entries[:_MOST])
    except Exception as error:  # the parser raises whatever its own parsers do
        raise UnreadableInputError(f"is a damaged feed: {' '.join(str(error).split())[:100]}") from error
    for entry in entries:
        address = _address_of_entry(base, entry.get("link") or "")
        if address:
            yield FeedEntry(address, _said(entry, "title"), _said(entry, "published"), _said(entry, "updated"), _content(entry))


def _content(entry: Any) -> str:  # noqa: ANN401 - the parser's own
    """Give the longest text that the entry carries."""
    texts = [str(part.get("value") or "") for part in entry.get("content") or ()]
    return max([*texts, str(entry.get("description") or "")], key=len)


def _said(entry: Any, name: str) -> str | None:  # noqa: ANN401 - the parser's own
    value = entry.get(name)
    return " ".join(value.split())[:1000] or None if isinstance(value, str) else None


def _outlines(tree: Any, base: str) -> Listing:  # noqa: ANN401 - lxml's elements have no types
    found = (_address_of_entry(base, outline.get("xmlUrl") or "") for outline in tree.iter("outline"))
    return Listing(feeds=tuple(dict.fromkeys(address for address in found if address))[:_MOST])


def _sitemap_entries(tree: Any, base: str) -> Listing:  # noqa: ANN401 - lxml's elements have no types
    """Read a sitemap: of one of news the entries of news alone, of an index the maps whose names speak of news, or all."""
    maps = [address for node in tree.iter("{*}sitemap") if (address := _address_of_entry(base, node.findtext("{*}loc") or ""))]
    if maps:
        return Listing(feeds=tuple([address for address in maps if "news" in address.lower()] or maps)[:_MOST_MAPS])
    pages = list(tree.iter("{*}url"))
    pages = [page for page in pages if page.find("{*}news") is not None] or pages
    return Listing(tuple(entry for page in pages[:_MOST] if (entry := _mapped(page, base))))


_MOST_MAPS = 50


def _mapped(page: Any, base: str) -> FeedEntry | None:  # noqa: ANN401 - lxml's elements have no types
    address = _address_of_entry(base, page.findtext("{*}loc") or "")
    headline, published, updated = (
        " ".join((page.findtext(path) or "").split()) or None
        for path in ("{*}news/{*}title", "{*}news/{*}publication_date", "{*}lastmod")
    )
    return FeedEntry(address, headline, published, updated) if address else None


def _address_of_entry(base: str, link: str) -> str | None:
    """Give the address of a link; what is no address of a page gives none."""
    try:
        url = httpx2.URL(base).join(link.strip()) if base else httpx2.URL(link.strip())
    except (httpx2.InvalidURL, ValueError, UnicodeError):
        return None
    return canonical(str(url)) if link.strip() and url.scheme in {"http", "https"} and url.host else None


def words_of(entry: FeedEntry, name: str) -> RawDocument | None:
    """Give the document of what an entry itself says; None where that is a teaser."""
    if len(_MARKUP.sub(" ", entry.content).split()) < _ENOUGH:
        return None
    headline = escape(entry.headline or "")
    page = f"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>{entry.content}</article></body></html>"
    digest = hashlib.sha256(page.encode("utf-8", "replace")).hexdigest()
    beside = Metadata(url=entry.address, headline=entry.headline, published=entry.published, updated=entry.updated)
    return RawDocument(name, "html", page.encode("utf-8", "replace").decode(), digest, beside)
