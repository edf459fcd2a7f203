"""Plain forms of text for comparing: no case, no accents, no typographic variants; never for showing."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from readout.language import lexicon

_PLAIN = str.maketrans("‘’‚‛′`´＇\u02bc“”„‟″«»＂‐‑–—―−\u2012łđøıð", "'" * 9 + '"' * 8 + "-" * 7 + "ldoid")
_SPELLED = str.maketrans({"æ": "ae", "œ": "oe", "þ": "th"})
_LETTERS: dict[int, int | str | None] = {**_PLAIN, **_SPELLED}
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

_USUAL = r"\w\s!-~‘’‚“”„…–—•·€£§©®°´«»"
_UNUSUAL = re.compile(rf"[^{_USUAL}]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_SILENT = frozenset({"Cf", "Mn", "Me"})


class Heard(NamedTuple):
    """A text without its silent characters, and where each that is left stood."""

    text: str
    places: list[int]


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


def any_of(forms: Iterable[str]) -> str:
    """Give a pattern of any of some words, the longest first."""
    return "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form))))


def names_party(noun: str) -> bool:
    """Tell whether a noun in small letters, of one or of many, is for somebody who can want something."""
    nouns = lexicon().words("parties")
    return noun in nouns or noun.removesuffix("s") in nouns or (noun.endswith("es") and noun[:-2] in nouns)


def without_silent(text: str) -> Heard | None:
    """Give a text without its silent characters; None where it has none.

    A control character parts words as a space does; all others stand within words or between them and change neither.
    """
    if not _UNUSUAL.search(text):
        return None
    bare = _CONTROLS.sub(" ", text)
    kept = [at for at, character in enumerate(bare) if not is_silent(character)]
    return Heard("".join(bare[at] for at in kept), kept) if len(kept) < len(text) or bare != text else None


@lru_cache(maxsize=4096)
def is_silent(character: str) -> bool:
    """Tell whether a character has no shape of its own and is no space: the one place that decides it."""
    if character.isalnum() or character.isspace():
        return False
    return unicodedata.category(character) in _SILENT or all(
        unicodedata.combining(part) for part in unicodedata.normalize("NFKD", character)
    )
