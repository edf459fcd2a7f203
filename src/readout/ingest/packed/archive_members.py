"""Read the members of an archive, one after the other, none of them written to disk."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple

from readout.ingest.input_items import Allowance, Item, buffered
from readout.ingest.input_kinds import read_item
from readout.model import Failure, RawDocument
from readout.settings import Settings


class Counted(io.RawIOBase):
    """A stream that counts what was read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed's buffer has no length
        """Fill a part of the buffer; nothing where the stream has ended."""
        part = self._stream.read(len(buffer))
        self.count += len(part)
        buffer[: len(part)] = part
        return len(part)


class Measured(io.RawIOBase):
    """A stream that comes out of an archive, counted against its allowance."""

    def __init__(self, read: Callable[[int], bytes], allowance: Allowance) -> None:
        self._read = read
        self._allowance = allowance

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed's buffer has no length
        """Fill a part of the buffer; nothing where the stream has ended."""
        part = self._read(len(buffer))
        self._allowance.spend(len(part))
        buffer[: len(part)] = part
        return len(part)


def unpacked(read: Callable[[int], bytes], allowance: Allowance) -> BinaryIO:
    """Give what comes out of an archive as a stream."""
    return buffered(Measured(read, allowance))


def read_member(archive: Item, name: str, stream: BinaryIO, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read a member by its own reader, under the archive's name and its own."""
    yield from read_item(archive.inside(f"{archive.name}/{name}", stream), settings)


class Allowed(NamedTuple):
    """An archive with its allowance."""

    archive: Item
    allowance: Allowance


def allowed(item: Item, taken: Callable[[], int]) -> Allowed:
    """Give an archive its allowance: that of the archive that it lies in, where it does."""
    allowance = item.allowance or Allowance(taken)
    return Allowed(replace(item, allowance=allowance), allowance)


def is_hidden(name: str) -> bool:
    """Tell what a folder would hide too: names with a dot in front, and what one system packs beside the files."""
    parts = PurePosixPath(name).parts
    return not climbs_out(name) and ("__MACOSX" in parts or any(part.startswith(".") for part in parts))


def climbs_out(name: str) -> bool:
    """Tell a name that leads out of its archive."""
    plain = name.replace("\\", "/")
    return plain.startswith("/") or ".." in PurePosixPath(plain).parts or plain[1:2] == ":"


def refused(archive: Item, name: str, reason: str) -> Failure:
    """Say of a member why it is not read."""
    return Failure(f"{archive.name}/{name}", "ingest", reason)


LINK = "is a link or a device in an archive, which is not followed"
CLIMBS = "has a name that leads out of its archive, and is not read"
