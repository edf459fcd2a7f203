"""Tell files that are no text by their first bytes, so that the reason can name what they are."""

from readout.errors import UnreadableInputError

# The leading bytes are those of the PRONOM registry and of file(1).
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (doc, xls, ppt)"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"BM\x00", "a BMP image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x1f\x8b", "a damaged gzip file"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a zstandard archive"),
    (b"Rar!\x1a\x07", "a rar archive"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\x7fELF", "a program"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"fLaC", "a sound file"),
)
_RIFF = {b"WEBP": "a WebP image", b"WAVE": "a sound file", b"AVI ": "a video file"}


def refuse_binary(content: bytes) -> None:
    """Raise UnreadableInputError, naming the kind, where the content begins as a known binary format does."""
    kind = _kind_by_signature(content)
    if kind:
        raise UnreadableInputError(f"is {kind}, not text; save it as text or HTML first")


def _kind_by_signature(content: bytes) -> str | None:
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content[:4] == b"RIFF" and content[8:12] in _RIFF:
        return _RIFF[content[8:12]]
    if content[4:8] == b"ftyp":
        return "a video or an image (mp4, heic, avif)"
    return None
