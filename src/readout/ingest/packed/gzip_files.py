"""Read gzip: what is inside, by its own reader, as it comes out."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from readout.errors import UnreadableInputError
from readout.ingest.input_items import Item, buffered
from readout.ingest.input_kinds import read_item
from readout.ingest.packed.archive_members import Counted, allowed, unpacked
from readout.model import Failure, RawDocument
from readout.settings import Settings


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read what was compressed under the name that it came with."""
    source = Counted(item.stream)
    packed, allowance = allowed(item, lambda: source.count)
    try:
        inner = packed.inside(item.name, unpacked(gzip.GzipFile(fileobj=buffered(source)).read, allowance))
        suffix = PurePath(PurePath(item.name).stem).suffix.lower()
        yield from read_item(replace(inner, suffix=suffix, sought=item.sought, beside=item.beside), settings)
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        raise UnreadableInputError("is damaged gzip: it breaks off or its parts do not fit") from error
