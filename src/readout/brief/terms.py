"""The words that carry what a passage is about, in plain forms that can be compared across articles."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from readout.text import words

Terms = frozenset[str]

_STOP = frozenset(
    """a an the this that these those it its he she they them his her their theirs him we us our you your i me my who whom whose
    which what when where why how and or but nor if so as than then because while although though since until unless of in on at by
    for with without from to into onto over under out off up down about after before during between against through per via is are
    was were be been being am has have had having do does did doing will would shall should can could may might must not no never
    also too very just only even still yet already again there here now more most less least many much some any all both each every
    other others another same such own few several one two three first second last next new said say says saying told tell tells
    s t re ll ve d m mr mrs ms dr according added adds asked made make makes making take takes took taken get got go
    goes went""".split()
)
_SUFFIXES = (
    "ations", "ation", "ements", "ement", "ments", "ment", "ings", "ing", "ions", "ion",
    "ied", "ies", "ers", "er", "ed", "es", "al", "ly", "s", "e",
)  # fmt: skip
_SHORTEST_STEM = 4


def terms(text: str) -> Terms:
    """Give the stems of the content words; figures stay as they are."""
    return frozenset(stem(word) for word in words(text) if word not in _STOP and (len(word) > 1 or word.isdigit()))


@cache
def stem(word: str) -> str:
    """Cut the commonest endings off a folded word, so that expand, expanding and expansion come near."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


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


def containment(one: Terms, other: Terms, weight: Mapping[str, float]) -> float:
    """Give the weighted share of the smaller passage's terms that the other holds too, from 0 to 1."""
    if one.isdisjoint(other):
        return 0.0
    return _sum(one & other, weight) / min(_sum(one, weight), _sum(other, weight))


def _sum(some: Terms, weight: Mapping[str, float]) -> float:
    """Add up exactly, so that the order of a set does not tell."""
    return math.fsum(weight.get(term, 1.0) for term in some)
