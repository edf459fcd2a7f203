"""Read text in any encoding: prose, pages, rows, tables; what only looks like one of these is refused by name."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from typing import BinaryIO

from readout.errors import UnreadableInputError
from readout.ingest.binary_signatures import refuse_binary
from readout.ingest.decoded_text import declares_wide_characters, decode
from readout.ingest.input_items import Item, Pieces, buffered
from readout.ingest.json_rows import document_of, read_json, read_rows
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

_LONGEST_NAME = 40
"""Code points of a column's name; a line with longer parts is prose."""


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


def is_table(head: bytes) -> bool:
    """Tell a table by its first line, which names a column `text` beside others."""
    return _table_delimiter(head) is not None


def read_table(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read one document from each row; `name#row`, counted from 1 below the names, is its input."""
    csv.field_size_limit(settings.largest_input)
    delimiter = _table_delimiter(item.head) or ","
    rows = csv.DictReader(_table_text(item, settings), delimiter=delimiter)
    number = 0
    try:
        for number, row in enumerate(rows, start=1):
            yield _read_table_row(f"{item.name}#{number}", row)
    except (csv.Error, UnicodeDecodeError) as error:
        yield Failure(f"{item.name}#{number + 1}", "ingest", f"cannot be read, nor what follows it: {_plain(error)}")
    if not number:
        yield Failure(item.name, "ingest", "is an empty table")


def _read_table_row(place: str, row: dict[str | None, object]) -> RawDocument | Failure:
    named = {name.strip().lower(): value for name, value in row.items() if name and isinstance(value, str)}
    try:
        return document_of(place, named, json.dumps(named, sort_keys=True).encode())
    except UnreadableInputError as error:
        return Failure(place, "ingest", str(error))


def _table_text(item: Item, settings: Settings) -> Iterator[str]:
    """Give the lines; a table under the limit in whatever encoding it has, a longer one as UTF-8."""
    content = item.stream.read(settings.largest_input + 1)
    if len(content) <= settings.largest_input:
        return iter(io.StringIO(decode(content), newline=""))
    return iter(io.TextIOWrapper(buffered(Pieces([content], item.stream.read)), "utf-8-sig", newline=""))


def _table_delimiter(head: bytes) -> str | None:
    """Find what stands between the names in the first line of a table, None where that is no table."""
    first = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].decode("utf-8", "replace").strip()
    for delimiter in (",", ";", "\t"):
        names = [name.strip(" \"'").lower() for name in first.split(delimiter)]
        if (
            "text" in names
            and (len(names) > 1 or first.strip("\"'").lower() == "text")
            and all(len(name) <= _LONGEST_NAME for name in names)
        ):
            return delimiter
    return None


def _plain(error: Exception) -> str:
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
