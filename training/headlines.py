"""Fit which headline may head a story's page: python -m training.headlines [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. `training/verdicts/headlines.tsv` says of the headlines of its
stories which of them a strict editor lets head the page. Printed is in how many of the stories that have such a headline one is
chosen, each with the weights of the others, and by the share of the openings' words alone; `--keep` writes the weights of all
into the file that the program reads.
"""

import gzip
import json
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np

from readout.brief.headline_choice import headline_traits, headlines, lead
from readout.brief.iso_times import published_day
from readout.text.learned_models import Model
from training.judged_groups import name_of, read_rows, table
from training.regression import fit as regression
from training.regression import keep

RIDGE = 3.0


class Choice(NamedTuple):
    """A headline that a story could have, and whether an editor lets it head the page."""

    story: str
    traits: dict[str, float]
    right: bool


def main(arguments: Sequence[str]) -> None:
    """Print how well each story does without itself, and keep the weights of all where asked to."""
    (neighbours,) = (Path(argument) for argument in arguments if argument != "--keep")
    choices = _choices(neighbours)
    report(choices)
    if "--keep" in arguments:
        keep("brief", "headline", fitted(choices))


def fitted(choices: Sequence[Choice]) -> Model:
    """Fit to all headlines that were judged."""
    columns = {name: np.array([one.traits[name] for one in choices]) for name in choices[0].traits}
    return regression(columns, np.array([float(one.right) for one in choices]), RIDGE)


def report(choices: Sequence[Choice]) -> None:
    """Print what the weights of the other stories choose for each, and what the words shared with the openings alone choose."""
    stories = sorted({one.story for one in choices if one.right})
    learned = before = 0
    for story in stories:
        own = [one for one in choices if one.story == story]
        model = fitted([one for one in choices if one.story != story])
        learned += max(own, key=lambda one: model.likelihood(one.traits)).right
        before += max(own, key=lambda one: one.traits["shared"]).right
    sys.stdout.write(f"{len(stories)} stories: {learned} have a headline that passes, by shared words alone {before}\n")


def _choices(neighbours: Path) -> list[Choice]:
    with gzip.open(neighbours, "rt", encoding="utf-8") as lines:
        rows = {row["id"]: row for row in map(json.loads, lines)}
    found = list[Choice]()
    for story, judged in groupby(table("headlines.tsv"), key=lambda row: row[0]):
        verdicts = {article: verdict == "1" for _, article, verdict in judged}
        read = read_rows(rows[article] for article in verdicts)
        leads, days = [lead(one) for one in read], [published_day(one.article) or "" for one in read]
        for one, day in zip(read, days, strict=True):
            right = verdicts[name_of(one.article.url)]
            found += [Choice(story, headline_traits(text, one, day, days, leads), right) for text in headlines(one)]
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
