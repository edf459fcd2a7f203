"""One thing to read: a stream of bytes, its first ones, and what is known of it beside them."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import BinaryIO, NamedTuple

from readout.errors import UnreadableInputError
from readout.model import Metadata
from readout.settings import Settings

HEAD = 16_384
"""Bytes that tell what kind of thing it is; the head of a letter, with all that its carriers write into it, is the longest."""


class Allowance:
    """What may come out of an archive and of all archives in it, measured against what went in."""

    FREE = 50_000_000
    RATIO = 200
    """Times its size; pages come out at 5 to 10 times, a log of one line again and again at 100, a bomb at 1,000."""

    def __init__(self, taken: Callable[[], int]) -> None:
        self._taken = taken
        self._given = 0

    @property
    def is_spent(self) -> bool:
        """Tell whether more came out than may."""
        return self._given > self.FREE + self.RATIO * self._taken()

    def spend(self, size: int) -> None:
        """Count what came out; raises UnreadableInputError where it is too much."""
        self._given += size
        if self.is_spent:
            raise UnreadableInputError(f"expands to more than {self.RATIO} times its size, as bombs do; no more of it is read")


@dataclass(frozen=True, slots=True)
class Item:
    """A thing to read; `stream` stands at its beginning, `head` is how it begins.

    `sought` says that it was found in a folder or an archive and not named, so that not every text in it is an article;
    `depth` counts the archives and letters that it lies in, and all of them share the `allowance` of the outermost.
    """

    name: str
    suffix: str
    stream: BinaryIO
    head: bytes
    beside: Metadata = field(default_factory=Metadata)
    charset: str | None = None
    sought: bool = False
    depth: int = 0
    allowance: Allowance | None = None

    def inside(self, name: str, stream: BinaryIO) -> "Item":
        """Make the item of something that lies in this one, an archive or a letter."""
        beginning = begun(stream)
        suffix, depth = PurePath(name).suffix.lower(), self.depth + 1
        return Item(name, suffix, beginning.whole, beginning.head, Metadata(), sought=True, depth=depth, allowance=self.allowance)

    def content(self, settings: Settings) -> bytes:
        """Give all bytes; raises UnreadableInputError where they are more than one input may have."""
        content = self.stream.read(settings.largest_input + 1)
        if len(content) > settings.largest_input:
            raise UnreadableInputError(f"is larger than {settings.largest_input:,} bytes, the limit; split it into articles")
        return content


def item_of(name: str, suffix: str, stream: BinaryIO, *, sought: bool = False) -> Item:
    """Make the item of a named stream."""
    beginning = begun(stream)
    return Item(name, suffix.lower(), beginning.whole, beginning.head, sought=sought)


class Beginning(NamedTuple):
    """The first bytes of a stream, and the stream as if they had not been read."""

    head: bytes
    whole: BinaryIO


def begun(stream: BinaryIO) -> Beginning:
    """Read the first bytes of an item's stream."""
    head = stream.read(HEAD)
    if stream.seekable():
        stream.seek(-len(head), io.SEEK_CUR)
        return Beginning(head, stream)
    return Beginning(head, buffered(Pieces([head], stream.read)))


def buffered(raw: io.RawIOBase) -> BinaryIO:
    """Give a stream that is read piece by piece a buffer, so that lines can be read from it."""
    return io.BufferedReader(raw, 1 << 16)


class Pieces(io.RawIOBase):
    """A stream of some pieces that are there and others that are read on demand."""

    def __init__(self, there: list[bytes], more: Callable[[int], bytes]) -> None:
        self._there = b"".join(there)
        self._more = more

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed's buffer has no length
        """Fill a part of the buffer; nothing where the stream has ended."""
        piece = self._there or self._more(len(buffer))
        part, self._there = piece[: len(buffer)], piece[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)
