"""Plain forms of text for comparing: no case, no accents, no typographic variants; never for showing."""

import re
import unicodedata

_PLAIN = str.maketrans(
    "‘’‚‛′`´＇\u02bc“”„‟″«»＂‐‑–—―−\u2012łđøıð",
    "'" * 9 + '"' * 8 + "-" * 7 + "ldoid",
    "\u00ad\u200b\u200c\u200d\u2060\ufeff",
)
_SPELLED = str.maketrans({"æ": "ae", "œ": "oe", "þ": "th"})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def fold(text: str) -> str:
    """Give the text without case, accents and typographic variants; its length may differ."""
    if text.isascii():
        return text.casefold().replace("`", "'")
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN).translate(_SPELLED))
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return bare.casefold().translate(_PLAIN).translate(_SPELLED)


def words(text: str) -> list[str]:
    """List the folded word forms, without marks and without the possessive 's."""
    return [word.removesuffix("'s") for word in _WORD.findall(fold(text))]
