"""The news agencies that an article credits, known ones by table and unknown ones by the form of the credit."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from readout.text import any_of

_SPLIT = re.compile(r"(?:(?<!\s)\s++)?(?:,|/|;|\band\b|\bund\b|&|\bwith\b)\s*")
_FROM = re.compile(
    r"\b(?:with|mit|avec|con)\s+(?:(?:material|files|reports?|reporting|inputs?|informations?|agencies)\s*)?(?:from|by|von|de)?\b"
)
_BRACKETS = re.compile(r"\((?P<names>[^()]{2,80})\)")


def is_agency(name: str) -> bool:
    """Tell whether the words are a known agency's name."""
    return _plain(name) in _names()


def agency_of(name: str | None) -> str | None:
    """Give the short name of the agency that the words name, None where they name none."""
    return _names().get(_plain(name or ""))


def agencies_in(text: str, *, unknown: bool = False) -> list[str]:
    """Give the agencies that a credit, dateline or copyright line names.

    `unknown` takes names in brackets, or in capitals alone, that no table holds.
    """
    found = [_names()[name] for name in _parts(text) if name in _names()]
    found += [_names()[_plain(words)] for words in _long_names().findall(text)]
    if unknown and not found:
        bracketed = _BRACKETS.search(text)
        pieces = _parts(bracketed["names"] if bracketed else text) if bracketed or text.isupper() else []
        found = [piece for piece in pieces if _unknown(piece)] if not _WORKED.search(text) else []
    found += [words for words in _SERVICE.findall(text) if not found]
    return list(dict.fromkeys(found))


_WORKED = re.compile(r"\b(?:report|writ|edit|contribut|compil|source)", re.IGNORECASE)
"""Such a line names people and not newsrooms."""
_SERVICE = re.compile(r"\b(?:[A-Z][\w.]{1,60} ){1,3}(?:News Service|News Agency|Wire Service|Press Agency)\b")
"""A newsroom that calls itself an agency, though no table holds it."""


@cache
def agency_forms() -> dict[str, str]:
    """Map each form of each agency's name to its short name."""
    return dict(_names())


def without_lead(text: str) -> str:
    """Give a credit less the words that lead to the names ("with material from ...")."""
    return _FROM.sub(" ", text)


def parts_of_credit(names: str) -> list[str]:
    """Part the names of a credit that holds nothing else."""
    return [name for name in re.split(r"(?:(?<!\s)\s++)?(?:,|/|;|\band\b|&)\s*", names) if name]


def _parts(text: str) -> list[str]:
    text = without_lead(text)
    return [_plain(part) for part in _SPLIT.split(re.sub(r"[()\[\]|–—]", ",", text)) if part]


def _unknown(piece: str) -> bool:
    """Take a name with a capital in it, as agencies are written; a desk's initials are small."""
    return bool(piece) and piece[0].isupper() and len(piece) <= _LONGEST and (piece.isupper() or " " in piece)


_LONGEST = 40


def _plain(name: str) -> str:
    return re.sub(r"^(?:The|the)\s+(?=Associated)|(?<!\s)\s++$|^\s+|\.$", "", name.strip(" .-–—:"))


@cache
def _names() -> dict[str, str]:
    """Map each form to the agency's short name."""
    table = tomllib.loads(files("readout.clean").joinpath("agencies.toml").read_text(encoding="utf-8"))
    return {_plain(form): short for short, forms in table.items() for form in forms}


@cache
def _long_names() -> re.Pattern[str]:
    """Match the forms that need no surroundings to be known: two words and more, and names that are no common word."""
    forms = (form for form in _names() if " " in form or "-" in form or form in _PLAIN_ENOUGH)
    return re.compile(rf"\b(?:{any_of(forms)})\b")


_PLAIN_ENOUGH = frozenset(
    {"Reuters", "REUTERS", "AFP", "Xinhua", "Interfax", "Yonhap", "Kyodo", "Belga", "Ritzau", "dpa", "EFE", "UPI"}
)
