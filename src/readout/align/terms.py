"""The words of a statement as they are compared: stems, groups of one meaning, entities; weighed by how rare they are here."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import TypeVar

from readout.align.entities import Cast
from readout.align.lexicon import STOP_WORDS, concepts, country_words, phrases, plain, stem
from readout.text import fold

Key = TypeVar("Key", int, str)
WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST_PHRASE = 3
_GRAMS = (3, 4, 5)


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
            for at, stop, entity in self.cast.places.get(article, ())
            if start <= at and stop <= end
        ]
        return sorted(
            [*(Term(*place) for place in named), *_words(text, start, end, [(at, stop) for at, stop, _ in named])],
            key=lambda term: (term.start, term.end),
        )

    def _named(self, entity: str) -> str:
        name = self.cast.entities[entity].name
        return country_words().get(plain(name), name)


@dataclass(frozen=True, slots=True)
class Weights:
    """How rare words and letter runs are among the sentences of a story."""

    sentences: int
    words: Mapping[str, int]
    grams: Mapping[int, int]

    def word(self, key: str) -> float:
        """Give a word's weight: the logarithm of how many times rarer than always it is."""
        return _rarities(self.sentences)[self.words.get(key, 0)]

    def vector(self, keys: Iterable[str]) -> dict[str, float]:
        """Give the words' unit vector, frequencies dampened."""
        return _unit({key: self.word(key) * (1 + math.log(count)) for key, count in Counter(keys).items()})

    def gram_vector(self, text: str) -> dict[int, float]:
        """Give the letter runs' unit vector."""
        weight, rarities = self.grams.get, _rarities(self.sentences)
        return _unit({key: rarities[weight(key, 0)] * count for key, count in grams(text).items()})


@lru_cache(maxsize=16)
def _rarities(sentences: int) -> tuple[float, ...]:
    """List the weights of what stands in none, in one ... in all of so many sentences."""
    return tuple(math.log((sentences + 1) / (count + 0.5)) for count in range(sentences + 1))


def weigh(sentences: Sequence[tuple[str, Sequence[str]]]) -> Weights:
    """Count in how many of the sentences (text, terms) each word and letter run stands."""
    words: Counter[str] = Counter()
    runs: Counter[int] = Counter()
    for text, keys in sentences:
        words.update(set(keys))
        runs.update(set(grams(text)))
    return Weights(len(sentences), words, runs)


def grams(text: str) -> Counter[int]:
    """Count the runs of three to five letters within words, hashed the same on every machine."""
    return Counter(chain.from_iterable(map(_runs, WORD.findall(fold(text)))))


def cosine(one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    """Multiply two unit vectors."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(short[key] * long[key] for key in short.keys() & long.keys())


@lru_cache(maxsize=65536)
def _runs(word: str) -> tuple[int, ...]:
    padded = f" {word} "
    runs = (padded[at : at + size] for size in _GRAMS for at in range(len(padded) - size + 1))
    return tuple(int.from_bytes(run.encode("utf-8")[:8].ljust(8, b"\0"), "big") for run in runs)


def _unit(weights: dict[Key, float]) -> dict[Key, float]:
    size = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {key: weight / size for key, weight in weights.items()} if size else {}


def _words(text: str, start: int, end: int, named: list[tuple[int, int]]) -> Iterable[Term]:
    """Read the words outside names: phrases first, countries by any of their words, stems by group; no stop words."""
    found = [_token(text, match) for match in WORD.finditer(text, start, end) if not _inside(match.start(), named)]
    at = 0
    while at < len(found):
        size, key = _key(text, found[at : at + _LONGEST_PHRASE])
        if key:
            yield Term(found[at][0], found[at + size - 1][1], key)
        at += size


def _token(text: str, match: re.Match[str]) -> tuple[int, int, str]:
    start, end = match.span()
    word = _POSSESSIVE.sub("", text[start:end])
    return start, start + len(word), fold(word)


def _key(text: str, found: list[tuple[int, int, str]]) -> tuple[int, str]:
    for size in range(len(found) if found[0][2].replace(".", "") in _beginnings() else 0, 0, -1):
        run = tuple(word.replace(".", "") for _, _, word in found[:size])
        if run in phrases():
            return size, phrases()[run]
        if run in country_words() and _names_country(text[found[0][0] : found[0][1]]):
            return size, "@" + country_words()[run]
    word = found[0][2]
    if word in STOP_WORDS:
        return 1, ""
    return 1, concepts().get(stem(word), stem(word))


@cache
def _beginnings() -> frozenset[str]:
    """List the words with which a phrase or the name of a country begins."""
    return frozenset(run[0] for run in (*phrases(), *country_words()) if run)


def _names_country(first: str) -> bool:
    """Tell whether a word stands as a name does (US, never us)."""
    return first[0].isupper() and first != "Us"


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)
