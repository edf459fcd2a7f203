"""Read ZIP archives, and what is one under another name: office documents and web archives (WACZ)."""

import hashlib
import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace

from readout.errors import UnreadableInputError
from readout.ingest.input_items import Item
from readout.ingest.packed.archive_members import CLIMBS, LINK, allowed, climbs_out, is_hidden, read_member, refused, unpacked
from readout.model import Failure, RawDocument
from readout.settings import Settings

_LONGEST_LIST = 100_000_000
"""Bytes of the list of members, which is held in memory; a million members take about so much."""
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_OTHERS = {
    "xl/workbook.xml": "a spreadsheet (xlsx); save the sheet as CSV",
    "ppt/presentation.xml": "a presentation (pptx); save it as PDF",
    "META-INF/container.xml": "a book (epub)",
    "content.xml": "an OpenDocument file (odt); save it as DOCX or PDF",
}
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, UnicodeError, EOFError)


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read the article in an office document, or every member of an archive."""
    whole = item if item.stream.seekable() else replace(item, stream=io.BytesIO(item.content(settings)))
    size = whole.stream.seek(0, io.SEEK_END)
    _refuse_long_zip(whole, size)
    packed = allowed(whole, lambda: size).archive
    try:
        with zipfile.ZipFile(packed.stream) as archive:
            yield from _read_zip(packed, archive, settings)
    except _BROKEN as error:
        raise UnreadableInputError(f"is a damaged ZIP archive ({str(error)[:100]})") from error


def _read_zip(packed: Item, archive: zipfile.ZipFile, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read what a ZIP archive is: an office document, a crawl, or its members."""
    names = {info.filename for info in archive.infolist()}
    if "word/document.xml" in names:
        yield _docx_in_zip(packed, archive, settings)
        return
    other = next((kind for name, kind in _OTHERS.items() if name in names), None)
    if other:
        raise UnreadableInputError(f"is {other}")
    crawl = "datapackage.json" in names and any(name.startswith("archive/") for name in names)
    for info in archive.infolist():
        if not crawl or info.filename.startswith("archive/"):
            yield from _read_zip_member(packed, archive, info, settings)
        if packed.allowance and packed.allowance.is_spent:
            return


def _read_zip_member(
    packed: Item, archive: zipfile.ZipFile, info: zipfile.ZipInfo, settings: Settings
) -> Iterator[RawDocument | Failure]:
    """Read a member of a ZIP archive by its own reader, or say why it is left out."""
    if info.is_dir() or is_hidden(info.filename):
        return
    wrong = _wrong_with_member(info)
    if wrong or packed.allowance is None:
        yield refused(packed, info.filename, wrong or LINK)
        return
    try:
        with archive.open(info) as stream:
            yield from read_member(packed, info.filename, unpacked(stream.read, packed.allowance), settings)
    except _BROKEN as error:
        yield refused(packed, info.filename, f"is damaged in its archive ({str(error)[:100]})")


def _wrong_with_member(info: zipfile.ZipInfo) -> str | None:
    """Say why a member of a ZIP archive cannot be read, None where it can."""
    if climbs_out(info.filename):
        return CLIMBS
    if stat.S_ISLNK(info.external_attr >> 16):
        return LINK
    if info.flag_bits & 1:
        return "is locked with a password"
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return f"is packed in a way that is not read (method {info.compress_type})"
    return None


def _docx_in_zip(packed: Item, archive: zipfile.ZipFile, settings: Settings) -> RawDocument:
    """Read the document whose main part lies in a ZIP archive."""
    from readout.ingest.files.docx import text_of  # loads lxml, which archives do not need

    info = archive.getinfo("word/document.xml")
    wrong = _wrong_with_member(info)
    if wrong or packed.allowance is None:
        raise UnreadableInputError(f"is a DOCX whose text {wrong}")
    with archive.open(info) as stream:
        main = packed.inside(packed.name, unpacked(stream.read, packed.allowance)).content(settings)
    text = text_of(main)
    if not text.strip():
        raise UnreadableInputError("is a DOCX without words")
    packed.stream.seek(0)
    digest = hashlib.sha256(packed.content(settings)).hexdigest()
    return RawDocument(packed.name, "text", text, digest, packed.beside)


def _refuse_long_zip(item: Item, size: int) -> None:
    """Raise UnreadableInputError where the list of members, by its own word, is too long to be held."""
    item.stream.seek(max(0, size - 66_000))
    tail = item.stream.read()
    item.stream.seek(0)
    at, at_64 = tail.rfind(_END), tail.rfind(_END_64)
    length = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if at_64 >= 0:
        length = int.from_bytes(tail[at_64 + 40 : at_64 + 48], "little")
    if length > _LONGEST_LIST:
        raise UnreadableInputError("is a ZIP archive with more members than can be listed")
