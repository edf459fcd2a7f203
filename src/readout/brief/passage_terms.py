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
