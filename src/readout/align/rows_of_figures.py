"""Questions: places that figure one question stand in one row, whatever they figure."""

import math
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from readout.align.columns_of_pairs import Told, column, cosines, dot_products, shared_keys
from readout.align.figure_pairs import Pair, are_near, kind_of
from readout.align.figures_in_articles import Figure, figures_of
from readout.align.likely_groups import group
from readout.align.sparse_rows import Floats, Places
from readout.align.statements import Floor, meanings_of
from readout.model import Story
from readout.text.learned_models import learned

# The average probability within a row. Of the 62 differences of the eighteen stories of which either side is read 33 stand in one
# row at .05 and .1, 28 at .15, 22 at .3, each story left out of the fit (python -m training.questions).
LEAST_LIKELY = 0.1
_KEPT = 8
_LOOKED_AT = 240
_AT_ONCE = 512
_ROUGH = 0.1
_DAY = 1.0
_WEEK = 7.0


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """The figures of a story, the pairs of them that are compared with what is seen of each, and the rows of one question each."""

    figures: Sequence[Figure]
    pairs: Sequence[Pair]
    features: Mapping[str, Floats]
    rows: Sequence[Sequence[int]]
    likely: Mapping[Pair, float]


def ask(story: Story, floor: Floor) -> Asked:
    """Lay the figures of a story into rows."""
    figures = figures_of(story, floor)
    pairs, features = compared(story, figures)
    likely = dict(zip(pairs, learned("align", "question").probability(features).tolist(), strict=True)) if pairs else {}
    return Asked(figures, pairs, features, rows_of(figures, likely), likely)


def rows_of(figures: Sequence[Figure], likely: Mapping[Pair, float]) -> list[list[int]]:
    """Group the figures by average link, as claims are, over the pairs that are each other's best."""
    articles = [figure.article for figure in figures]
    return group([[at] for at in range(len(figures))], articles, each_others_best(figures, likely), LEAST_LIKELY)


class Compared(NamedTuple):
    """Pairs of figures, and by the name of each feature what is seen of each pair."""

    pairs: list[Pair]
    features: dict[str, Floats]


def compared(story: Story, figures: Sequence[Figure]) -> Compared:
    """Choose for each figure those that may stand in its row, in the likest sentences, and look at each pair."""
    if not figures:
        return Compared([], {})
    meanings = meanings_of(story, [(figure.article, figure.sentence.span) for figure in figures])
    words = _dense_rows([figure.around for figure in figures])
    known: dict[Hashable, int] = {}
    kinds = np.array([known.setdefault(kind_of(figure), len(known)) for figure in figures], np.int64)
    sentences = np.array([figure.at for figure in figures], np.int64)
    pairs: set[Pair] = set()
    for start in range(0, len(figures), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        scores = meanings[part] @ meanings.T + words[part] @ words.T
        for at, row in enumerate(scores, start):
            likest = np.argsort(-row, kind="stable")[:_LOOKED_AT]
            fitting = (kinds[likest] == kinds[at]) & (sentences[likest] != sentences[at])
            pairs |= _likest_figures(figures, at, likest[fitting].tolist())
    ordered = sorted(pairs)
    return Compared(ordered, seen_of(story, figures, ordered))


def seen_of(story: Story, figures: Sequence[Figure], ordered: Sequence[Pair]) -> dict[str, Floats]:
    """Look at pairs of figures."""
    meanings = meanings_of(story, [(figure.article, figure.sentence.span) for figure in figures])
    sides = (np.array([pair[0] for pair in ordered], np.int64), np.array([pair[1] for pair in ordered], np.int64))
    published = {member.article.id: member.article.published.value or "" for member in story.members}
    return features_of(figures, sides, published, dot_products(meanings, sides))


def each_others_best(figures: Sequence[Figure], likely: Mapping[Pair, float]) -> dict[Pair, float]:
    """Keep the pairs of which either is the likeliest of its article to the other."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (one, other), value in likely.items():
        for mine, others in ((one, other), (other, one)):
            place = (mine, figures[others].article)
            best[place] = max(best[place], value)
    return {
        (one, other): value
        for (one, other), value in likely.items()
        if value >= best[one, figures[other].article] and value >= best[other, figures[one].article]
    }


def _likest_figures(figures: Sequence[Figure], at: int, likest: Sequence[int]) -> set[Pair]:
    """Give the pairs of one figure with the few likest of each article, out of those that may be paired with it, likest first.

    Beyond those, a few more whose values are near: of large sums and long counts that alone says much.
    """
    kept: dict[tuple[str, bool], int] = defaultdict(int)
    found: set[Pair] = set()
    for other in likest:
        article = figures[other].article
        if kept[article, False] < _KEPT:
            kept[article, False] += 1
        elif kept[article, True] < _KEPT and are_near(figures[at], figures[other]):
            kept[article, True] += 1
        else:
            continue
        found.add((min(at, other), max(at, other)))
    return found


def _dense_rows(rows: Sequence[Mapping[str, float]]) -> npt.NDArray[np.float32]:
    known = {key: at for at, key in enumerate(sorted({key for row in rows for key in row}))}
    table = np.zeros((len(rows), len(known)), np.float32)
    for at, row in enumerate(rows):
        for key, weight in row.items():
            table[at, known[key]] = weight
    return table


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
