"""Values as bytes and back: JSON by the words' own types, compressed beside what every reader knows of such values.

What documents, articles and readings have in common (names of fields, common words) is known to every reader: `known/` holds
some of the demo corpus, as they are kept (`training/known_values.py`, docs/decisions/0042). The files are part of the layout and
never change.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec

from readout.errors import DamagedFileError

if TYPE_CHECKING:
    from zstandard import ZstdCompressionDict

Value = TypeVar("Value")

LEVEL = 12
"""Of zstd. Of 200 articles of 6,000 letters level 3 leaves 7 % more and 19 two hundredths less for four times the time; zlib at 6,
which older files hold, leaves 4 % more on texts and a fifth more on stories, whose repetitions lie further apart than it looks."""
_ZLIB = 0x78
"""The first byte of what files up to the seventh layout hold; those up to the eleventh hold frames of zstd, with nothing before."""
Common = Literal["documents", "articles", "readings"]
"""Kinds of values of which something is known to every reader."""
MARKS: Mapping[Common, bytes] = MappingProxyType({"documents": b"\x01", "articles": b"\x02", "readings": b"\x03"})
"""The byte before what is compressed beside what is known of a kind."""
_KINDS: Mapping[bytes, Common] = MappingProxyType({b"\x01": "documents", b"\x02": "articles", b"\x03": "readings"})


class Document(msgspec.Struct):
    """All that is looked at of a document beside which something is compressed."""

    text: str


def encode(value: object) -> bytes:
    """Write a value as JSON; the same value gives the same bytes."""
    return msgspec.json.encode(value)


def pack(value: object, known: str = "", like: Common | None = None) -> bytes:
    """Write a value as compressed JSON; what stands in a text that is known to the reader takes next to no room."""
    return squeeze(encode(value), known, like)


def unpack(content: bytes, kind: type[Value], known: str = "") -> Value:
    """Read a value of the kind, or raise DamagedFileError where the bytes are none."""
    try:
        return msgspec.json.decode(spread(content, known), type=kind)
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        raise DamagedFileError(
            f"the database holds a damaged {kind.__name__.lower()} ({error}); add the articles to a new file"
        ) from error


def squeeze(content: bytes, known: str = "", like: Common | None = None) -> bytes:
    """Compress bytes, beside a text that the reader knows and what is common to a kind."""
    import zstandard

    dictionary = _dictionary(known, like)
    return (MARKS[like] if like else b"") + zstandard.ZstdCompressor(
        level=LEVEL, dict_data=dictionary, write_checksum=True
    ).compress(content)


def spread(content: bytes, known: str = "") -> bytes:
    """Give back what was compressed, now or by an older readout; raises ValueError where that cannot be."""
    if content[:1] == bytes([_ZLIB]):
        import zlib

        try:
            return zlib.decompress(content)
        except zlib.error as error:
            raise ValueError(str(error)) from error
    import zstandard

    like = _KINDS.get(content[:1])
    try:
        return zstandard.ZstdDecompressor(dict_data=_dictionary(known, like)).decompress(content[1:] if like else content)
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from error


def text_of(document: bytes) -> str:
    """Give the text of a packed document, or raise DamagedFileError."""
    return unpack(document, Document).text


def _dictionary(known: str, like: Common | None) -> "ZstdCompressionDict | None":
    import zstandard

    if like and not known:
        return _of_common(like)
    text = (_common(like) if like else b"") + known.encode("utf-8", "surrogatepass")
    return zstandard.ZstdCompressionDict(text, dict_type=zstandard.DICT_TYPE_RAWCONTENT) if text else None


@cache
def _of_common(kind: Common) -> "ZstdCompressionDict":
    import zstandard

    made = zstandard.ZstdCompressionDict(_common(kind), dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    made.precompute_compress(level=LEVEL)
    return made


@cache
def _common(kind: Common) -> bytes:
    return files("readout.store").joinpath("known", f"{kind}.bin").read_bytes()
