"""Which characters say nothing by themselves: joiners, marks of direction, accents without a letter, controls."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_USUAL = r"\w\s!-~‘’‚“”„…–—•·€£§©®°´«»"
_UNUSUAL = re.compile(rf"[^{_USUAL}]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_SILENT = frozenset({"Cf", "Mn", "Me"})


class Heard(NamedTuple):
    """A text without its silent characters, and where each that is left stood."""

    text: str
    places: list[int]


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
