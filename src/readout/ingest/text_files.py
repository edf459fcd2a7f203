"""Read text in any encoding: prose, pages, rows, tables; what only looks like one of these is refused by name."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from typing import BinaryIO

from readout.errors import UnreadableInputError
from readout.ingest.binary_signatures import refuse_binary
from readout.ingest.csv_tables import is_table, read_table
from readout.ingest.decoded_text import declares_wide_characters, decode
from readout.ingest.input_items import Item
from readout.ingest.json_rows import read_json, read_rows
from readout.ingest.web_addresses import address_of
from readout.model import Failure, RawDocument
from readout.settings import Settings

_TABLES = frozenset({".csv", ".tsv"})

_SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "rows", ".ndjson": "rows", ".json": "json",
}  # fmt: skip
KNOWN_SUFFIXES = frozenset(_SUFFIXES)
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL)


class Format(Enum):
    """The formats that are read, each by one reader."""

    TEXT = "text"
    HTML = "html"
    ROWS = "rows"
    JSON = "json"


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read rows and tables as they come, so that a corpus of any size can be read, and everything else whole."""
    wide = declares_wide_characters(item.head)
    if item.suffix in {".jsonl", ".ndjson"} and not wide:
        return read_rows(item.name, _lines_of_text_file(item.stream, settings.largest_input), settings.largest_input)
    if (item.suffix in _TABLES or not item.suffix) and not wide and is_table(item.head):
        return read_table(item, settings)
    return _read_whole_file(item, settings)


def _read_whole_file(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Decode the whole of an item and give it to the reader of its format."""
    content = item.content(settings)
    refuse_binary(content)
    text = decode(content, item.charset)
    if not text.strip():
        raise UnreadableInputError("is empty")
    chosen = format_of(item.suffix, text)
    if chosen is Format.ROWS:
        return read_rows(item.name, (row.encode() for row in text.split("\n")), settings.largest_input)
    if chosen is Format.JSON:
        return read_json(item.name, text, settings.largest_input)
    _refuse(item, text, chosen)
    beside = item.beside
    if chosen is Format.HTML:
        beside = replace(beside, url=address_of(text, beside.url))
    digest = hashlib.sha256(content).hexdigest()
    return iter([RawDocument(item.name, "html" if chosen is Format.HTML else "text", text, digest, beside)])


_XML = re.compile(
    r"\s*<(?:\?xml\b|!DOCTYPE\s(?!html)|(?:\w+:)?(?:rss|feed|rdf|opml|urlset|sitemapindex|svg|nitf|newsml)\b)", re.IGNORECASE
)
_ROOT = re.compile(r"<([A-Za-z_][\w:.-]{0,80})[\s/>]")


def _refuse(item: Item, text: str, chosen: Format) -> None:
    """Raise UnreadableInputError for text that is no article: other XML, tables, and what a folder holds beside articles."""
    if chosen is Format.TEXT and _XML.match(text):
        root = _ROOT.search(text)
        raise UnreadableInputError(f"is XML ({root[1] if root else 'without an element'}), of a kind that is not read")
    if chosen is Format.TEXT and item.suffix in _TABLES:
        raise UnreadableInputError('is a table without a column "text"; name the column with the articles so')
    if chosen is Format.TEXT and item.sought and item.suffix not in KNOWN_SUFFIXES:
        kind = f"ends in {item.suffix}" if item.suffix else "has no ending"
        raise UnreadableInputError(f"is text but {kind}, so it may be no article; name the file itself to read it")


def _lines_of_text_file(stream: BinaryIO, largest: int) -> Iterator[bytes]:
    """Split a stream at line feeds; a line over the limit is cut just beyond it, which its reader sees."""
    while line := stream.readline(largest + 2):
        yield line.removesuffix(b"\n")
        if len(line) > largest + 1 and not line.endswith(b"\n"):
            _skip_line(stream)


def _skip_line(stream: BinaryIO) -> None:
    while (part := stream.readline(1 << 20)) and not part.endswith(b"\n"):
        pass


def format_of(suffix: str, text: str) -> Format:
    """Choose the reader: the suffix decides, but a page saved as text is still a page."""
    named = _SUFFIXES.get(suffix.lower())
    if named not in {None, "text"}:
        return Format(named)
    if _PAGE.match(text):
        return Format.HTML
    return Format.TEXT if named else _unnamed(text)


def _unnamed(text: str) -> Format:
    start = text.lstrip()
    if start.startswith("{"):
        return Format.ROWS if _is_row_format(start.partition("\n")[0]) else Format.JSON if _is_row_format(start) else Format.TEXT
    return Format.JSON if re.match(r"\[\s*\{\s*\"", start) else Format.TEXT


def _is_row_format(line: str) -> bool:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict)
