"""Fit what tells that an announcement is worth a line of what comes next: python -m training.upcoming [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip, that holds those of `training/verdicts/groups.tsv`. Each group is
read and compared as the program does it; what an article then announces is right where an editor let the line through or missed it:
of lines that briefs showed (`lines.tsv`, `missing.tsv`) and of others that they could have shown (`upcoming.tsv`). Printed is for
thresholds how many lines are kept, each group with the weights of the others; `--keep` writes the weights of all into the files
that the program reads.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from readout.brief.actor_names import actors_of
from readout.brief.iso_times import last_day
from readout.brief.timeline_entries import Telling, articles_of, entry, joined
from readout.brief.upcoming import is_awaited, told_upcoming
from readout.model import Sentence
from readout.text.learned_models import Floats, Model
from training.judged_groups import Told, name_of, table, told_stories
from training.openings import area
from training.regression import fit, keep
from training.vector_weights import MEANING, PLACES, Meaning, unit_vectors

RIDGE = 20.0
RIDGE_OF_VECTORS = 500.0
"""Of vectors, by which wanted sentences are told: on an earlier set the area was .75 so, .68 with the axes of judged ones."""

UNJUDGED = 0.02
"""How much a line counts as wrong that nobody judged: with none the area is the same, but its likelihoods are of judged lines."""

FOLDS = 6
THRESHOLDS = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7)
_MISSED = 0.5
"""How often a line counts that an editor missed: the words that he gives are those of its sentence, not always of the line."""


@dataclass(frozen=True, slots=True)
class Example:
    """A line with its traits and sentence, whether it reads alone, is right (0 or 1; -1 unknown), and how often it counts."""

    group: str
    traits: Mapping[str, float]
    sentence: Sentence
    alone: bool
    right: float
    rows: float


class Verdicts(NamedTuple):
    """What editors said of places of articles, and by article the places of what they missed."""

    said: Mapping[tuple[str, int, int], str]
    missed: Mapping[str, Sequence[tuple[int, int]]]


def examples(told: Told, verdicts: Verdicts) -> Iterator[Example]:
    """Give what the articles of a story announce that is still awaited."""
    articles, actors = articles_of(told.story.members), actors_of(told.story, told.comparison)
    for group in joined(told.story, told_upcoming(told.story, told.comparison), actors):
        whole = entry(group, actors, articles, ())
        awaited = not whole.when.value or is_awaited(whole, last_day(told.story.members), articles)
        for one in group if awaited else ():
            said = _judged_as(one, name_of(articles[one.evidence.article].url), verdicts)
            said = None if said == "wrong-day" and not one.when.value else said
            right = -1.0 if said is None else float(said in {"right", "missing"})
            if one.gist.home is not None and not one.traits["pointing"]:
                rows = UNJUDGED if said is None else _MISSED if said == "missing" else 1.0
                traits = {**one.traits, "origins": float(whole.origins > 1)}
                yield Example(told.group, traits, one.gist.home, one.alone, right, rows)


def _judged_as(one: Telling, article: str, verdicts: Verdicts) -> str | None:
    """Give what was said of a line or its sentence, or that words of it were missed."""
    places = [one.evidence.span, *([one.gist.home.span] if one.gist.home is not None else ())]
    said = next((found for place in places if (found := verdicts.said.get((article, place.start, place.end)))), None)
    missed = any(one.evidence.start < end and start < one.evidence.end for start, end in verdicts.missed.get(article, ()))
    return said or ("missing" if missed else None)


def verdicts_by_place() -> Verdicts:
    """Give what editors said of lines of what comes next, by article and place, and the places of what they missed."""
    said, missed = {}, defaultdict[str, list[tuple[int, int]]](list)
    judged = [row for row in table("lines.tsv") if row[1] == "What comes next" and row[2]]
    for article, start, end, verdict in (*(row[2:] for row in judged), *(row[1:] for row in table("upcoming.tsv"))):
        said[article, int(start), int(end)] = verdict
    for _, kind, article, start, end, *_ in table("missing.tsv"):
        if kind == "next":
            missed[article].append((int(start), int(end)))
    return Verdicts(said, missed)


def fitted_meaning(found: Sequence[Example]) -> Meaning:
    """Fit to vectors which sentences are wanted, against all others that announce."""
    vectors = unit_vectors([one.sentence for one in found])
    columns = {str(at): vectors[:, at] for at in range(vectors.shape[1])}
    whole = fit(columns, np.array([float(one.right > 0) for one in found]), RIDGE_OF_VECTORS)
    weights = np.array(list(whole.weights.values()))
    return Meaning(round(-float(vectors.mean(0) @ weights), PLACES), weights)


def apart(found: Sequence[Example]) -> Floats:
    """Give what each sentence's vector tells, by weights fitted to the other groups."""
    told, names = np.zeros(len(found)), sorted({one.group for one in found})
    for at in range(FOLDS):
        held = [place for place, one in enumerate(found) if one.group in names[at::FOLDS]]
        if held:
            meaning = fitted_meaning([one for one in found if one.group not in names[at::FOLDS]])
            told[held] = meaning.of([found[place].sentence for place in held])
    return told


def fitted(found: Sequence[Example]) -> Model:
    """Fit to lines whose vectors' part was fitted without them."""
    right, often = np.array([float(one.right > 0) for one in found]), np.array([one.rows for one in found])
    return fit({**_columns(found), MEANING: apart(found)}, right, RIDGE, often)


def _columns(found: Sequence[Example]) -> dict[str, Floats]:
    names = [name for name in found[0].traits if name not in {"pointing", MEANING}]
    return {name: np.array([one.traits[name] for one in found]) for name in names}


def left_out(found: Sequence[Example]) -> Floats:
    """Give how likely each line is right by the weights of the other groups."""
    likely, names = np.zeros(len(found)), sorted({one.group for one in found})
    for at in range(FOLDS):
        held = [one for one in found if one.group in names[at::FOLDS]]
        others = [one for one in found if one.group not in names[at::FOLDS]]
        told = fitted_meaning(others).of([one.sentence for one in held])
        likely[[one.group in names[at::FOLDS] for one in found]] = fitted(others).probability({**_columns(held), MEANING: told})
    return likely


def main(arguments: Sequence[str]) -> None:
    """Print what each threshold keeps of the groups left out, and keep the weights of all where asked to."""
    (neighbours,) = (Path(argument) for argument in arguments if argument != "--keep")
    verdicts = verdicts_by_place()
    found = [one for told in told_stories(neighbours) for one in examples(told, verdicts)]
    likely = left_out(found)
    judged = np.array([one.right >= 0 and one.alone for one in found])
    right, kept = np.array([one.right for one in found])[judged], likely[judged]
    sys.stdout.write(f"{len(right)} lines that read alone, {right.sum():.0f} right, area {area(right, kept):.3f}\n")
    for least in THRESHOLDS:
        above = kept >= least
        unjudged = sum(one.alone and one.right < 0 and value >= least for one, value in zip(found, likely, strict=True))
        told = f"{above.sum()} kept, {right[above].sum():.0f} right, share {right[above].mean():.3f}; {unjudged} not judged"
        sys.stdout.write(f"from {least}: {told}\n")
    if "--keep" in arguments:
        keep("brief", "dated upcoming", fitted(found))
        fitted_meaning(found).keep("upcoming")


if __name__ == "__main__":
    main(sys.argv[1:])
