"""Read mailboxes (mbox): one letter after the other, as they come, so that a mailbox of any size can be read."""

import re
from collections.abc import Iterator
from dataclasses import replace

from readout.errors import UnreadableInputError
from readout.ingest.files.letters import read_letter
from readout.ingest.input_items import Item
from readout.model import Failure, RawDocument
from readout.settings import Settings

_LINE = 1 << 20
_OPENING = re.compile(rb"From \S+ .{8,60}\d{4}\b.{0,12}\s*$")


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read each letter as a document; `name#number`, counted from 1, is its input."""
    for number, content in enumerate(_letters_of_mailbox(item, settings.largest_input), start=1):
        place = f"{item.name}#{number}"
        if len(content) > settings.largest_input:
            yield Failure(place, "ingest", f"is larger than {settings.largest_input:,} bytes, the limit")
            continue
        try:
            yield from read_letter(replace(item, name=place), content, settings)
        except UnreadableInputError as error:
            yield Failure(place, "ingest", str(error))


def _letters_of_mailbox(item: Item, largest: int) -> Iterator[bytes]:
    """Part the letters at lines that begin with "From " after a blank one; of one over the limit only so much is kept."""
    letter: list[bytes] = []
    size, blank = 0, True
    while line := item.stream.readline(_LINE):
        if blank and _OPENING.match(line):
            if letter:
                yield b"".join(letter)
            letter, size = [], 0
        elif size <= largest:
            letter.append(line[1:] if line.startswith((b">From ", b">>From ")) else line)
            size += len(line)
        blank = not line.strip()
    if letter:
        yield b"".join(letter)
