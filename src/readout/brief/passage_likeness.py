"""How alike passages of a story are: half by their words, half by the meaning of the sentences that they stand in."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from readout.language import lexicon, stem
from readout.model import Sentence, Story
from readout.text import words

Floats = npt.NDArray[np.float64]
_OF_NAMES = 0.5
_WORDS = 0.5
_DIGITS = 6
Terms = frozenset[str]


@lru_cache(maxsize=8192)
def terms(text: str) -> Terms:
    """Give the stems of the content words; figures stay as they are. Kept for a large story's sentences: six rules ask for each."""
    silent = lexicon().words("stop")
    return frozenset(stem(word) for word in words(text) if word not in silent and (len(word) > 1 or word.isdigit()))


def weights(passages: Iterable[Terms]) -> Mapping[str, float]:
    """Weigh each term by how rare it is among the passages (inverse document frequency, smoothed)."""
    everything = list(passages)
    counts = Counter(term for passage in everything for term in passage)
    return {term: math.log(1 + len(everything) / count) for term, count in sorted(counts.items())}


@dataclass(frozen=True, slots=True)
class Gist:
    """What a passage is about: its terms, and the sentence that it stands in, None where the article has none there."""

    terms: Terms
    home: Sentence | None


def weights_of(story: Story) -> Mapping[str, float]:
    """Weigh each term by how rare it is among the sentences of the story."""
    texts = (member.article.text[s.start : s.end] for member in story.members for s in member.sentences)
    return weights(terms(text) for text in texts)


def titles_of(story: Story) -> list[Terms]:
    """Give the terms of each headline of a story."""
    return [terms(member.article.headline or "") for member in story.members]


@dataclass(frozen=True, slots=True)
class Headlines:
    """The headlines of a story, each its terms and its size, and of each term the square of its weight."""

    titles: Sequence[tuple[Terms, float]]
    squares: Mapping[str, float]

    @classmethod
    def of(cls, titles: Iterable[Terms], weight: Mapping[str, float]) -> "Headlines":
        """Note headlines; `weight` tells how rare each term is in the story, 1 where it lacks one."""
        squares = {term: value**2 for term, value in weight.items()}
        return cls([(title, _size(title, squares)) for title in titles], squares)

    @property
    def told(self) -> Terms:
        """The terms of all headlines: what they name needs no telling."""
        return frozenset(term for title, _ in self.titles for term in title)

    def nearness(self, own: Terms) -> float:
        """Give how near a passage comes to the headlines, 0 to 1: the mean of the cosines."""
        size = _size(own, self.squares)
        both = ((_size(own & title, self.squares), other) for title, other in self.titles if not own.isdisjoint(title))
        return math.fsum(shared / math.sqrt(size * other) for shared, other in both) / max(1, len(self.titles))


def _size(found: Terms, squares: Mapping[str, float]) -> float:
    return math.fsum(squares.get(term, 1.0) for term in found)  # exact, in whatever order


def likeness_of(story: Story, gists: Sequence[Gist], names: Terms) -> Floats:
    """Give how alike each two passages are, from about -0.5 to 1; names of persons and states weigh half.

    The vectors are taken from the middle of the story's: what all its sentences speak of tells no passage from another. On
    security-guarantees, taliban-talks, orlando and the demo's stories the halves were weighed 1:0, .7:.3, .5:.5, .3:.7 and 0:1
    against the issues of the golds: terms alone part one issue told in other words (pairs recalled .12), vectors alone join
    whatever stands in one sentence (pairs right .25).
    """
    alike = _WORDS * by_terms(weights_of(story), gists, names) + (1 - _WORDS) * by_meaning(story, gists)
    rounded: Floats = np.round(alike, _DIGITS)
    return rounded


def by_terms(weight: Mapping[str, float], gists: Sequence[Gist], names: Terms) -> Floats:
    """Multiply unit vectors of terms, weighed by how rare each is among the story's sentences."""
    keys = {term: at for at, term in enumerate(sorted({term for gist in gists for term in gist.terms}))}
    rows = np.zeros((len(gists), max(1, len(keys))))
    for number, gist in enumerate(gists):
        for term in gist.terms:
            rows[number, keys[term]] = weight.get(term, 1.0) * (_OF_NAMES if term in names else 1.0)
    return _likeness_products(rows)


def by_meaning(story: Story, gists: Sequence[Gist]) -> Floats:
    """Multiply unit vectors of the sentences, taken from the story's middle; 0 where there is none."""
    known = [_vector(s) for member in story.members for s in member.sentences if s.vector]
    if not known:
        return np.zeros((len(gists), len(gists)))
    middle = np.mean(np.array(known), axis=0, dtype=np.float64)
    rows = np.zeros((len(gists), middle.size))
    for row, gist in zip(rows, gists, strict=True):
        if gist.home and gist.home.vector:
            np.subtract(_vector(gist.home), middle, out=row)
    return _likeness_products(rows)


def _vector(sentence: Sentence) -> npt.NDArray[np.int8]:
    return np.frombuffer(sentence.vector, dtype="i1")


def _likeness_products(rows: Floats) -> Floats:
    """Bring rows to unit length, in their place, and multiply each with each."""
    sizes = np.linalg.norm(rows, axis=1, keepdims=True)
    np.divide(rows, sizes, out=rows, where=sizes > 0)
    products: Floats = rows @ rows.T
    return products
