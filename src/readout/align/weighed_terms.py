"""The words of a statement as they are compared: stems, groups of one meaning, entities; weighed by how rare they are here."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter, itemgetter
from typing import NamedTuple

from readout.align.cast_of_entities import Cast
from readout.align.word_lists import concepts, country_words, phrases, plain
from readout.language import lexicon, stem
from readout.text import beginning, fold

WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_CONTRACTED = re.compile(r"(?:n't|'(?:re|ve|ll|d|m))$")
_LONGEST_PHRASE = 3


@dataclass(frozen=True, slots=True)
class Term:
    """One word or name at its place in an article."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the terms of a story's articles, names as their entities."""

    cast: Cast

    def terms(self, article: str, text: str, start: int, end: int) -> list[Term]:
        """List the terms of `text[start:end]` in order."""
        named = [
            (at, stop, "@" + self._named(entity))
            for at, stop, entity in beginning(self.cast.places.get(article, ()), start, end, itemgetter(0))
            if stop <= end
        ]
        return sorted(
            [*(Term(*place) for place in named), *_words(text, start, end, [(at, stop) for at, stop, _ in named])],
            key=attrgetter("start", "end"),
        )

    def _named(self, entity: str) -> str:
        name = self.cast.entities[entity].name
        return country_words().get(plain(name), name)


@dataclass(frozen=True, slots=True)
class Weights:
    """How rare words are among the sentences of a story."""

    sentences: int
    words: Mapping[str, int]

    def word(self, key: str) -> float:
        """Give a word's weight: the logarithm of how many times rarer than always it is."""
        return rarities(self.sentences)[self.words.get(key, 0)]


@lru_cache(maxsize=16)
def rarities(sentences: int) -> tuple[float, ...]:
    """List the weights of what stands in none, in one ... in all of so many sentences."""
    return tuple(math.log((sentences + 1) / (count + 0.5)) for count in range(sentences + 1))


def weigh(sentences: Sequence[Sequence[str]]) -> Weights:
    """Count in how many of the sentences, given as their terms' keys, each key stands."""
    return Weights(len(sentences), Counter(chain.from_iterable(map(set, sentences))))


def key_of(word: str) -> str:
    """Give the key of a word that stands alone; none for a stop word."""
    return _reading(word)[2]


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Multiply two unit vectors."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(short[key] * long[key] for key in short.keys() & long.keys())


def _words(text: str, start: int, end: int, named: list[tuple[int, int]]) -> Iterable[Term]:
    """Read the words outside names: phrases first, countries by any of their words, stems by group; no stop words."""
    taken = set(chain.from_iterable(range(*place) for place in named))
    found = [(match.start(), _reading(match[0])) for match in WORD.finditer(text, start, end) if match.start() not in taken]
    at = 0
    while at < len(found):
        first, word = found[at]
        many, key = _weighed_key(text, found, at) if word.plain in _beginnings() else (1, word.key)
        last, end_word = found[at + many - 1]
        if key:
            yield Term(first, last + end_word.length, key)
        at += many


class _Reading(NamedTuple):
    """The length of a word without its possessive ending, its folded form without stops, and its key."""

    length: int
    plain: str
    key: str


class _Begun(NamedTuple):
    """A key that begins at a word, and over how many words it goes."""

    words: int
    key: str


@lru_cache(maxsize=65536)
def _reading(word: str) -> _Reading:
    bare = _POSSESSIVE.sub("", word)
    folded = fold(bare)
    silent = not lexicon().silent.isdisjoint((folded, _CONTRACTED.sub("", folded)))
    return _Reading(len(bare), folded.replace(".", ""), "" if silent else concepts().get(stem(folded), stem(folded)))


def _weighed_key(text: str, found: Sequence[tuple[int, _Reading]], at: int) -> _Begun:
    """Give the key that begins at a word: that of a phrase or a country where one does."""
    start, first = found[at]
    for size in range(min(_LONGEST_PHRASE, len(found) - at), 0, -1):
        run = tuple(word.plain for _, word in found[at : at + size])
        if run in phrases():
            return _Begun(size, phrases()[run])
        if run in country_words() and _names_country(text[start : start + first.length]):
            return _Begun(size, "@" + country_words()[run])
    return _Begun(1, first.key)


@cache
def _beginnings() -> frozenset[str]:
    """List the words with which a phrase or the name of a country begins."""
    return frozenset(run[0] for run in (*phrases(), *country_words()) if run)


def _names_country(first: str) -> bool:
    """Tell whether a word stands as a name does (US, never us)."""
    return first[0].isupper() and first != "Us"
