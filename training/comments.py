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
from typing import Any

import numpy as np

from readout.model import Annotations
from training.judged_groups import judged_articles, read_rows
from training.openings import Examples, area, fitted, is_example

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
_FOURTH = 4


def main(arguments: Sequence[str]) -> None:
    """Print how well it does on what is left out, and keep the weights of all."""
    with gzip.open(arguments[0], "rt", encoding="utf-8") as lines:
        comments, reports = drawn(map(json.loads, lines))
    report(examples(_read(reports), _read(comments)))


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


def examples(reports: Iterable[Annotations], comments: Iterable[Annotations]) -> Examples:
    """Give the first sentences of articles, 1 for each of a comment; a report and a comment drawn together have one number."""
    return Examples.of(
        (sentence, sought, float(number))
        for sought, kind in enumerate((reports, comments))
        for number, member in enumerate(kind)
        for sentence in [one for one in member.sentences if one.role == "body"][:MOST]
        if is_example(member, sentence)
    )


def report(found: Examples) -> None:
    """Print the areas with every fourth article left out, and keep the weights of all."""
    apart = found.articles % _FOURTH == 0
    odds = fitted(found, ~apart).odds(found.vectors)
    each = sorted(set(zip(found.sought[apart].tolist(), found.articles[apart].tolist(), strict=True)))
    means = np.array([odds[(found.sought == kind) & (found.articles == at)].mean() for kind, at in each])
    by_sentence, by_article = area(found.sought[apart], odds[apart]), area(np.array([kind for kind, _ in each]), means)
    sys.stdout.write(f"{len(odds)} sentences, area {by_sentence:.3f}, by article {by_article:.3f}\n")
    fitted(found).keep("comment")


def _read(rows: Iterable[dict[str, Any]]) -> Iterator[Annotations]:
    for row in rows:
        yield from read_rows([row])


if __name__ == "__main__":
    main(sys.argv[1:])
