"""From bytes to text exactly: by byte order mark, by what the page declares, as UTF-8, and only then by guess."""

import codecs
import re
from functools import cache

from readout.errors import UnreadableInputError

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_DECLARATION_WITHIN = 4096
"""Bytes; WHATWG asks for the first 1024, real pages place it later."""
_WEB_NAMES = {
    "iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso-8859-9": "windows-1254", "gb2312": "gb18030", "gbk": "gb18030",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932", "tis-620": "cp874",
}  # fmt: skip
"""What a declared name means in practice (WHATWG Encoding Standard, labels), as far as Python's name differs."""
_RARE = ["mac_cyrillic", "mac_greek", "mac_iceland", "mac_latin2", "mac_turkish"]
"""Encodings hardly met in news, which take short texts in cp1251 and its kin for their own."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_CONTROL_SHARE = 0.002
"""More than one control or replacement character in 500 is no text that a person wrote."""

_TYPOGRAPHY = frozenset("–—‘’‚“”„…«»‹›•·§©®™°€£¿¡ºª½\u00a0")
# The letters beyond a to z, after the main exemplar characters of the Unicode CLDR.
_ALPHABETS = (
    "äöüß",  # German
    "àâæçéèêëîïôœùûüÿ",  # French
    "áéíñóúü",  # Spanish
    "áâãàçéêíóôõú",  # Portuguese
    "àéèìòóù",  # Italian
    "áéíóúàèëïöüêî",  # Dutch, Catalan
    "åäöéà",  # Swedish, Finnish
    "åæøéóô",  # Danish, Norwegian
    "áðéíóúýþæö",  # Icelandic
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýžäľĺôŕ",  # Czech, Slovak
    "áéíóöőúüű",  # Hungarian
    "čćđšž",  # Croatian, Slovene
    "ăâîșțşţ",  # Romanian
    "çğıiöşüâîûİ",  # Turkish
)
# In order of use on the web (W3Techs); the first wins where the letters do not decide.
_LATIN = ("cp1252", "cp1250", "cp1254", "iso8859_2", "iso8859_15", "mac_roman")
_ENOUGH = 0.9
"""Share of the letters beyond ASCII; foreign names in a text take the rest (60 of 62 samples in 18 languages come out right)."""


def decode(content: bytes, told: str | None = None) -> str:
    """Give the text of the bytes unchanged, less a leading byte order mark; `told` is the encoding that came beside them.

    Raises UnreadableInputError where the bytes are no text in any encoding known.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    if b"\x00" in content:
        return _without_mark(content)
    for choice in (_usual(told), _declared(content), "utf-8"):
        text = _attempt(content, choice)
        if text is not None:
            return _plausible(text)
    return _guess_to_decode(content)


def declares_wide_characters(head: bytes) -> bool:
    """Tell whether the first bytes mark UTF-16 or UTF-32, whose lines cannot be split as bytes."""
    return head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))


def _strict(content: bytes, encoding: str) -> str:
    text = _attempt(content, encoding)
    if text is None:
        raise UnreadableInputError(f"is marked as {encoding} and is not valid {encoding}")
    return _plausible(text)


def _without_mark(content: bytes) -> str:
    """Read NULs as UTF-16 without a mark where they fill every other byte of Latin text, else refuse them."""
    even, odd = content[0::2].count(0), content[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = _attempt(content, encoding) if max(even, odd) > len(content) / 4 and min(even, odd) * 20 < max(even, odd) else None
    if text is None:
        raise UnreadableInputError("is a binary file, not text (it holds NUL bytes)")
    return _plausible(text)


def _declared(content: bytes) -> str | None:
    head = content[:_DECLARATION_WITHIN]
    found = _DECLARED.search(head) if head.lstrip().startswith(b"<") else None
    if not found:
        return None
    return _usual(found.group(1).decode("ascii", "replace"))


def _usual(name: str | None) -> str | None:
    """Give the encoding that a declared name means; one of wide characters would have shown in the bytes."""
    lower = (name or "").strip("\"' ").lower()
    return None if not lower or lower.startswith(("utf-16", "utf-32")) else _WEB_NAMES.get(lower, lower)


def _attempt(content: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _guess_to_decode(content: bytes) -> str:
    latin = best_latin(content)
    from charset_normalizer import from_bytes

    best = None if latin else from_bytes(content, cp_exclusion=_RARE).best()
    text = _attempt(content, latin or (best.encoding if best else None))
    if text is None:
        raise UnreadableInputError("cannot be decoded: it is no text in any encoding known; save it as UTF-8")
    return _plausible(text)


def _plausible(text: str) -> str:
    if len(_CONTROL.findall(text)) > max(2, len(text) * _CONTROL_SHARE):
        raise UnreadableInputError("cannot be decoded: it is a binary file or a damaged text (many control characters)")
    return text


def best_latin(content: bytes) -> str | None:
    """Name the encoding in which nearly all letters beyond ASCII belong to one language, or None where none does."""
    scored = [(_fits_alphabet(content, name), -rank, name) for rank, name in enumerate(_LATIN)]
    score, _, name = max(scored)
    return name if score >= _ENOUGH else None


def _fits_alphabet(content: bytes, encoding: str) -> float:
    """Give the share of letters beyond ASCII that belong to one language's alphabet, read in an encoding."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    beyond = [character for character in text if ord(character) > 127]  # noqa: PLR2004 - the end of ASCII
    if not beyond or sum(character.isascii() and character.isalpha() for character in text) < len(beyond):
        return 0.0
    return max(sum(character in alphabet or character in _TYPOGRAPHY for character in beyond) for alphabet in _alphabets()) / len(
        beyond
    )


@cache
def _alphabets() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(letters + letters.upper()) for letters in _ALPHABETS)
