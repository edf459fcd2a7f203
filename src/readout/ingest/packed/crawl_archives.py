"""Read archives of crawls (WARC), record by record in constant memory: pages that came with status 200, in English."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from readout.errors import UnreadableInputError
from readout.ingest.decoded_text import decode
from readout.ingest.input_items import Item
from readout.ingest.packed.archive_members import allowed
from readout.ingest.packed.crawl_records import Record, pieces_of, records
from readout.ingest.web.inflated_bodies import inflated
from readout.ingest.web_addresses import address_of, canonical
from readout.model import Failure, Metadata, RawDocument
from readout.settings import Settings

_OK = 200
_CHARSET = re.compile(r"charset\s?=\s?[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_CODE = re.compile(rb"<(script|style|svg)\b")
_MARKUP = re.compile(rb"<[^<>]{0,5000}>|&\w{1,12};")
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_ENGLISH = frozenset(b"the and that with from which this have they been their would were his of for".split())
_LOOKED_AT = 300_000
"""Bytes of a page in which its language is looked for; menus and styles stand before the article."""
_LEAST_WORDS = 40
_ENGLISH_SHARE = 0.04
"""Part of a page's words that are among these: of 220 pages no English one has less than .08, 171 others have less than this."""


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read each page of a crawl; `name#number`, counted over all records from 1, is its input. What is left out is counted."""
    taken = 0

    def take(size: int) -> bytes:
        nonlocal taken
        part = item.stream.read(size)
        taken += len(part)
        return part

    allowance = allowed(item, lambda: taken).allowance
    largest = settings.web.largest_page
    left_out: Counter[str] = Counter()
    first: dict[str, int] = {}
    for number, record in enumerate(records(pieces_of(take, allowance), largest), start=1):
        found = _page_of_crawl(f"{item.name}#{number}", record, largest) if isinstance(record, Record) else record
        if isinstance(found, RawDocument):
            yield found
        elif found:
            left_out[found] += 1
            first.setdefault(found, number)
    for reason, count in sorted(left_out.items()):
        yield Failure(item.name, "ingest", f"{count} records {reason}; the first is number {first[reason]}")


def _page_of_crawl(name: str, record: Record, largest: int) -> RawDocument | str | None:
    """Give the page of a record, a reason why it is left out, or nothing where the record is none of a page."""
    head, _, body = record.block.partition(b"\r\n\r\n")
    status, fields = _head_of_crawled_answer(head)
    if status != _OK or "html" not in fields.get("content-type", record.fields.get("warc-identified-payload-type", "")):
        return None
    try:
        content = _body_in_crawl(body, fields, largest)
    except UnreadableInputError as error:
        return str(error)
    other = other_language(content)
    if other:
        return other
    try:
        charset = _CHARSET.search(fields.get("content-type", ""))
        text = decode(content, charset[1] if charset else None)
    except UnreadableInputError as error:
        return str(error)
    address = record.fields.get("warc-target-uri", "").strip("<> ")
    beside = Metadata(url=address_of(text, canonical(address)), fetched=record.fields.get("warc-date"))
    return RawDocument(name, "html", text, hashlib.sha256(content).hexdigest(), beside)


class _AnswerHead(NamedTuple):
    """The head of an answer: its status, and its fields by their names in lower case."""

    status: int
    fields: dict[str, str]


def _head_of_crawled_answer(head: bytes) -> _AnswerHead:
    lines = head.decode("latin-1").split("\r\n")
    said = lines[0].split(" ", 2)
    pairs = (line.partition(":") for line in lines[1:])
    fields = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return _AnswerHead(int(said[1]) if len(said) > 1 and said[1].isdecimal() else 0, fields)


def _body_in_crawl(body: bytes, fields: dict[str, str], largest: int) -> bytes:
    """Undo how a body was sent; some crawlers write it undone and leave its head as it was."""
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _chunks_of_crawl_joined(body)
    coding = fields.get("content-encoding", "")
    if not coding or body.lstrip()[:1] == b"<":
        return body
    return inflated([body], coding, largest)


def _chunks_of_crawl_joined(body: bytes) -> bytes:
    """Put the chunks of a body together, each of which stands below its length; a body without lengths is whole."""
    parts: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size
    return b"".join(parts) if parts else body


_CHUNK = re.compile(rb"\r?\n?([0-9A-Fa-f]{1,8})(?:;[^\r\n]{0,200})?\r\n")


def _crawled_page_without_code(page: bytes) -> bytes:
    """Leave out what a page holds for machines; what is opened and never closed takes the rest with it."""
    parts, at = [], 0
    while opened := _CODE.search(page, at):
        parts.append(page[at : opened.start()])
        closed = page.find(b"</" + opened[1], opened.end())
        at = closed if closed >= 0 else len(page)
    return b" ".join([*parts, page[at:]])


def other_language(content: bytes) -> str | None:
    """Say that a crawled page is in another language, by its commonest words, before it is parsed; None for one in English."""
    words = list(islice(_WORD.findall(_MARKUP.sub(b" ", _crawled_page_without_code(content[:_LOOKED_AT].lower()))), 20_000))
    if len(words) < _LEAST_WORDS or sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words):
        return None
    return "are in other languages than English"
