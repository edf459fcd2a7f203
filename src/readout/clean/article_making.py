"""Make an Article of a document: its text frozen, its blocks judged, what it states of itself gathered."""

import hashlib
import re
from dataclasses import replace
from functools import partial
from pathlib import PurePath

from readout.clean.agencies import agency_of, is_agency
from readout.clean.article_budget import judged, within_budget
from readout.clean.blocks_from_lines import blocks_of
from readout.clean.credits import credited, credits_beside, credits_in
from readout.clean.inline_furniture import without_inline_furniture
from readout.clean.line_roles import roles_of
from readout.clean.main_text import Page, page_of
from readout.clean.outlets import outlet_of_address
from readout.clean.publication_dates import stated_date
from readout.clean.stated_in_text import stated_authors, stated_headline, stated_outlet, stated_publication, stated_update
from readout.clean.text_lines import lines_of
from readout.clean.told_language import note_of_tongue, tongue
from readout.errors import UnreadableInputError
from readout.model import READ_ROLES, Article, Metadata, RawDocument, When

_LONGEST = 500_000
"""Code points; a book. The longest of 6,862 articles has 76,553, and 12 million (a mailbox, a log) are none."""

_MAY_BE_BROKEN = re.compile("[ÂÃâ]")
"""What the first byte of UTF-8's punctuation and accented letters is in Windows' and Latin tables; rare in English."""


def clean(document: RawDocument) -> Article:
    """Give the article in a document; raises UnreadableInputError where nothing is left to read, or more than an article."""
    document = mended(document)
    page = page_of(document.text) if document.kind == "html" else Page(document.text)
    page = replace(page, text=without_inline_furniture(page.text))
    if len(page.text) > _LONGEST:
        raise UnreadableInputError(f"is longer than {_LONGEST:,} characters, which no article is; split it into articles")
    beside = _metadata_to_make_article_of(document.metadata, page.metadata)
    lines = lines_of(page.text, page.headings)
    roles, many_lines = judged(lines, partial(roles_of, headline=beside.headline, authors=page.authors))
    blocks = blocks_of(lines, roles)
    if not any(block.role in READ_ROLES for block in blocks):
        raise UnreadableInputError(_nothing_left(document))
    read, too_long = within_budget(page.text, blocks)
    language = tongue("\n".join(page.text[block.start : block.end] for block in read if block.role in READ_ROLES), beside.language)
    outlet = beside.outlet or outlet_of_address(beside.url) or stated_outlet(page.text, blocks)
    credits_ = (*credits_beside(outlet, page.authors), *credits_in(page.text, blocks))
    return Article(
        id=_id(document),
        input=document.input,
        url=beside.url,
        outlet=agency_of(outlet) or outlet,
        headline=beside.headline or stated_headline(page.text, blocks),
        authors=tuple(name for name in page.authors or stated_authors(page.text, blocks) if not is_agency(name)),
        agencies=credited(credits_),
        language=language,
        published=stated_date(beside.published, "metadata") or stated_publication(page.text, blocks) or When(),
        text=page.text,
        sha256=document.sha256,
        blocks=read,
        credits=credits_,
        updated=stated_date(beside.updated, "metadata") or stated_update(page.text, blocks) or When(),
        notes=tuple(note for note in (note_of_tongue(language), many_lines, too_long) if note),
    )


def _metadata_to_make_article_of(row: Metadata, page: Metadata) -> Metadata:
    """Put what came beside the text before what the page says of itself."""
    return Metadata(
        url=row.url or page.url,
        outlet=row.outlet or page.outlet,
        headline=row.headline or page.headline,
        published=row.published or page.published,
        language=row.language or page.language,
        updated=row.updated or page.updated,
    )


def _id(document: RawDocument) -> str:
    """Give the article's id: the same bytes under the same name or address are the same article, wherever they lie."""
    name = document.metadata.url or PurePath(document.input).name
    return hashlib.sha256(f"{name}\0{document.sha256}".encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _nothing_left(document: RawDocument) -> str:
    if document.kind == "html":
        return "no article was found in the page; save the article's own page, or its text"
    return "holds no words of an article" if document.text.strip() else "is empty"


def mended(document: RawDocument) -> RawDocument:
    """Give a document with its text and headline as they were written, where they show that they were decoded wrongly."""
    headline = document.metadata.headline
    return replace(
        document,
        text=_mended_text(document.text),
        metadata=replace(document.metadata, headline=_mended_text(headline) if headline else headline),
    )


def _mended_text(text: str) -> str:
    if not _MAY_BE_BROKEN.search(text):
        return text
    from ftfy import fix_encoding

    return fix_encoding(text)
