"""Fit what tells that an editor lets a stance through: python -m training.stances [--keep] NEIGHBOURS.

NEIGHBOURS are articles, one of JSON a line. `training/verdicts/stances.tsv` tells which of them are read together, and of each
wording that was judged its article, start, end, party and whether it passed. Of all other wordings that the program could show
most would not be the ones to choose; each counts as a tenth of one that did not pass. Printed is how many of the judged pass
among those that are likely enough, each group with the weights of the others.
"""

import csv
import gzip
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from readout.align import align
from readout.brief.actor_names import actors_of
from readout.brief.positions import parties_moves, setting_of
from readout.brief.stances.shown_stances import seen_of
from readout.budget import of_story
from readout.model import Annotations, Comparison, Story
from readout.pipeline import dated, group, read_document, take_in
from readout.settings import Settings
from training.regression import fit as regression

TABLE = Path(__file__).parent / "verdicts" / "stances.tsv"
WEIGHTS = Path(__file__).parents[1] / "src" / "readout" / "brief" / "stances" / "weights.json"
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
    found = [one for name, stories, judged in read(articles) for story in stories for one in examples(name, *story, judged)]
    report(found)
    if "--keep" in arguments:
        bias, weights = fit(found)
        WEIGHTS.write_text(json.dumps({"bias": bias, "weights": weights}, indent=1) + "\n", "utf-8")


def read(articles: Path) -> Iterator[tuple[str, list[tuple[Story, Comparison]], Mapping[Place, int]]]:
    """Give each group's name, its stories with what they amount to, and the verdicts on it."""
    groups, judged = table()
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        texts = {row["id"]: row for row in map(json.loads, lines)}
    settings = Settings()
    for name, members in groups.items():
        annotated = _annotated((texts[one] for one in members), settings)
        read_ones = [of_story(dated(story, settings)) for story in group(annotated, settings).stories]
        yield name, [(story, align(story)) for story in read_ones], judged


def table() -> tuple[Mapping[str, list[str]], Mapping[Place, int]]:
    """Read which articles belong together, and the verdict on each place and party."""
    groups: dict[str, list[str]] = defaultdict(list)
    judged: dict[Place, int] = {}
    with TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["article"] not in groups[row["group"]]:
                groups[row["group"]].append(row["article"])
            if row["right"]:
                judged[row["article"], int(row["start"]), int(row["end"]), row["party"]] = int(row["right"])
    return groups, judged


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
        bias, weights = fit([one for one in found if one.group not in apart])
        for one in found:
            if one.group in apart and one.right >= 0:
                score = bias + sum(weight * one.seen.get(name, 0.0) for name, weight in weights.items())
                pairs.append((float(1 / (1 + np.exp(-score))), one.right))
    for level in LEVELS:
        above = [right for likely, right in pairs if likely >= level]
        sys.stdout.write(f"{level:.2f}  {sum(above):4} of {len(above):4} pass  {sum(above) / max(1, len(above)):.2f}\n")


def fit(found: Iterable[Example]) -> tuple[float, Mapping[str, float]]:
    """Fit the bias and the weight of each trait."""
    rows = list(found)
    names = sorted({name for one in rows for name in one.seen})
    columns = {name: np.array([one.seen.get(name, 0.0) for one in rows]) for name in names}
    wanted = np.array([float(one.right == 1) for one in rows])
    often = np.array([1.0 if one.right >= 0 else UNJUDGED for one in rows])
    model = regression(columns, wanted, RIDGE, often)
    return model.bias, model.weights


def _annotated(rows: Iterable[Mapping[str, str]], settings: Settings) -> list[Annotations]:
    """Read articles of the file as they would be read from one of their own."""
    told = [
        {"url": f"https://example.org/{row['id']}", "outlet": row["outlet"], "published": row["date"]}
        | {"headline": row["title"], "text": row["text"]}
        for row in rows
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(one) + "\n" for one in told), "utf-8")
        found = [read_document(document, settings) for document in take_in([str(path)], settings)]
    return [one for one in found if isinstance(one, Annotations)]


if __name__ == "__main__":
    main(sys.argv[1:])
