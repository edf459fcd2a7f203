"""Capitalised runs: the places in a sentence where a name may stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readout.annotate.names.lexicon import CALENDAR, OPENERS, PARTICLES
from readout.model import Article, Sentence

_SHORT = 3
"""Words up to this length have a small letter in most titles, and a capital in none but names of more words."""
_TITLE_LEAST = 3
_TITLED = 0.7
"""Share of longer words with a capital in a title; sentences full of names stay below .6 in the development stories."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its text and its plain lower-case form."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last` (exclusive) of `words` that may be a name; not borne out where it may just open a sentence."""

    words: tuple[Word, ...]
    first: int
    last: int
    borne_out: bool


@dataclass(frozen=True, slots=True)
class Usage:
    """How the article writes its words: forms seen in lower case, and forms with a capital where none is due."""

    small: frozenset[str]
    capital: frozenset[str]


def words_of(article: Article, sentence: Sentence) -> tuple[Word, ...]:
    """Give the sentence's tokens with their text."""
    return tuple(
        Word(token.start, token.end, text, text.lower().replace("’", "'"))
        for token in sentence.tokens
        for text in (article.text[token.start : token.end],)
    )


def usage(sentences: list[tuple[Word, ...]]) -> Usage:
    """Read off how words are written in the middle of sentences that are no titles."""
    small: set[str] = set()
    capital: set[str] = set()
    for words in sentences:
        titled = in_title_case(words)
        for before, word in pairwise(words):
            if word.text.islower():
                small.add(word.lower)
            elif word.text[:1].isupper() and not titled and before.text[-1].isalnum():
                capital.add(word.lower)
    return Usage(frozenset(small), frozenset(capital))


def in_title_case(words: tuple[Word, ...]) -> bool:
    """Tell whether capitals mean nothing here: nearly every longer word has one, and only small words have none."""
    if any(word.text.islower() and word.lower not in OPENERS | PARTICLES for word in words):
        return False
    longer = [word for word in words if len(word.text) > _SHORT and word.text.isalpha()]
    return len(longer) >= _TITLE_LEAST and sum(word.text[0].isupper() for word in longer) > _TITLED * len(longer)


def runs(words: tuple[Word, ...], seen: Usage) -> Iterator[Run]:
    """Give the capitalised runs of a sentence; in a title, only what the text elsewhere writes with a capital."""
    titled = in_title_case(words)
    at = 0
    while at < len(words):
        if not _begins(words, at, seen, titled=titled):
            at += 1
            continue
        last = at + 1
        while (step := _step(words, last, seen, titled=titled)) > 0:
            last += step
        yield Run(words, at, last, borne_out=titled or _inside(words, at) or words[at].lower in seen.capital)
        at = last


def _begins(words: tuple[Word, ...], at: int, seen: Usage, *, titled: bool) -> bool:
    word = words[at]
    if not _capital(word):
        return False
    if titled:
        return word.lower in seen.capital and word.lower not in OPENERS
    if _inside(words, at):
        return word.lower not in OPENERS or (
            word.lower in seen.capital and word.lower not in seen.small and len(word.text) > _SHORT
        )
    if word.lower in OPENERS:
        return False
    following = at + 1 < len(words) and _capital(words[at + 1])
    return (
        word.lower in seen.capital
        or word.text.isupper()
        or (word.lower not in seen.small)
        or (following and word.lower not in OPENERS)
    )


def _inside(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a word stands where only a name has a capital."""
    return at > 0 and (words[at - 1].text[-1].isalnum() or words[at - 1].text in {",", "'s", "’s", "(", "-"})


def _capital(word: Word) -> bool:
    return word.text[0].isupper() and word.lower not in CALENDAR and (len(word.text) > 1 or word.text not in {"I", "A"})


def _step(words: tuple[Word, ...], at: int, seen: Usage, *, titled: bool) -> int:
    """Tell by how many words the run goes on at `at`."""
    if at >= len(words):
        return 0
    if _goes_on(words[at], seen, titled=titled):
        return 1
    if at + 1 >= len(words) or not _goes_on(words[at + 1], seen, titled=titled):
        return _over_link(words, at, seen, titled=titled)
    if words[at].lower in PARTICLES or words[at].lower in {"of", "&"} or _hyphen(words, at):
        return 2
    if words[at].lower == "for" and words[at - 1].lower in {
        "center",
        "centre",
        "institute",
        "department",
        "council",
        "office",
        "fund",
    }:
        return 2
    return 0


def _goes_on(word: Word, seen: Usage, *, titled: bool) -> bool:
    return _capital(word) and (word.lower in seen.capital if titled else word.lower not in OPENERS or len(word.text) > _SHORT)


def _over_link(words: tuple[Word, ...], at: int, seen: Usage, *, titled: bool) -> int:
    """Cross `of the` inside a name."""
    crossed = [word.lower for word in words[at : at + 2]] == ["of", "the"]
    return 3 if crossed and at + 2 < len(words) and _goes_on(words[at + 2], seen, titled=titled) else 0


def _hyphen(words: tuple[Word, ...], at: int) -> bool:
    return words[at].text == "-" and words[at - 1].end == words[at].start and words[at].end == words[at + 1].start
