"""An entry's own words, where it carries the whole article or its page cannot be had."""

import hashlib
import re
from html import escape

from readout.ingest.feeds.feed_entries import FeedEntry
from readout.model import Metadata, RawDocument

_ENOUGH = 60
"""Words; what carries fewer is a teaser (the median teaser of a feed has 25, the shortest article of 6,862 has 61)."""
_MARKUP = re.compile(r"<[^<>]{0,2000}>")


def words_of(entry: FeedEntry, name: str) -> RawDocument | None:
    """Give the document of what an entry itself says; None where that is a teaser."""
    if len(_MARKUP.sub(" ", entry.content).split()) < _ENOUGH:
        return None
    headline = escape(entry.headline or "")
    page = f"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>{entry.content}</article></body></html>"
    digest = hashlib.sha256(page.encode("utf-8", "replace")).hexdigest()
    beside = Metadata(url=entry.address, headline=entry.headline, published=entry.published, updated=entry.updated)
    return RawDocument(name, "html", page.encode("utf-8", "replace").decode(), digest, beside)
