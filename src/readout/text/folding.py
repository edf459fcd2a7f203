"""Plain forms of text for comparing: no case, no accents, no typographic variants; never for showing."""

import re
import unicodedata

from readout.language import lexicon
from readout.text.silent_characters import is_silent

_PLAIN = str.maketrans("‘’‚‛′`´＇\u02bc“”„‟″«»＂‐‑–—―−\u2012łđøıð", "'" * 9 + '"' * 8 + "-" * 7 + "ldoid")
_SPELLED = str.maketrans({"æ": "ae", "œ": "oe", "þ": "th"})
_LETTERS: dict[int, int | str | None] = {**_PLAIN, **_SPELLED}
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def fold(text: str) -> str:
    """Give the text without case, accents, silent characters and typographic variants; its length may differ."""
    if text.isascii():
        return text.casefold().replace("`", "'")
    plain = text.casefold().translate(_LETTERS)
    if not plain.isascii():  # most texts with typographic marks are plain by now
        bare = "".join(
            character
            for character in unicodedata.normalize("NFKD", plain)
            if character.isascii() or not (unicodedata.combining(character) or is_silent(character))
        )
        plain = bare.casefold().translate(_LETTERS)
    said = plain.strip() or all(map(is_silent, text))
    return plain if said else text.casefold()  # "¨" is decomposed into a space and what stands over it


def words(text: str) -> list[str]:
    """List the folded word forms, without marks and without the possessive 's."""
    return [word.removesuffix("'s") for word in _WORD.findall(fold(text))]


def names_party(noun: str) -> bool:
    """Tell whether a noun in small letters, of one or of many, is for somebody who can want something."""
    nouns = lexicon().words("parties")
    return noun in nouns or noun.removesuffix("s") in nouns or (noun.endswith("es") and noun[:-2] in nouns)
