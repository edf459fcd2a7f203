"""The words that stand for a country, and the word lists of this room, read once."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from readout.language import countries, lexicon, stem
from readout.text import fold

Words = tuple[str, ...]


@cache
def concepts() -> Mapping[str, str]:
    """Map stems to the name of their group of words for one thing."""
    found: dict[str, str] = {}
    for name, group in lexicon().groups("concepts"):
        for word in (word for word in (name, *group) if "_" not in word):
            found.setdefault(stem(fold(word)), "=" + stem(fold(name)))
    return MappingProxyType(found)


@cache
def phrases() -> Mapping[tuple[str, ...], str]:
    """Map the listed many-word forms, as folded words, to the name of their group."""
    found: dict[tuple[str, ...], str] = {}
    for name, group in lexicon().groups("concepts"):
        for word in (word for word in (name, *group) if "_" in word):
            found.setdefault(tuple(fold(word).split("_")), "=" + stem(fold(name)))
    return MappingProxyType(found)


@cache
def country_words() -> Mapping[tuple[str, ...], str]:
    """Map the listed words of names, seats and adjectives, folded, to the country's name."""
    found: dict[tuple[str, ...], str] = {}
    for country in countries():
        for form in (country.name, *country.names, *country.seats, *country.offices, *country.people):
            found.setdefault(plain(form), country.name)
    return MappingProxyType(found)


@cache
def seats() -> Mapping[tuple[str, ...], str]:
    """Map the folded words of seats of government to the country's name."""
    return MappingProxyType({plain(form): country.name for country in countries() for form in country.seats})


@cache
def country_names() -> Mapping[tuple[str, ...], str]:
    """Map the folded words of the names proper (no seats, offices or adjectives) to the country's name."""
    return MappingProxyType({plain(form): country.name for country in countries() for form in (country.name, *country.names)})


@cache
def negations() -> frozenset[str]:
    """List the words that turn a statement round."""
    return lexicon().words("negations", "word", "form")


@cache
def opposites() -> frozenset[tuple[str, str]]:
    """List the stems of pairs of words of which the one denies the other, both ways round."""
    pairs = [(stem(one), stem(other)) for one, others in lexicon().groups("opposites") for other in others]
    return frozenset(pair for one, other in pairs for pair in ((one, other), (other, one)))


@lru_cache(maxsize=65536)
def plain(name: str) -> Words:
    """Give a name's folded words without a leading article; dots within letters vanish (U.S. is us)."""
    names = tuple(word for word in fold(name).replace(".", "").replace("'s", "").replace("-", " ").split() if word)
    return names[1:] if len(names) > 1 and names[0] == "the" else names
