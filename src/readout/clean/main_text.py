"""Find the main text of a web page: what trafilatura takes for it, the headline, and paragraphs that it passed over."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from readout.clean.page_metadata import metadata_of, stated_body
from readout.clean.page_pieces import BlockText, texts_of
from readout.clean.recovered_lines import recovered
from readout.model import Metadata
from readout.text import words

_LEAST_TEXT = 250
"""Code points; where less is found, the generous settings are tried (four of 220 pages, and they then give more)."""
_LEAST_COLUMN = 250
"""Code points of a row that is a column of text rather than values."""
_LEAST_COVERED = 0.9
"""Share of a row that its blocks must hold together for them to stand in its place."""
_BAR = re.compile(r"\\?\|")


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page, which of its lines the page marks as headings, and its metadata."""

    text: str
    headings: frozenset[str] = frozenset()
    metadata: Metadata = field(default_factory=Metadata)
    authors: tuple[str, ...] = ()


def page_of(source: str) -> Page:
    """Extract the article from a page; the text is empty where there is none. One line a paragraph, a blank line between."""
    root = _parsed_for_main_text(source)
    if root is None:
        return Page("")
    metadata, authors = metadata_of(root)
    extracted = _extracted(root)
    lines = recovered(root, unrolled(root, extracted.lines), metadata.headline, stated_body(root))
    if not lines:
        return Page("", metadata=metadata, authors=authors)
    return Page("\n\n".join(_with_headline(lines, metadata.headline)), extracted.headings, metadata, authors)


def _parsed_for_main_text(source: str) -> Any:  # noqa: ANN401 - lxml's elements have no types
    from lxml import etree, html

    try:
        return html.fromstring(source.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8", recover=True))
    except (etree.LxmlError, ValueError, AssertionError):
        return None


class _Extracted(NamedTuple):
    """The lines of the main text, and those of them that are headings."""

    lines: list[str]
    headings: frozenset[str]


def _extracted(root: Any) -> _Extracted:  # noqa: ANN401 - lxml's elements have no types
    """Extract the main text; comments of readers are left out."""
    from trafilatura import bare_extraction

    found = bare_extraction(deepcopy(root), include_comments=False)
    if found is None or len(found.text or "") < _LEAST_TEXT:
        generous = bare_extraction(deepcopy(root), include_comments=False, favor_recall=True)
        found = max(found, generous, key=lambda document: len(document.text or "") if document is not None else -1)
    if found is None:
        return _Extracted([], frozenset())
    heads = found.body.iter("head") if found.body is not None else ()
    return _Extracted(list(_lines(found.text or "")), frozenset(_joined(head.itertext()) for head in heads))


def _lines(text: str) -> Iterator[str]:
    return (line for line in (_joined([line]) for line in text.split("\n")) if line)


def _joined(parts: Iterable[str]) -> str:
    """Give the parts as one line, in the composed form that trafilatura's own output has."""
    return unicodedata.normalize("NFC", " ".join("".join(parts).split()))


def _with_headline(lines: list[str], headline: str | None) -> list[str]:
    """Put the headline first where the text does not begin with it."""
    if not headline or any(words(line) == words(headline) for line in lines[:_OPENING]):
        return lines
    return [headline, *lines]


_OPENING = 6
"""Lines among which the headline may already stand, below a kicker or a date."""


def unrolled(root: Any, lines: Sequence[str]) -> list[str]:  # noqa: ANN401 - lxml's elements have no types
    """Give the lines with each long table row put as the blocks of text that it holds, where these hold nearly all of it.

    A block of links alone is left out.
    """
    if not any(map(_is_column, lines)):
        return list(lines)
    texts = list(texts_of(root))
    return [part for line in lines for part in (_parts(line, texts) if _is_column(line) else [line])]


def _is_column(line: str) -> bool:
    return line.startswith("|") and len(line) > _LEAST_COLUMN


def _parts(line: str, texts: Sequence[BlockText]) -> list[str]:
    row = _plain_cell(line)
    held = list(_held_by_table_row(row, texts))
    covered = sum(len(_plain_cell(block.text)) for block in held) >= len(row) * _LEAST_COVERED
    return [block.text for block in held if not block.links] if covered else [line]


def _held_by_table_row(row: str, texts: Sequence[BlockText]) -> Iterator[BlockText]:
    """Give the texts that stand in the row one after another."""
    at = 0
    for block in texts:
        found = row.find(_plain_cell(block.text), at)
        if found >= 0 and row[at:found].strip() == "":
            at = found + len(_plain_cell(block.text))
            yield block


def _plain_cell(text: str) -> str:
    return " ".join(_BAR.sub(" ", text).split())
