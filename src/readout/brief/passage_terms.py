"""The words that carry what a passage is about, in plain forms that can be compared across articles."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from readout.language import lexicon, stem
from readout.text import words

Terms = frozenset[str]


def terms(text: str) -> Terms:
    """Give the stems of the content words; figures stay as they are."""
    silent = lexicon().words("stop")
    return frozenset(stem(word) for word in words(text) if word not in silent and (len(word) > 1 or word.isdigit()))


def weights(passages: Iterable[Terms]) -> Mapping[str, float]:
    """Weigh each term by how rare it is among the passages (inverse document frequency, smoothed)."""
    everything = list(passages)
    counts = Counter(term for passage in everything for term in passage)
    return {term: math.log(1 + len(everything) / count) for term, count in sorted(counts.items())}


def likeness(one: Terms, other: Terms, weight: Mapping[str, float]) -> float:
    """Give the weighted share of terms that two passages have in common (Dice), from 0 to 1."""
    if one.isdisjoint(other):
        return 0.0
    return 2 * _sum(one & other, weight) / (_sum(one, weight) + _sum(other, weight))


def _sum(some: Terms, weight: Mapping[str, float]) -> float:
    """Add up exactly, so that the order of a set does not tell."""
    return math.fsum(weight.get(term, 1.0) for term in some)
