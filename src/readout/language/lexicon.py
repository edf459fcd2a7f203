"""The word lists of a language, each a file of its folder, read once.

A file has lines of cells between tabs; what begins with `#` is a remark, and the first says where the words are from. Of most
lists the first cell is a class, the second the words that are in it, between spaces, `_` within one that has several parts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

import Stemmer

from readout.errors import UnknownLanguageError

Row = tuple[str, ...]


class Group(NamedTuple):
    """A class of words in a list."""

    kind: str
    words: Row


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of one language."""

    language: str

    @property
    def silent(self) -> frozenset[str]:
        """The words that say nothing of what a text is about."""
        return self.words("stop", "stop")

    @property
    def denying(self) -> frozenset[str]:
        """The lemmas that deny what they stand with."""
        return self.words("negations", "word")

    @property
    def determining(self) -> frozenset[str]:
        """The words that lead in something known: articles, what points and what owns."""
        return self.words("determiners", "article", "pointing", "possessive")

    def words(self, name: str, *classes: str) -> frozenset[str]:
        """Give the words of a list, of the classes named or of all."""
        return _words_of_lexicon(self.language, name, classes)

    def table(self, name: str) -> Mapping[str, str]:
        """Map each word of a list to its class; the class named first for a word holds."""
        return _table(self.language, name)

    def groups(self, name: str) -> tuple[Group, ...]:
        """Give the classes of a list with their words, in the order of the file."""
        return _groups(self.language, name)

    def rows(self, name: str) -> tuple[Row, ...]:
        """Give the lines of a list as cells."""
        return _rows(self.language, name)


@cache
def installed() -> tuple[str, ...]:
    """List the codes of the languages that are here."""
    folder = files(__package__)
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.joinpath("negations.tsv").is_file()))


@lru_cache(maxsize=1024)
def lexicon(language: str | None = "en") -> Lexicon:
    """Give the lists of a language by its code ("en", "en-GB"); of a text that names none, English."""
    code = (language or "en").casefold().replace("_", "-").partition("-")[0]
    if code not in installed():
        raise UnknownLanguageError(f"is in a language that is not installed ({language}; installed: {', '.join(installed())})")
    return Lexicon(code)


def lexicon_at_hand(language: str | None) -> Lexicon:
    """Give the lists of a language, English ones for one that is not here: such a text is read as far as that goes."""
    try:
        return lexicon(language)
    except UnknownLanguageError:
        return lexicon()


@cache
def _rows(language: str, name: str) -> tuple[Row, ...]:
    text = files(__package__).joinpath(language, f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def _groups(language: str, name: str) -> tuple[Group, ...]:
    return tuple(Group(kind, tuple(words.split())) for kind, words, *_ in _rows(language, name))


@cache
def _words_of_lexicon(language: str, name: str, classes: tuple[str, ...]) -> frozenset[str]:
    groups = _groups(language, name)
    unknown = set(classes).difference(kind for kind, _ in groups)
    if unknown:
        raise KeyError(f"{name} of {language} has no class {', '.join(sorted(unknown))}")
    return frozenset(word for kind, words in groups if not classes or kind in classes for word in words)


@cache
def _table(language: str, name: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for kind, words in _groups(language, name):
        found = dict.fromkeys(words, kind) | found
    return MappingProxyType(found)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the stem of one folded word (Snowball English), of an irregular form that of its base."""
    return str(_stemmer().stemWord(_irregular().get(word, word)))


@cache
def _irregular() -> Mapping[str, str]:
    return MappingProxyType({form: base for base, forms in lexicon().groups("irregular") for form in forms})


@cache
def _stemmer() -> Any:  # noqa: ANN401 (it has no types)
    return Stemmer.Stemmer("english", 0)  # keeps no words: `stem` does
