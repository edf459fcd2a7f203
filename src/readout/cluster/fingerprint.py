"""What an article is compared by: the weighted features of its words, word pairs, names, and headline with lede."""

import gzip
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import log
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from readout.cluster.article_likeness import CHANNELS, FOREIGN
from readout.model import Annotations, Article
from readout.text import fold

STEM = 6
"""Letters kept of a word. A cut does for inflections and, across languages, for cognates. On ecbplus and giveme5w1h whole words
gave the same within 0.005 of B-cubed F1, so the shorter table and the cognates decide."""
_COMMONEST = 0.7
"""A stem with a smaller weight (in more than half of all articles) says nothing about the event."""
_ENGLISH, _ENOUGH = 0.12, 30
"""Part of an English text's words that are as common as that, and the words from which on it is asked. Of 5,918 English articles
one has less than 0.12 (a list of names); of 180 in Spanish, Italian and Dutch none has more than 0.09."""
_LEDE = 200
"""Characters after the headline that count as the lede."""
_KNOWN = 500_000
"""Word forms whose weights are kept at hand; then the memory is emptied."""
WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"(?<=[a-z,;)] )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
Word = tuple[bytes, float]
"""A stem, ended by a space, and its weight."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """An article's features: `keys` ascending, `weights` of unit length within each channel before the channel's own weight.

    `channels` has a bit for each channel that is not empty, and `FOREIGN` where the text is not English; `day` is an ordinal
    (datetime.date.toordinal) or None.
    """

    article: str
    day: int | None
    channels: int
    keys: NDArray[np.uint32]
    weights: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Frequencies:
    """The counts of a collection of `articles`; a stem that is not listed counts as rarer than all that are."""

    articles: int
    counts: dict[str, int]

    def weight(self, stem: str) -> float:
        """Give the stem's inverse document frequency: the logarithm of one in how many articles has it."""
        return log((self.articles + 1) / (self.counts.get(stem, 0) + 0.5))


@cache
def frequencies() -> Frequencies:
    """Load the shipped table: 5,918 English news articles of 2012-20 (made by training/frequencies.py)."""
    table = gzip.decompress((files("readout.cluster") / "frequencies.tsv.gz").read_bytes()).decode()
    articles, *lines = table.splitlines()
    counts = (line.split("\t") for line in lines)
    return Frequencies(int(articles), {stem: int(count) for stem, count in counts})


@dataclass(slots=True)
class Fingerprinter:
    """Makes fingerprints, with the weights of the words met so far at hand."""

    table: Frequencies = field(default_factory=frequencies)
    _known: dict[str, Word] = field(default_factory=dict)

    def fingerprint(self, annotated: Annotations) -> Fingerprint:
        """Take the features of an article's headline, headings and body."""
        read = _read_for_fingerprint(annotated.article)
        text = self._weighed_words(f"{read.headline}\n{read.body}")
        names = [word for name in _NAME.findall(read.body) for word in self._weighed_words(name)]
        lede = self._weighed_words(f"{read.headline} {read.body[:_LEDE]}")
        title = self._weighed_words(read.headline)
        channels = (_weighed(text), _paired(text), _weighed(names), _weighed(lede), _weighed(title))
        foreign = len(text) >= _ENOUGH and len(_telling(text)) > (1 - _ENGLISH) * len(text)
        return _joined_in_fingerprint(annotated.article, channels, FOREIGN if foreign else 0)

    def _weighed_words(self, text: str) -> list[Word]:
        """Give the stems of a text's words with their weights in a fingerprint, each looked up once."""
        known = self._known
        if len(known) >= _KNOWN:
            known.clear()
        found = []
        for form in WORD.findall(text):
            word = known.get(form)
            if word is None:
                root = stem(form)
                word = known[form] = (f"{root} ".encode("utf-8", "surrogatepass"), self.table.weight(root))
            found.append(word)
        return found


def stem(form: str) -> str:
    """Fold a word and cut it to the letters that its inflections share; a number stays whole."""
    folded = fold(form)
    return folded if folded[:1].isdigit() else folded[:STEM]


class _Read(NamedTuple):
    """What analysis reads of an article."""

    headline: str
    body: str


def _read_for_fingerprint(article: Article) -> _Read:
    """Give the headline and the rest of what analysis reads; an article without blocks is read whole."""
    parts = [(block.role, article.text[block.start : block.end]) for block in article.read_blocks()]
    body = "\n".join(text for role, text in parts if role != "headline")
    headline = article.headline or " ".join(text for role, text in parts if role == "headline")
    return _Read(headline, body if article.blocks else article.text)


def _weighed(words: list[Word]) -> list[Word]:
    """Weigh each distinct word by its rarity and how often it comes."""
    return [(root, weight * _damped(count)) for (root, weight), count in Counter(_telling(words)).items()]


def _paired(words: list[Word]) -> list[Word]:
    """Weigh each distinct pair of neighbours by the rarity of both."""
    pairs = [(left[0] + right[0], left[1] + right[1]) for left, right in pairwise(words) if left[1] > _COMMONEST < right[1]]
    return [(roots, weight * _damped(count)) for (roots, weight), count in Counter(pairs).items()]


def _telling(words: list[Word]) -> list[Word]:
    return [word for word in words if word[1] > _COMMONEST]


def _damped(count: int) -> float:
    return 1.0 + log(count) if count > 1 else 1.0


def _joined_in_fingerprint(article: Article, channels: Iterable[list[Word]], present: int) -> Fingerprint:
    """Scale each channel to its weight and lay all features in one vector, ascending by key."""
    features: dict[int, float] = {}
    for at, ((_, share, most), weighed) in enumerate(zip(CHANNELS, channels, strict=True)):
        kept = _heaviest_for_fingerprint(weighed, most)
        scale = (share / (sum(weight * weight for _, weight in kept) or 1.0)) ** 0.5
        present |= bool(kept) << at
        features.update({crc32(root, at): weight * scale for root, weight in kept})
    keys = np.fromiter(features, np.uint32, len(features))
    weights = np.fromiter(features.values(), np.float32, len(features))
    order = np.argsort(keys)
    day = article.published.day
    return Fingerprint(article.id, day.toordinal() if day else None, present, keys[order], weights[order])


def _heaviest_for_fingerprint(weighed: list[Word], most: int) -> list[Word]:
    """Keep the heaviest features, of equal ones those that come first in the text."""
    if len(weighed) <= most:
        return weighed
    order = np.argsort(np.array([-weight for _, weight in weighed]), kind="stable")[:most]
    return [weighed[at] for at in order.tolist()]
