"""Find the main text of a web page and what the page says of itself."""

from dataclasses import dataclass, field

from trafilatura import extract

from readout.clean.page_metadata import metadata_of
from readout.model import Metadata


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page, which of its lines the page marks as headings, and its metadata."""

    text: str
    headings: frozenset[str] = frozenset()
    metadata: Metadata = field(default_factory=Metadata)
    authors: tuple[str, ...] = ()


def page_of(html: str) -> Page:
    """Extract the article from a page; the text is empty where there is none."""
    metadata, authors = metadata_of(html)
    text = extract(html, include_comments=False) or ""
    if text and metadata.headline and metadata.headline not in text:
        text = f"{metadata.headline}\n\n{text}"
    return Page(text, frozenset(), metadata, authors)
