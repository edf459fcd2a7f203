"""The records of a crawl's archive, one after the other; what is damaged is passed over up to the next record that is whole."""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from readout.ingest.input_items import Allowance

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


def _give_up() -> NoReturn:
    raise DamageError
