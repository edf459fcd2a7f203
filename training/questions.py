"""Fit what tells that two places figure one question, and that their figures differ: python -m training.questions [--keep] STORY...

A STORY is a folder with one story's articles and its gold.json. Answers of the program on the sides of a gold difference in number
or date, or of one value on the places of one fact, figure one question; of all others that give different values it is taken that
they do not. Printed is for each story, with the weights of the others, how many of those differences stand in one row.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from readout.align.cast_of_entities import cast_of
from readout.align.figure_pairs import kind_of
from readout.align.figures_in_articles import Figure, figures_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.rows_of_figures import compared, rows_of, seen_of
from readout.align.sparse_rows import Floats
from readout.align.statements import lay_out
from readout.model import Annotations, Span, Story
from readout.text.learned_models import Model
from training.claims import articles_of, place_of, read
from training.labelled import Placed, labelled
from training.regression import fit as regression
from training.regression import keep

RIDGE = 5.0
LEFT_OUT = ("meet", "equal")
"""What says how two values stand to one another is not asked whether they figure one question."""
_ONE_QUESTION = frozenset(("update", "granularity", "wording"))
_OTHER = frozenset(("other", "scope"))
_TYPED = frozenset(("number", "date"))
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Examples:
    """The pairs of a story's figures, what is seen of them, and for each 1 where it is one question, 0 where not, -1 unknown."""

    name: str
    figures: Sequence[Figure]
    pairs: Sequence[Pair]
    features: Mapping[str, Floats]
    wanted: Floats
    differing: Mapping[Pair, str]


def main(arguments: Sequence[str]) -> None:
    """Print how well each story does without itself, and keep the weights of all where asked to."""
    data, *folders = (Path(argument) for argument in arguments if argument != "--keep")
    read_ones = readers_of(labelled(data / "differences" / "labels.jsonl"))
    stories = [examples_of(folder, read(folder)) for folder in folders]
    for story in stories:
        found, known = scored(story, fit([read_ones, *(other for other in stories if other is not story)]))
        sys.stdout.write(f"{story.name:24} {found} of {known}\n")
    if "--keep" in arguments:
        keep("align", "question", fit([*stories, read_ones]))


def scored(story: Examples, model: Model) -> tuple[int, int]:
    """Count the differences that stand in one row, and all of which either side is read."""
    likely = dict(zip(story.pairs, model.probability(story.features).tolist(), strict=False))
    home = {at: number for number, row in enumerate(rows_of(story.figures, likely)) for at in row}
    laid = {name for (one, other), name in story.differing.items() if home[one] == home[other]}
    return len(laid), len(set(story.differing.values()))


def readers_of(pairs: Iterable[tuple[str, Story, tuple[Placed, Placed]]]) -> Examples:
    """See what readers have labelled as the program sees it; a pair is left out of which it reads no value on one side."""
    seen, wanted = [], []
    for relation, story, placed in pairs:
        holders = Holders(cast_of(story))
        figures = figures_of(story, lay_out(story, resolve(story, holders), holders))
        at = [_at(figures, *place) for place in placed]
        found = [figures[number or 0] for number in at]
        if None not in at and len(set(at)) > 1 and kind_of(found[0]) == kind_of(found[1]):
            seen.append(seen_of(story, found, [(0, 1)]))
            wanted.append(float(relation not in _OTHER))
    table = {name: np.concatenate([row[name] for row in seen]) for name in seen[0]}
    return Examples("readers", (), (), table, np.array(wanted), {})


def _at(figures: Sequence[Figure], member: Annotations, span: Span) -> int | None:
    inside = (at for at, found in enumerate(figures) if found.article == member.article.id and found.evidence.span.overlaps(span))
    return next(inside, None)


def fit(stories: Sequence[Examples]) -> Model:
    """Fit to the pairs of which something is known."""
    names = [name for name in stories[0].features if name not in LEFT_OUT]
    known = [story.wanted >= 0 for story in stories]
    table = {
        name: np.concatenate([story.features[name][rows] for story, rows in zip(stories, known, strict=True)]) for name in names
    }
    return regression(table, np.concatenate([story.wanted[rows] for story, rows in zip(stories, known, strict=True)]), RIDGE)


def examples_of(folder: Path, story: Story) -> Examples:
    """Hold a story's figures against its gold."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    holders = Holders(cast_of(story))
    floor = lay_out(story, resolve(story, holders), holders)
    figures = figures_of(story, floor)
    pairs, features = compared(story, figures)
    articles = articles_of(gold, story)

    def on(item: Mapping[str, Any]) -> list[int]:
        article = articles.get(item["article"])
        start, end = place_of(item, article.text) if article else (0, 0)
        inside = (figure.evidence.start < end and start < figure.evidence.end for figure in figures)
        return [
            at
            for at, (figure, met) in enumerate(zip(figures, inside, strict=True))
            if article and met and figure.article == article.id
        ]

    labels: dict[Pair, float] = {}
    for trap in gold.get("not_discrepancies", ()):
        labels |= dict.fromkeys(_crossed([on(trap["a"]), on(trap["b"])]), float(trap.get("kind") in _ONE_QUESTION))
    for fact in gold.get("facts", ()):
        same = _crossed([on(place) for place in fact["evidence"]])
        labels |= {pair: 1.0 for pair in same if figures[pair[0]].value == figures[pair[1]].value}
    differing: dict[Pair, str] = {}
    for row in gold["discrepancies"]:
        sides = [[at for place in value["evidence"] for at in on(place)] for value in row["values"]]
        differing |= dict.fromkeys(_crossed(sides), row["id"])
        labels |= dict.fromkeys(_crossed(sides), 1.0 if row["type"] in _TYPED else -1.0)
    equal = features["equal"] > 0 if pairs else ()
    wanted = np.array([labels.get(pair, -1.0 if same else 0.0) for pair, same in zip(pairs, equal, strict=True)])
    return Examples(folder.name, figures, pairs, features, wanted, differing)


def _crossed(sides: Sequence[Sequence[int]]) -> Iterator[Pair]:
    return (
        (min(one, other), max(one, other))
        for first, second in combinations(sides, 2)
        for one in first
        for other in second
        if one != other
    )


if __name__ == "__main__":
    main(sys.argv[1:])
