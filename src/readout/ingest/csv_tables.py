"""Read tables (CSV): one document a row, its text in the column `text`."""

import csv
import io
import json
from collections.abc import Iterator

from readout.errors import UnreadableInputError
from readout.ingest.decoded_text import decode
from readout.ingest.input_items import Item, Pieces, buffered
from readout.ingest.json_rows import document_of
from readout.model import Failure, RawDocument
from readout.settings import Settings

_LONGEST_NAME = 40
"""Code points of a column's name; a line with longer parts is prose."""


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
