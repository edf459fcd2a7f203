"""Fit what tells that an editor lets a stance through: python -m training.stances [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. `training/verdicts/stances.tsv` tells of each wording that was
judged its article, start, end, party and whether it passed. Of all other wordings that the program could show
most would not be the ones to choose; each counts as a tenth of one that did not pass. Printed is how many of the judged pass
among those that are likely enough, each group with the weights of the others.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from readout.brief.actor_names import actors_of
from readout.brief.positions import parties_moves, setting_of
from readout.brief.stances.shown_stances import seen_of
from readout.model import Comparison, Story
from readout.text.learned_models import Model
from training.judged_groups import table, told_stories
from training.regression import fit as regression
from training.regression import keep

RIDGE = 20.0
"""Of 5 to 60 the share that passes is much the same."""

UNJUDGED = 0.1
"""How much a wording counts that was not judged: at .05 too many are let through that say little, at .2 few are."""

FOLDS = 14
LEVELS = (0.5, 0.55, 0.6, 0.65, 0.7)
Place = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Example:
    """What is seen of a wording, and 1 where it passed, 0 where not, -1 where nobody judged it."""

    group: str
    seen: Mapping[str, float]
    right: int


def main(arguments: Sequence[str]) -> None:
    """Print how many pass, and keep the weights of all groups where asked to."""
    (articles,) = (Path(argument) for argument in arguments if argument != "--keep")
    judged = verdicts_on_stances()
    found = [one for told in told_stories(articles) for one in examples(*told, judged)]
    report(found)
    if "--keep" in arguments:
        keep("brief", "stance", fit(found))


def verdicts_on_stances() -> Mapping[Place, int]:
    """Read the verdict on each place and party."""
    rows = (row for row in table("stances.tsv") if row[-1])
    return {(article, int(start), int(end), party): int(right) for _, article, start, end, party, right in rows}


def examples(name: str, story: Story, comparison: Comparison, judged: Mapping[Place, int]) -> Iterator[Example]:
    """Give the wordings of a story with their verdicts; one that overlaps with a judged one of its party is neither."""
    actors = actors_of(story, comparison)
    ids = {member.article.id: (member.article.url or "").rsplit("/", 1)[-1] for member in story.members}
    taken: set[Place] = set()
    for one, seen in seen_of(parties_moves(story, actors, comparison), setting_of(story, actors, comparison)):
        place = (ids[one.words.article], one.words.start, one.words.end, one.party.name)
        if place in taken:
            continue
        taken.add(place)
        near = any(place[0] == at and place[3] == who and place[1] < end and start < place[2] for at, start, end, who in judged)
        if place in judged or not near:
            yield Example(name, seen, judged.get(place, -1))


def report(found: Sequence[Example]) -> None:
    """Print for each level how many of the judged wordings above it pass."""
    names = sorted({one.group for one in found})
    pairs: list[tuple[float, int]] = []
    for fold in range(FOLDS):
        apart = set(names[fold::FOLDS])
        model = fit([one for one in found if one.group not in apart])
        held = (one for one in found if one.group in apart and one.right >= 0)
        pairs += [(model.likelihood(one.seen), one.right) for one in held]
    for level in LEVELS:
        above = [right for likely, right in pairs if likely >= level]
        sys.stdout.write(f"{level:.2f}  {sum(above):4} of {len(above):4} pass  {sum(above) / max(1, len(above)):.2f}\n")


def fit(found: Iterable[Example]) -> Model:
    """Fit the bias and the weight of each trait."""
    rows = list(found)
    names = sorted({name for one in rows for name in one.seen})
    columns = {name: np.array([one.seen.get(name, 0.0) for one in rows]) for name in names}
    wanted = np.array([float(one.right == 1) for one in rows])
    often = np.array([1.0 if one.right >= 0 else UNJUDGED for one in rows])
    return regression(columns, wanted, RIDGE, often)


if __name__ == "__main__":
    main(sys.argv[1:])
