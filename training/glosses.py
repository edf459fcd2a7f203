"""Fit which words before a noun tell what it means: python -m training.glosses [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. `training/verdicts/glosses.tsv` says of glosses beside lines of
its stories whether they are right. Those that are the nearest words before a thing or body are weighed by their traits. Printed is
how many above a likelihood are right, each group with the weights of the others; `--keep` writes the weights of all into the file
that the program reads.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from readout.brief.alone.pieces_alone import Pages
from readout.brief.glosses.fuller_phrases import phrase_before
from readout.brief.glosses.shown_pointers import is_open
from readout.model import Span
from readout.pipeline import group
from readout.settings import Settings
from readout.text.learned_models import Model
from training.judged_groups import name_of, read_rows, table
from training.regression import fit as regression
from training.regression import keep

RIDGE = 5.0
"""Ridges of 2 to 10 give the same within a hundredth."""

FOLDS = 10
LEVELS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9)


class Judged(NamedTuple):
    """A gloss that a reader judged: its group, its traits, and whether it is right."""

    group: str
    traits: dict[str, float]
    right: bool


def main(arguments: Sequence[str]) -> None:
    """Print how many are right, and keep the weights of all where asked to."""
    (neighbours,) = (Path(argument) for argument in arguments if argument != "--keep")
    judged = list(_judged(neighbours))
    report(judged)
    if "--keep" in arguments:
        keep("brief", "gloss", fitted(judged))


def fitted(judged: Sequence[Judged]) -> Model:
    """Fit to all glosses that were judged."""
    columns = {name: np.array([one.traits[name] for one in judged]) for name in judged[0].traits}
    return regression(columns, np.array([float(one.right) for one in judged]), RIDGE)


def report(judged: Sequence[Judged]) -> None:
    """Print for likelihoods how many glosses reach them and how many of these are right, each group without itself."""
    groups = sorted({one.group for one in judged})
    likely: list[float] = []
    right: list[bool] = []
    for fold in range(min(FOLDS, len(groups))):
        own = set(groups[fold::FOLDS])
        model = fitted([one for one in judged if one.group not in own])
        held = [one for one in judged if one.group in own]
        likely += [model.likelihood(one.traits) for one in held]
        right += [one.right for one in held]
    sys.stdout.write(f"{len(judged)} glosses of {len(groups)} groups, right {np.mean(right):.3f}\n")
    for least in LEVELS:
        kept = [one for one, value in zip(right, likely, strict=True) if value >= least]
        sys.stdout.write(f"from {least}: {len(kept)} given, right {np.mean(kept or [False]):.3f}\n")


def _judged(neighbours: Path) -> Iterator[Judged]:
    with gzip.open(neighbours, "rt", encoding="utf-8") as lines:
        rows = {row["id"]: row for row in map(json.loads, lines)}
    verdicts: dict[str, list[list[str]]] = defaultdict(list)
    for row in table("glosses.tsv"):
        verdicts[row[0]].append(row)
    for name, articles in table("groups.tsv"):
        if name not in verdicts:
            continue
        for story in group(read_rows(rows[article] for article in articles.split()), Settings()).stories:
            pages = Pages.of(story)
            for member in story.members:
                own = name_of(member.article.url)
                for _, article, start, end, *told_by, right, _, _ in verdicts[name]:
                    piece = pages.piece(member.article.evidence(Span(int(start), int(end)))) if article == own else None
                    at = piece.tree.at(int(end) - 1) if piece else -1
                    found = phrase_before(member, piece, at, pages.headlined) if piece and is_open(piece, at) else None
                    if found and [own, str(found.place.start), str(found.place.end)] == told_by:
                        yield Judged(name, found.traits, right == "right")


if __name__ == "__main__":
    main(sys.argv[1:])
