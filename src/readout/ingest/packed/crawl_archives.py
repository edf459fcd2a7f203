"""Read archives of crawls (WARC), record by record in constant memory: pages that came with status 200, in English."""

import hashlib
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, NoReturn

from readout.errors import UnreadableInputError
from readout.ingest.decoded_text import decode
from readout.ingest.input_items import Allowance, Item
from readout.ingest.packed.archive_members import allowed
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
_STEP = 1 << 16
_HELD = 1 << 20
"""Bytes of a packed member that are held back until its checksum has been seen; what is longer is given as it comes."""
_MEMBER = b"\x1f\x8b\x08"
_VERSION = b"WARC/"
_LONGEST_LINE = 100_000
_MOST_FIELDS = 1000
DAMAGED = "are damaged"


@dataclass(frozen=True, slots=True)
class Record:
    """A response: the fields of its own head in lower case, and its block, the answer as it came over the wire."""

    fields: dict[str, str]
    block: bytes


class DamageError(Exception):
    """The bytes at hand are no whole record."""


class Source:
    """Pieces of bytes as lines and blocks."""

    def __init__(self, pieces: Iterator[bytes | None]) -> None:
        self._pieces = pieces
        self._held = b""
        self._at = 0

    def find_record(self) -> bool:
        """Go to the line below the next version, whatever stands before it; false at the end."""
        while line := self.line():
            if line.startswith(_VERSION):
                return True
        return False

    def line(self) -> bytes:
        """Give the next line, of one that is too long a part, nothing at the end."""
        while (end := self._held.find(b"\n", self._at)) < 0 and len(self._held) - self._at < _LONGEST_LINE:
            if not self._more():
                break
        return self._pass(end + 1 - self._at if end >= 0 else len(self._held) - self._at)

    def take(self, size: int) -> bytes:
        """Give so many bytes."""
        parts = []
        while size:
            parts.append(self._part(size))
            size -= len(parts[-1])
        return b"".join(parts)

    def skip(self, size: int) -> None:
        """Pass over so many bytes."""
        while size:
            size -= len(self._part(size))

    def _part(self, most: int) -> bytes:
        """Give at least one byte; raises DamageError where there is none."""
        if self._at == len(self._held) and not self._more():
            _give_up()
        return self._pass(min(most, len(self._held) - self._at))

    def _pass(self, size: int) -> bytes:
        self._at += size
        return self._held[self._at - size : self._at]

    def _more(self) -> bool:
        """Hold one more piece; raises DamageError at a damaged place, behind which a record begins anew."""
        piece = next(self._pieces, b"")
        self._held, self._at = self._held[self._at :] + (piece or b""), 0
        if piece is None:
            self._held = b""
            _give_up()
        return bool(piece)


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


def pieces_of(read: Callable[[int], bytes], allowance: Allowance) -> Iterator[bytes | None]:
    """Give the pieces of a stream of crawl records, unpacked where they are packed; None stands where a member is damaged."""
    piece = read(_STEP)
    if not piece.startswith(_MEMBER):
        while piece:
            yield piece
            piece = read(_STEP)
        return
    undo, held = zlib.decompressobj(31), b""
    while piece:
        try:
            part = undo.decompress(piece, _STEP)
        except zlib.error:
            yield None
            piece, undo, held = _next_member(piece[1:], read), zlib.decompressobj(31), b""
            continue
        allowance.spend(len(part))
        held += part
        if undo.eof or len(held) > _HELD:
            yield held
            held = b""
        piece, undo = (undo.unused_data.lstrip(b"\0"), zlib.decompressobj(31)) if undo.eof else (undo.unconsumed_tail, undo)
        piece = piece or read(_STEP)
    if held:
        yield None


def _next_member(piece: bytes, read: Callable[[int], bytes]) -> bytes:
    """Look for the beginning of a packed member, which stands before each record."""
    while piece:
        at = piece.find(_MEMBER)
        if at >= 0:
            return piece[at:]
        more = read(_STEP)
        piece = piece[-2:] + more if more else b""
    return b""


def records(pieces: Iterator[bytes | None], largest: int) -> Iterator[Record | str | None]:
    """Give each record: a response, None for one of another kind, or in words why it cannot be read."""
    source = Source(pieces)
    while True:
        try:
            if not source.find_record():
                return
            yield _read_record(source, largest)
        except DamageError:
            yield DAMAGED


def _read_record(source: "Source", largest: int) -> Record | str | None:
    """Read the next record: a response, None for another kind, or why it cannot be taken."""
    fields: dict[str, str] = {}
    for _ in range(_MOST_FIELDS):
        line = source.line()
        if not line.strip():
            break
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        fields[name.strip().lower()] = value.strip() if colon else ""
    size = fields.get("content-length", "")
    if not size.isdecimal() or len(size) > len("1000000000000"):
        _give_up()
    if fields.get("warc-type") != "response" or "http" not in fields.get("content-type", ""):
        source.skip(int(size))
        return None
    if int(size) > largest:
        source.skip(int(size))
        return f"are larger than {largest:,} bytes, the limit for one page"
    return Record(fields, source.take(int(size)))


def _give_up() -> NoReturn:
    raise DamageError
