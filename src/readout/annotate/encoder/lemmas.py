"""Base forms of words: exceptions read from the treebanks, and rules for the rest (as in WordNet's Morphy, turned round)."""

from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

_SHORTEST = 4
"""Letters of the shortest word from which an s is taken: "bus", "gas" and "its" stay."""
_ENDINGS = MappingProxyType({"VBD": "ed", "VBN": "ed", "VBG": "ing", "JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est"})
_VOWELS = frozenset("aeiouy")
_HISSING = ("ss", "sh", "ch", "x", "zz", "o")
_DOUBLED = frozenset("bdgklmnprtv")
_KEPT_DOUBLE = ("ll", "ss", "ff", "zz")
_SILENT = tuple(
    "at iz is us os eas ok uc ic ac rc nc v ag eg ug dg ng rs ns ps u ut it id ir uir quir bl cl dl fl gl kl pl tl zl um rg".split()
)
_SOUNDED = tuple("eat oat rit mit sit bit eag book look cook hook aid oid air eir focus".split())


@dataclass(frozen=True, slots=True)
class Lemmas:
    """Base forms by word in small letters and tag (UPOS and the Penn Treebank's XPOS)."""

    exceptions: dict[tuple[str, str], str]

    def of(self, word: str, upos: str, xpos: str) -> str:
        """Return a word's lemma."""
        known = self.exceptions.get((word.lower(), xpos))
        if known is not None:
            return known
        return by_rule(word, upos, xpos)


def load_lemmas(path: Path) -> Lemmas:
    """Return the exceptions of a file: base form, tab, tag, tab, the words that have it, between spaces."""
    exceptions = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        lemma, xpos, words = line.split("\t")
        exceptions.update({(word, xpos): lemma for word in words.split(" ")})
    return Lemmas(exceptions)


def by_rule(word: str, upos: str, xpos: str) -> str:
    """Return the lemma that a regular word has; a name keeps its spelling."""
    if upos == "PROPN" or xpos.startswith("NNP"):
        return _lemma_of_plural(word) if xpos == "NNPS" else word
    lowered = word.lower()
    if xpos in ("NNS", "VBZ") and lowered.isalpha():
        return _lemma_of_plural(lowered)
    ending = _ENDINGS.get(xpos)
    return _lemma_without_ending(lowered, ending) if ending and lowered.isalpha() else lowered


def _lemma_of_plural(word: str) -> str:
    if len(word) < _SHORTEST or not word.endswith(("s", "S")) or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > _SHORTEST:
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        return word[:-2]
    return word[:-1]


def _lemma_without_ending(word: str, ending: str) -> str:
    stem = word.removesuffix(ending)
    if stem == word or len(stem) == 1 or not _VOWELS.intersection(stem):
        return word
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] in _DOUBLED and not stem.endswith(_KEPT_DOUBLE):
        return stem[:-1]
    return stem + "e" if _lemma_lost_e(stem) else stem


def _lemma_lost_e(stem: str) -> bool:
    """Tell whether a stem ended in a silent e: "mak", "argu", "decid", but not "visit" or "need"."""
    if stem.endswith(_SILENT) and not stem.endswith(_SOUNDED):
        return True
    before, vowel, last = stem[-3:-2], stem[-2], stem[-1]
    closed = last not in _VOWELS | {"w", "x"} and vowel in _VOWELS and before not in _VOWELS
    return closed and sum(letter in _VOWELS for letter in stem) == 1
