"""Values as bytes and back: JSON by the words' own types, compressed."""

from typing import TYPE_CHECKING, TypeVar

import msgspec

from readout.errors import DamagedFileError

if TYPE_CHECKING:
    from zstandard import ZstdCompressionDict

Value = TypeVar("Value")

LEVEL = 12
"""Of zstd. Of 200 articles of 6,000 letters level 3 leaves 7 % more and 19 two hundredths less for four times the time; zlib at 6,
which older files hold, leaves 4 % more on texts and a fifth more on stories, whose repetitions lie further apart than it looks."""
_ZLIB = 0x78
"""The first byte of what older files hold."""


class Document(msgspec.Struct):
    """All that is looked at of a document beside which something is compressed."""

    text: str


def encode(value: object) -> bytes:
    """Write a value as JSON; the same value gives the same bytes."""
    return msgspec.json.encode(value)


def pack(value: object, known: str = "") -> bytes:
    """Write a value as compressed JSON; what stands in a text that is known to the reader takes next to no room."""
    return squeeze(encode(value), known)


def unpack(content: bytes, kind: type[Value], known: str = "") -> Value:
    """Read a value of the kind, or raise DamagedFileError where the bytes are none."""
    try:
        return msgspec.json.decode(spread(content, known), type=kind)
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        raise DamagedFileError(
            f"the database holds a damaged {kind.__name__.lower()} ({error}); add the articles to a new file"
        ) from error


def squeeze(content: bytes, known: str = "") -> bytes:
    """Compress bytes."""
    import zstandard

    return zstandard.ZstdCompressor(level=LEVEL, dict_data=_dictionary(known), write_checksum=True).compress(content)


def spread(content: bytes, known: str = "") -> bytes:
    """Give back what was compressed, now or by an older readout; raises ValueError where that cannot be."""
    if content[:1] == bytes([_ZLIB]):
        import zlib

        try:
            return zlib.decompress(content)
        except zlib.error as error:
            raise ValueError(str(error)) from error
    import zstandard

    try:
        return zstandard.ZstdDecompressor(dict_data=_dictionary(known)).decompress(content)
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from error


def text_of(document: bytes) -> str:
    """Give the text of a packed document, or raise DamagedFileError."""
    return unpack(document, Document).text


def _dictionary(known: str) -> "ZstdCompressionDict | None":
    import zstandard

    text = known.encode("utf-8", "surrogatepass")
    return zstandard.ZstdCompressionDict(text, dict_type=zstandard.DICT_TYPE_RAWCONTENT) if text else None
