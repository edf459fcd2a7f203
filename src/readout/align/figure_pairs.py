"""What is seen of two figures: how alike the words about them are, and how their values stand to one another."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from readout.align.figures_in_articles import Figure
from readout.align.sparse_rows import Floats
from readout.align.weighed_terms import cosine

Pair = tuple[int, int]
_ROUGH = 0.1
_DAY = 1.0
_WEEK = 7.0
_NEAR = 0.8
_HANDFUL = 10.0


def features_of(figures: Sequence[Figure], pairs: Sequence[Pair], published: Mapping[str, str], near: Floats) -> dict[str, Floats]:
    """Give for each pair what a reader would look at; `near` is how near the meanings of their sentences are."""
    rows = [_pair_features(figures[one], figures[other], published) for one, other in pairs]
    names = list(rows[0]) if rows else []
    return {"meaning": near, **{name: np.array([row[name] for row in rows]) for name in names}}


def comparable(one: Figure, other: Figure) -> bool:
    """Tell whether two values could figure one question: both numbers of one unit, or both times."""
    if one.kind != other.kind:
        return False
    if one.kind == "number":
        return one.unit == other.unit
    return (one.unit == "hour") == (other.unit == "hour")


def are_near(one: Figure, other: Figure) -> bool:
    """Tell whether two numbers above a handful lie within a fifth of one another."""
    low, high = sorted((_size(one), _size(other)))
    return one.kind == "number" and high > _HANDFUL and low >= _NEAR * high


def _pair_features(one: Figure, other: Figure, published: Mapping[str, str]) -> dict[str, float]:
    """Look at a pair of figures: the words about each, and how their values, times and voices stand to one another."""
    named = one.names & other.names
    return {
        "words": cosine(one.words, other.words),
        "around": cosine(one.around, other.around),
        "noun": float(one.noun == other.noun != ""),
        "another noun": float("" != one.noun != other.noun != ""),
        "verb": float(one.verb == other.verb != ""),
        "another verb": float("" != one.verb != other.verb != ""),
        "subject": float(bool(one.subject & other.subject)),
        "another subject": float(bool(one.subject and other.subject) and not one.subject & other.subject),
        "link": float(one.link == other.link),
        "word before": float(one.beside.before == other.beside.before != ""),
        "word behind": float(one.beside.behind == other.beside.behind != ""),
        "names shared": float(bool(named)),
        "names unshared": math.log1p(len((one.names | other.names) - named)),
        "date": float(one.kind == "date"),
        "count": float(one.unit == "count"),
        "heading": float(one.sentence.role != "body") + float(other.sentence.role != "body"),
        **_pair_values(one, other),
        **_times(one, other, published),
        **_voices(one, other),
    }


def _pair_values(one: Figure, other: Figure) -> dict[str, float]:
    """Look at the values of a pair: whether they meet, are equal, rough or bounded, and how far apart they are."""
    low, high = sorted((_size(one), _size(other)))
    numbers = one.kind == "number"
    return {
        "meet": float(_meet(one, other)),
        "equal": float(one.value == other.value),
        "ratio": low / high if numbers and high else float(low == high) if numbers else 0.0,
        "rough": float(numbers and high > 0 and low / high >= 1 - _ROUGH),
        "bounded": float(one.bound != "exact") + float(other.bound != "exact"),
        "large": math.log1p(high) if numbers else 0.0,
        "small": float(numbers and high <= 3),  # noqa: PLR2004 (one, two and three count many things)
        "one precision": float(one.unit == other.unit),
        "a day apart": float(not numbers and one.unit == "day" and 0 < abs(one.value[0] - other.value[0]) <= _DAY),
        "a week apart": float(not numbers and one.unit == "day" and 0 < abs(one.value[0] - other.value[0]) < _WEEK),
    }


def _times(one: Figure, other: Figure, published: Mapping[str, str]) -> dict[str, float]:
    days = [published.get(each.article, "")[:10] for each in (one, other)]
    told = bool(one.times and other.times)
    meet = any(a <= d and c <= b for a, b in one.times for c, d in other.times)
    return {
        "printed on other days": float("" != days[0] != days[1] != ""),
        "one time told": float(told and meet),
        "other times told": float(told and not meet),
    }


def _voices(one: Figure, other: Figure) -> dict[str, float]:
    known = one.holder is not None and other.holder is not None
    return {
        "one holder": float(known and one.holder == other.holder),
        "two holders": float(known and one.holder != other.holder),
        "attributed": float(one.attributed) + float(other.attributed),
    }


def _size(figure: Figure) -> float:
    return min((abs(end) for end in figure.value if math.isfinite(end)), default=0.0)


def _meet(one: Figure, other: Figure) -> bool:
    """Tell whether the bounds meet, a rough number taken for what it may round."""
    slack = _ROUGH * max(_size(one), _size(other)) if "about" in {one.bound, other.bound} and one.kind == "number" else 0.0
    apart = any("than" in each.bound for each in (one, other)) and set(one.value) & set(other.value) and one.exact != other.exact
    return one.value[0] <= other.value[1] + slack and other.value[0] <= one.value[1] + slack and not apart
