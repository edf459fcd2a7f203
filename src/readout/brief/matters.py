"""Terms in which words for one matter are one: to join and membership, troops and soldiers."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from readout.brief.terms import Terms, stem, terms


def matters(text: str) -> Terms:
    """Give the terms of a text, words for one matter under one key."""
    return frozenset(_groups().get(term, term) for term in terms(text))


@cache
def _groups() -> Mapping[str, str]:
    found: dict[str, str] = {}
    listed = files("readout.brief").joinpath("words/matters.txt").read_text(encoding="utf-8")
    for line in listed.splitlines():
        if not line.startswith("#"):
            first, *others = line.split()
            for word in (first, *others):
                found.setdefault(stem(word), "=" + first)
    return MappingProxyType(found)
