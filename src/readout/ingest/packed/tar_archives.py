"""Read tar archives, as they come: each file in them by its own reader."""

import tarfile
from collections.abc import Iterator

from readout.errors import UnreadableInputError
from readout.ingest.input_items import Item, buffered
from readout.ingest.packed.archive_members import (
    CLIMBS,
    LINK,
    Counted,
    allowed,
    climbs_out,
    is_hidden,
    read_member,
    refused,
    unpacked,
)
from readout.model import Failure, RawDocument
from readout.settings import Settings

_LONGEST_HEAD = 1 << 20


class Checked(tarfile.TarInfo):
    """A member's head; one that says it goes on for more than a megabyte would have to be held in memory."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "Checked":
        """Read the head of a member."""
        found = super().frombuf(buf, encoding, errors)
        if found.type not in tarfile.REGULAR_TYPES and found.size > _LONGEST_HEAD:
            raise tarfile.ReadError("a head is too long")
        return found


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read the files in an archive; folders are walked through, links and devices named."""
    source = Counted(item.stream)
    packed, allowance = allowed(item, lambda: source.count)
    try:
        with tarfile.open(fileobj=buffered(source), mode="r|", tarinfo=Checked) as archive:
            for member in archive:
                yield from _read_tar_member(packed, archive, member, settings)
                if allowance.is_spent:
                    return
    except tarfile.TarError as error:
        raise UnreadableInputError(f"is a damaged tar archive ({error}); what stands before the damage was read") from error


def _read_tar_member(
    packed: Item, archive: tarfile.TarFile, member: tarfile.TarInfo, settings: Settings
) -> Iterator[RawDocument | Failure]:
    """Read a file of a tar archive by its own reader, or say why it is left out."""
    if member.isdir() or is_hidden(member.name):
        return
    stream = archive.extractfile(member) if member.isfile() else None
    if climbs_out(member.name):
        yield refused(packed, member.name, CLIMBS)
    elif stream is None or packed.allowance is None:
        yield refused(packed, member.name, LINK)
    else:
        yield from read_member(packed, member.name, unpacked(stream.read, packed.allowance), settings)
