"""Countries and bodies of countries with the words that stand for each."""

from dataclasses import dataclass
from functools import cache

from readout.language.lexicon import lexicon

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A state or union of states with the words that stand for it.

    `seats` (capitals) stand for it only where they act; `offices` (a presidential palace) speak for it and are entities of
    their own; `posts` are houses and posts that act for it; `people` are its adjectives and its people, one or many.
    """

    code: str
    name: str
    names: Names
    seats: Names
    cities: Names
    parts: Names
    offices: Names
    posts: Names
    people: Names
    people_of_parts: Names


@cache
def countries(language: str = "en") -> tuple[Country, ...]:
    """List the countries by their names in a language."""
    return tuple(Country(code, name, *map(_cell, cells)) for code, name, *cells in lexicon(language).rows("countries"))


def _cell(cell: str) -> Names:
    return tuple(part.strip() for part in cell.split(",") if part.strip())
