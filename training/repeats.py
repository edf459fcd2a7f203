"""Fit what tells that one line of a summary tells again what another does: python -m training.repeats [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. Strict readers said of 295 pairs of sentences, of which both were
among the twelve of their story most likely to be chosen, whether a brief could have both (`training/verdicts/repeats.tsv`).
Printed is the area under the curve, each group with the weights of the others; `--keep` writes the weights of all.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from readout.brief.summary import seen_for_summary
from readout.text.learned_models import Floats, Model
from training.judged_groups import Told, name_of, table, told_stories
from training.openings import area
from training.regression import fit, keep

RIDGE = 5.0
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """What is seen of two sentences, and 1 where one tells again what the other does, else 0."""

    group: str
    seen: Mapping[str, float]
    again: float


def examples(told: Told) -> Iterator[Pair]:
    """Give the pairs of a story that were judged."""
    seen = seen_for_summary(told.story, told.comparison)
    place = {(name_of(one.member.article.url), one.sentence.start): at for at, one in enumerate(seen.told)}
    for group, one, start, other, begin, said in table("repeats.tsv"):
        at, to = place.get((one, int(start))), place.get((other, int(begin)))
        if group == told.group and at is not None and to is not None:
            yield Pair(group, {name: float(column[to]) for name, column in seen.pairs(at).items()}, float(said))


def fitted(found: Sequence[Pair]) -> Model:
    """Fit to pairs."""
    return fit(_columns(found), np.array([one.again for one in found]), RIDGE)


def _columns(found: Sequence[Pair]) -> dict[str, Floats]:
    return {name: np.array([one.seen[name] for one in found]) for name in found[0].seen}


def main(arguments: Sequence[str]) -> None:
    """Print how well each group does without itself, and keep the weights of all where asked to."""
    (neighbours,) = (Path(argument) for argument in arguments if argument != "--keep")
    found = [one for told in told_stories(neighbours) for one in examples(told)]
    names, likely = sorted({one.group for one in found}), np.zeros(len(found))
    for at in range(FOLDS):
        held = np.array([one.group in set(names[at::FOLDS]) for one in found])
        model = fitted([one for one, apart in zip(found, held, strict=True) if not apart])
        likely[held] = model.probability(_columns([one for one, apart in zip(found, held, strict=True) if apart]))
    sys.stdout.write(f"{len(found)} pairs, area {area(np.array([one.again for one in found]), likely):.3f}\n")
    if "--keep" in arguments:
        keep("brief", "repeat", fitted(found))


if __name__ == "__main__":
    main(sys.argv[1:])
