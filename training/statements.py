"""Fit what tells that an editor lets through what somebody said: python -m training.statements [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. `training/verdicts/statements.tsv` tells of each statement
that was judged in "who said what" its article, its place and whether it passed, `doubted.tsv` the same of others that were not
shown. Printed is how many pass among those that are likely enough, each group with the weights of the others; `--keep` writes the
weights of all into the file that the program reads.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from readout.brief import brief
from readout.brief.alone.marking_alone import traits_of_statements
from readout.settings import Settings
from readout.text.learned_models import Floats, Model
from training.judged_groups import Told, name_of, table, told_stories
from training.regression import fit, keep

RIDGE = 30.0
"""Of 10 to 100 all give much the same area under the curve with the group left out (.64 to .65)."""

FOLDS = 12
LEVELS = (0.66, 0.7, 0.74, 0.78)


@dataclass(frozen=True, slots=True)
class Example:
    """The traits of a statement, and 1 where it passed."""

    group: str
    traits: Mapping[str, float]
    right: float


def main(arguments: Sequence[str]) -> None:
    """Print how many pass, and keep the weights of all groups where asked to."""
    (neighbours,) = (Path(argument) for argument in arguments if argument != "--keep")
    rows = (row for name in ("statements.tsv", "doubted.tsv") for row in table(name))
    judged = {(article, int(start), int(end)): said for _, article, start, end, said in rows}
    stories = told_stories(neighbours)
    found = [one for told in stories for one in examples(told, judged)]
    report(found)
    if "--keep" in arguments:
        keep("brief", "statement", fitted(found))


def examples(told: Told, judged: Mapping[tuple[str, int, int], str]) -> Iterator[Example]:
    """Give what is said in a story that reads alone and was judged."""
    name_by_id = {member.article.id: name_of(member.article.url) for member in told.story.members}
    for quotation, traits in traits_of_statements(brief(told.story, told.comparison, Settings()), told.story):
        first = quotation.content[0]
        said = judged.get((name_by_id[first.article], first.start, first.end))
        if said is not None:
            yield Example(told.group, traits, float(said == "right"))


def report(found: Sequence[Example]) -> None:
    """Print for thresholds how many statements are kept, and how many of them are right, each group without itself."""
    groups = sorted({one.group for one in found})
    likely = np.zeros(len(found))
    for fold in range(FOLDS):
        held = [at for at, one in enumerate(found) if groups.index(one.group) % FOLDS == fold]
        model = fitted([one for one in found if groups.index(one.group) % FOLDS != fold])
        likely[held] = model.probability(_columns([found[at] for at in held]))
    right = np.array([one.right for one in found])
    print(f"{len(found)} statements, share {right.mean():.3f}")
    for least in LEVELS:
        kept = likely >= least
        of_right = right[kept].sum() / right.sum()
        print(f"from {least}: {kept.sum()} kept, {of_right:.3f} of the right, share {right[kept].mean():.3f}")


def fitted(found: Sequence[Example]) -> Model:
    """Fit to the examples."""
    return fit(_columns(found), np.array([one.right for one in found]), RIDGE)


def _columns(found: Sequence[Example]) -> dict[str, Floats]:
    return {name: np.array([one.traits[name] for one in found]) for name in found[0].traits}


if __name__ == "__main__":
    main(sys.argv[1:])
