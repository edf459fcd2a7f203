"""What is seen of pairs of figures: how alike the words about them are, and how their values stand to one another."""

import math
from collections.abc import Mapping, Sequence
from operator import attrgetter

import numpy as np
import numpy.typing as npt

from readout.align.columns_of_pairs import Told, column, cosines, shared_keys
from readout.align.figures_in_articles import Figure
from readout.align.sparse_rows import Floats, Places

_ROUGH = 0.1
_DAY = 1.0
_WEEK = 7.0


def features_of(figures: Sequence[Figure], sides: Places, published: Mapping[str, str], near: Floats) -> dict[str, Floats]:
    """Give for each pair what a reader would look at; `near` is how near the meanings of their sentences are.

    Pairs come in order. What is told of a figure is laid out once, in a column of a number a figure.
    """
    if not len(sides[0]):
        return {"meaning": near}
    return {
        "meaning": near,
        **_words_of_pairs(figures, sides),
        **_parts_of_pairs(figures, sides),
        **_values_of_pairs(figures, sides),
        **_times_of_pairs(figures, sides, published),
        **_voices_of_pairs(figures, sides),
    }


def _words_of_pairs(figures: Sequence[Figure], sides: Places) -> dict[str, Floats]:
    """Compare the words about two figures, all alike and those beside them most."""
    return {
        "words": cosines([figure.words for figure in figures], sides),
        "around": cosines([figure.around for figure in figures], sides),
    }


def _parts_of_pairs(figures: Sequence[Figure], sides: Places) -> dict[str, Floats]:
    """Compare what is counted, the verb, its subject, the way to it, the words on either side and the names."""
    noun, verb, link, before, behind = (
        Told.of(map(attrgetter(name), figures), sides) for name in ("noun", "verb", "link", "beside.before", "beside.behind")
    )
    subjects, names = (shared_keys([getattr(figure, name) for figure in figures], sides) for name in ("subject", "names"))
    titles, dates, counts = (
        column(told, sides)
        for told in (
            [figure.sentence.role != "body" for figure in figures],
            [figure.kind == "date" for figure in figures],
            [figure.unit == "count" for figure in figures],
        )
    )
    logarithms = np.array([math.log1p(count) for count in range(int((names.every - names.shared).max()) + 1)])
    return {
        "noun": noun.same_and_told,
        "another noun": noun.other,
        "verb": verb.same_and_told,
        "another verb": verb.other,
        "subject": (subjects.shared > 0).astype(np.float64),
        "another subject": (subjects.both & (subjects.shared == 0)).astype(np.float64),
        "link": link.same.astype(np.float64),
        "word before": before.same_and_told,
        "word behind": behind.same_and_told,
        "names shared": (names.shared > 0).astype(np.float64),
        "names unshared": logarithms[names.every - names.shared],
        "date": dates[0],
        "count": counts[0],
        "heading": titles[0] + titles[1],
    }


def _values_of_pairs(figures: Sequence[Figure], sides: Places) -> dict[str, Floats]:
    """Look at the values of pairs: whether they meet, are equal, rough or bounded, and how far apart they are."""
    size, logarithm, number, day, bounded = (
        column(told, sides)
        for told in (
            [figure.size for figure in figures],
            [math.log1p(figure.size) for figure in figures],
            [figure.kind == "number" for figure in figures],
            [figure.kind != "number" and figure.unit == "day" for figure in figures],
            [figure.bound != "exact" for figure in figures],
        )
    )
    begins = column([figure.value[0] if figure.kind != "number" else 0.0 for figure in figures], sides)
    low, high = np.minimum(*size), np.maximum(*size)
    numbers = number[0] > 0
    share = np.where(high > 0, low / np.where(high > 0, high, 1.0), 1.0)
    days = np.where(day[0] > 0, np.abs(begins[0] - begins[1]), 0.0)
    told = {
        "meet": _meet_roughly(figures, sides),
        "equal": Told.of((figure.value for figure in figures), sides).same,
        "ratio": np.where(numbers, share, 0.0),
        "rough": numbers & (high > 0) & (share >= 1 - _ROUGH),
        "bounded": bounded[0] + bounded[1],
        "large": np.where(numbers, np.maximum(*logarithm), 0.0),
        "small": numbers & (high <= 3),  # noqa: PLR2004 (one, two and three count many things)
        "one precision": Told.of((figure.unit for figure in figures), sides).same,
        "a day apart": (days > 0) & (days <= _DAY),
        "a week apart": (days > 0) & (days < _WEEK),
    }
    return {name: column.astype(np.float64) for name, column in told.items()}


def _times_of_pairs(figures: Sequence[Figure], sides: Places, published: Mapping[str, str]) -> dict[str, Floats]:
    """Tell whether pairs were printed on other days, and whether the times told with them meet."""
    told = [figure.times for figure in figures]
    times, both = Told.of(told, sides), column([bool(each) for each in told], sides)
    known = both[0] * both[1]
    meet = times.asked(lambda one, other: any(a <= d and c <= b for a, b in one for c, d in other))
    return {
        "printed on other days": Told.of((published.get(figure.article, "")[:10] for figure in figures), sides).other,
        "one time told": known * meet,
        "other times told": known * (1 - meet),
    }


def _voices_of_pairs(figures: Sequence[Figure], sides: Places) -> dict[str, Floats]:
    """Tell whether somebody says the figures of a pair, and whether it is one."""
    known = np.prod(column([figure.holder is not None for figure in figures], sides), axis=0)
    same = Told.of((figure.holder for figure in figures), sides).same
    attributed = column([figure.attributed for figure in figures], sides)
    return {"one holder": known * same, "two holders": known * ~same, "attributed": attributed[0] + attributed[1]}


def _meet_roughly(figures: Sequence[Figure], sides: Places) -> npt.NDArray[np.bool_]:
    """Tell whether the bounds of pairs meet, a rough number taken for what it may round."""
    low, high, size, rough, than, exact = (
        column(told, sides)
        for told in (
            [figure.value[0] for figure in figures],
            [figure.value[1] for figure in figures],
            [figure.size for figure in figures],
            [figure.bound == "about" and figure.kind == "number" for figure in figures],
            ["than" in figure.bound for figure in figures],
            [figure.exact for figure in figures],
        )
    )
    slack = np.where(np.maximum(*rough) > 0, _ROUGH * np.maximum(*size), 0.0)
    touch = np.any([one == other for one in (low[0], high[0]) for other in (low[1], high[1])], axis=0)
    apart = (np.maximum(*than) > 0) & touch & (exact[0] != exact[1])
    meet: npt.NDArray[np.bool_] = (low[0] <= high[1] + slack) & (low[1] <= high[0] + slack) & ~apart
    return meet
