"""Read JSON lines and JSON arrays: one document a row, each broken row a Failure of its own."""

import hashlib
import json
from collections.abc import Iterable, Iterator

from readout.errors import UnreadableInputError
from readout.ingest.decoded_text import decode
from readout.model import Failure, Metadata, RawDocument

_SPACE = " \t\r\n"


def read_rows(name: str, lines: Iterable[bytes], largest: int) -> Iterator[RawDocument | Failure]:
    """Read one document from each line; `name#line`, counted from 1, is its input, and blank lines are passed over."""
    empty = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        empty = False
        place = f"{name}#{number}"
        try:
            yield document_of(place, _parse(line, largest), line)
        except UnreadableInputError as error:
            yield Failure(place, "ingest", str(error))
    if empty:
        yield Failure(name, "ingest", "is empty")


def read_json(name: str, text: str, largest: int) -> Iterator[RawDocument | Failure]:
    """Read a JSON file that holds an array of documents, one document, or (whatever its name says) JSON lines."""
    start = text.lstrip(_SPACE)
    if start.startswith("["):
        return _read_array(name, text, len(text) - len(start) + 1)
    if _is_one_object(text):
        return read_rows(name, [text.encode()], largest)
    return read_rows(name, (line.encode() for line in text.split("\n")), largest)


def _is_one_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return text.count("\n") == 0


def _read_array(name: str, text: str, at: int) -> Iterator[RawDocument | Failure]:
    """Walk an array item by item, so that what stands before a damaged place is still read."""
    decoder = json.JSONDecoder()
    number = 0
    while True:
        at = _skip(text, at, _SPACE + ("," if number else ""))
        if text[at : at + 1] == "]":
            break
        number += 1
        place = f"{name}#{number}"
        try:
            row, end = decoder.raw_decode(text, at)
            yield document_of(place, row, text[at:end].encode("utf-8", "surrogatepass"))
        except (json.JSONDecodeError, RecursionError) as error:
            yield Failure(place, "ingest", _broken(error))
            return
        except UnreadableInputError as error:
            yield Failure(place, "ingest", str(error))
        at = end
    if not number:
        yield Failure(name, "ingest", "is an empty list")


def _skip(text: str, at: int, characters: str) -> int:
    while at < len(text) and text[at] in characters:
        at += 1
    return at


def _parse(line: bytes, largest: int) -> object:
    if len(line) > largest:
        raise UnreadableInputError(f"is larger than {largest:,} bytes, the limit for one document")
    try:
        return json.loads(decode(line))
    except (ValueError, RecursionError) as error:
        raise UnreadableInputError(_broken(error)) from error


def _broken(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"is no valid JSON: {error.msg[:1].lower()}{error.msg[1:]} at character {error.pos + 1}"
    return "is no valid JSON"


def document_of(place: str, row: object, content: bytes) -> RawDocument:
    """Make a document of a row's fields; raises UnreadableInputError where it has no text."""
    if not isinstance(row, dict):
        raise UnreadableInputError('is no JSON object; a row looks like {"text": "...", "outlet": "..."}')
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableInputError('has no text: the field "text" is missing, empty or not a string')
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UnreadableInputError(
            f"holds half a character (a lone surrogate) at character {error.start + 1} of its text"
        ) from error
    metadata = Metadata(
        url=_field(row, "url"),
        outlet=_field(row, "outlet"),
        headline=_field(row, "headline", "title"),
        published=_field(row, "published", "date"),
        language=_field(row, "language"),
        updated=_field(row, "updated", "modified"),
    )
    return RawDocument(place, "text", text, hashlib.sha256(content).hexdigest(), metadata)


def _field(row: dict[str, object], *names: str) -> str | None:
    """Take the first of the fields that says something; what is no string says nothing."""
    for name in names:
        value = row.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip().encode("utf-8", "replace").decode()
    return None
