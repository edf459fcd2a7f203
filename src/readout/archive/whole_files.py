"""Files that are there whole or not at all, with the same bytes for the same content whoever writes them."""

import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

_NO_TIME = (1980, 1, 1, 0, 0, 0)


def write_whole(file: Path, entries: Iterable[tuple[str, bytes]] | bytes) -> None:
    """Write a file of bytes, or one of named entries, under another name first; who writes it twice writes the same."""
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f".{file.name}.{os.getpid()}")
    if isinstance(entries, bytes):
        half.write_bytes(entries)
    else:
        with zipfile.ZipFile(half, "w", zipfile.ZIP_STORED) as opened:
            for name, content in entries:
                opened.writestr(zipfile.ZipInfo(name, _NO_TIME), content)
    half.replace(file)
