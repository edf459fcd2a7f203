"""Undo what a server compressed, counting what comes out, so that nothing that is sent small can grow large."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec

from readout.errors import UnreadableInputError

_STEP = 1 << 16
_DEEPEST = 2
"""Encodings in one another; servers use one, and two by mistake."""


def inflated(parts: Iterable[bytes], encodings: str, largest: int) -> bytes:
    """Give the whole of a body; raises UnreadableInputError where it is too large, damaged, or in an encoding not known."""
    names = [name.strip().lower() for name in encodings.split(",") if name.strip().lower() not in {"", "identity"}]
    if len(names) > _DEEPEST:
        raise UnreadableInputError(f"is compressed {len(names)} times over, as bombs are")
    for name in reversed(names):
        parts = _counted_while_inflated(_undone(parts, name), largest)
    return b"".join(_counted_while_inflated(parts, largest))


def _counted_while_inflated(parts: Iterable[bytes], largest: int) -> Iterator[bytes]:
    size = 0
    for part in parts:
        size += len(part)
        if size > largest:
            raise UnreadableInputError(f"is larger than {largest:,} bytes, the limit for one page")
        yield part


def _undone(parts: Iterable[bytes], name: str) -> Iterator[bytes]:
    if name in {"gzip", "x-gzip", "deflate"}:
        return _inflated_gzip(parts, plain=name == "deflate")
    if name == "br" and find_spec("brotli") is not None:
        return _inflated_brotli(parts)
    raise UnreadableInputError(f"is compressed in a way that was not asked for ({name[:20]})")


def _inflated_gzip(parts: Iterable[bytes], *, plain: bool) -> Iterator[bytes]:
    """Undo gzip and deflate; some servers send the latter without its two bytes of head."""
    undo = None
    for part in parts:
        if undo is None:
            raw = plain and (not part or part[0] & 0x0F != zlib.DEFLATED)
            undo = zlib.decompressobj(-zlib.MAX_WBITS if raw else zlib.MAX_WBITS | 32)
        given = part
        while given:
            yield _plainly(lambda given=given, undo=undo: undo.decompress(given, _STEP))  # type: ignore[misc]
            given = undo.unconsumed_tail


def _inflated_brotli(parts: Iterable[bytes]) -> Iterator[bytes]:
    import brotli  # comes with the extra archives

    undo = brotli.Decompressor()
    for part in parts:
        yield _plainly(lambda part=part: undo.process(part, output_buffer_limit=_STEP))  # type: ignore[misc]
        while not undo.can_accept_more_data():
            yield _plainly(lambda: undo.process(b"", output_buffer_limit=_STEP))


def _plainly(step: Callable[[], bytes]) -> bytes:
    try:
        return step()
    except Exception as error:  # brotli's error is known only where brotli is
        raise UnreadableInputError("is damaged: it cannot be decompressed") from error
