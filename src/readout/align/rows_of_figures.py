"""Questions: places that figure one question stand in one row, whatever they figure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from readout.align.figure_pairs import Pair, are_near, comparable, features_of
from readout.align.figures_in_articles import Figure, figures_of
from readout.align.learned_weights import learned
from readout.align.likely_groups import group
from readout.align.sparse_rows import Floats
from readout.align.statements import Floor, meanings_of
from readout.model import Story

# The average probability within a row. Of the 62 differences of the eighteen stories of which either side is read 33 stand in one
# row at .05 and .1, 28 at .15, 22 at .3, each story left out of the fit (python -m training.questions).
LEAST_LIKELY = 0.1
_KEPT = 8
_LOOKED_AT = 240
_AT_ONCE = 512


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
    likely = dict(zip(pairs, learned("question").probability(features).tolist(), strict=True)) if pairs else {}
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
    pairs: set[Pair] = set()
    for start in range(0, len(figures), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        scores = meanings[part] @ meanings.T + words[part] @ words.T
        for at, row in enumerate(scores, start):
            pairs |= _likest_figures(figures, at, row)
    ordered = sorted(pairs)
    return Compared(ordered, seen_of(story, figures, ordered))


def seen_of(story: Story, figures: Sequence[Figure], ordered: Sequence[Pair]) -> dict[str, Floats]:
    """Look at pairs of figures."""
    meanings = meanings_of(story, [(figure.article, figure.sentence.span) for figure in figures])
    first, second = (np.array([pair[side] for pair in ordered], np.int64) for side in (0, 1))
    near = np.einsum("ij,ij->i", meanings[first], meanings[second], dtype=np.float64)
    published = {member.article.id: member.article.published.value or "" for member in story.members}
    return features_of(figures, ordered, published, near)


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


def _likest_figures(figures: Sequence[Figure], at: int, scores: npt.NDArray[np.float32]) -> set[Pair]:
    """Give the pairs of one figure with the few likest that are comparable, of each article and of another sentence.

    Beyond those, a few more whose values are near: of large sums and long counts that alone says much.
    """
    kept: dict[tuple[str, bool], int] = defaultdict(int)
    found: set[Pair] = set()
    for other in np.argsort(-scores, kind="stable")[:_LOOKED_AT].tolist():
        if figures[other].at == figures[at].at or not comparable(figures[at], figures[other]):
            continue
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
