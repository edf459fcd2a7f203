"""Nouns for those who can want something: people by office or part, and bodies."""

from functools import cache
from importlib.resources import files


def names_party(noun: str) -> bool:
    """Tell whether a noun in small letters, of one or of many, is for somebody who can want something."""
    return noun in _nouns() or noun.removesuffix("s") in _nouns()


@cache
def _nouns() -> frozenset[str]:
    text = files("readout.text").joinpath("parties.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
