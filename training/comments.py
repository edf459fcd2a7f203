"""Fit what tells a sentence of a comment from one of a report: python -m training.comments NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. Nobody marked a sentence: those of outlets that comment count as
comment, those of agencies and newsrooms as report, though each prints some of the other. Of each kind as many articles are drawn
that are in no group that editors judged. Printed is the area under the curve on every fourth pair of articles, by sentence and by
article, with the weights of the others; those of all go into the file that `readout.brief.sentence_odds` reads.
"""

import gzip
import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from readout.model import Annotations
from readout.text.learned_models import Floats, Model
from training.judged_groups import judged_articles, read_rows
from training.openings import area, is_of_length
from training.regression import fit
from training.vector_weights import Meaning

COMMENTING = (
    "American Spectator",
    "Ben Shapiro",
    "Daily Beast",
    "Daily Kos",
    "Editorial",
    "Guest Writer",
    "HotAir",
    "Media Matters",
    "Mother Jones",
    "National Review",
    "New Republic",
    "Opinion",
    "Reason",
    "RedState",
    "Salon",
    "Slate",
    "The Federalist",
    "ThinkProgress",
    "Townhall",
)
"""What the name of an outlet has in it that mostly comments."""

REPORTING = frozenset(
    (
        "Associated Press",
        "CNN (Web News)",
        "NPR Online News",
        "New York Times - News",
        "Politico",
        "Reuters",
        "The Hill",
        "USA TODAY",
    )
)
"""Outlets that mostly report."""

ARTICLES, MOST = 500, 40
"""Articles of each kind, and sentences of one, the first."""
RIDGE = 10.0
_FOURTH = 4


class Examples(NamedTuple):
    """The unit vectors of sentences, 1 for each of a comment, and the number of its article among those of its kind."""

    vectors: Floats
    comments: Floats
    articles: Floats


def main(arguments: Sequence[str]) -> None:
    """Print how well it does on what is left out, and keep the weights of all."""
    with gzip.open(arguments[0], "rt", encoding="utf-8") as lines:
        comments, reports = drawn(map(json.loads, lines))
    report([examples(0.0, _read(reports)), examples(1.0, _read(comments))])


def drawn(rows: Iterable[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Draw comments and reports among articles that are in no judged group, as many of each."""
    judged = judged_articles()
    free = [row for row in rows if row["id"] not in judged]
    comments = [row for row in free if any(name in row["outlet"] for name in COMMENTING)]
    reports = [row for row in free if row["outlet"] in REPORTING]
    for seed, kind in enumerate((comments, reports)):
        random.Random(seed).shuffle(kind)  # noqa: S311 - a sample, drawn alike each time
    most = min(ARTICLES, len(comments), len(reports))
    return comments[:most], reports[:most]


def examples(comments: float, read: Iterable[Annotations]) -> Examples:
    """Give the first sentences of articles, all of comments or all of reports."""
    rows = [
        (np.frombuffer(sentence.vector, dtype="i1").astype(np.float64), float(number))
        for number, member in enumerate(read)
        for sentence in [one for one in member.sentences if one.role == "body"][:MOST]
        if sentence.vector and is_of_length(member.article.text[sentence.start : sentence.end])
    ]
    vectors, articles = (np.array(column) for column in zip(*rows, strict=True))
    return Examples(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.full(len(articles), comments), articles)


def report(kinds: Sequence[Examples]) -> None:
    """Print the areas with every fourth article left out, and keep the weights of all."""
    found = Examples(*(np.concatenate(column) for column in zip(*kinds, strict=True)))
    apart = found.articles % _FOURTH == 0
    model = _fitted(found, ~apart)
    odds = model.bias + found.vectors @ np.array(list(model.weights.values()))
    each = {(kind, at) for kind, at in zip(found.comments[apart], found.articles[apart], strict=True)}
    means = [(kind, odds[(found.comments == kind) & (found.articles == at)].mean()) for kind, at in sorted(each)]
    by_article = area(*(np.array(column) for column in zip(*means, strict=True)))
    by_sentence = area(found.comments[apart], odds[apart])
    sys.stdout.write(f"{len(found.articles)} sentences, area {by_sentence:.3f}, by article {by_article:.3f}\n")
    whole = _fitted(found, np.ones(len(apart), np.bool_))
    Meaning(whole.bias, np.array(list(whole.weights.values()))).keep("comment")


def _read(rows: Iterable[dict[str, Any]]) -> Iterator[Annotations]:
    for row in rows:
        yield from read_rows([row])


def _fitted(found: Examples, which: npt.NDArray[np.bool_]) -> Model:
    columns = {str(at): found.vectors[which, at] for at in range(found.vectors.shape[1])}
    return fit(columns, found.comments[which], RIDGE)


if __name__ == "__main__":
    main(sys.argv[1:])
