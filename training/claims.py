"""Fit the weights by which two statements are held to say the same: python -m training.claims STORY...

A STORY is a folder with one story's articles and its gold.json. The statements are those that the program itself reads. A pair of
quotations is an example where both stand in the gold: of its clauses the likeliest pair counts if the two say the same, every one
if they do not. Logistic regression with a ridge over scaled features. Printed are precision and F1 of each story's claims with the
weights of the others, and with those of all, which belong into readout/align/likeness.py.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from evaluation.story import overlap_f1
from readout.align.claims import group_statements
from readout.align.entities import cast_of
from readout.align.likeness import WEIGHTS, Likeness, compare, probability
from readout.align.rows import Floats
from readout.align.sources import Holders, resolve
from readout.align.statements import Floor, lay_out
from readout.cluster import cluster
from readout.model import Annotations, Quotation, Story
from readout.pipeline import dated, read_document, take_in
from readout.settings import Settings

RIDGE = 5.0
"""Over least likelihoods of .32 to .35 the best mean F1 of those left out: .739 with 1, .740 with 2, .743 with 3, .745 with 5."""

ROUNDS = 3
"""After which the likeliest clauses no longer change."""

STEPS = 30
_HALF = 0.5
Pair = tuple[int, int]
Model = tuple[float, dict[str, float]]
"""The bias, and the weight of each feature."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A story as it is read: for each pair of its gold's quotations whether they say the same, and their statements' pairs.

    `wanted` counts the pairs of the gold that say the same, read or not.
    """

    name: str
    likeness: Likeness
    examples: tuple[tuple[bool, tuple[Pair, ...]], ...]
    wanted: int


def main(folders: Sequence[str]) -> None:
    """Print how well each story does without itself, and the weights of all."""
    stories = [read(Path(folder)) for folder in folders]
    model = fit(stories)
    for story in stories:
        left_out, of_all = scored(story, fit([other for other in stories if other is not story])), scored(story, model)
        sys.stdout.write(
            f"{story.name:24} left out: precision {left_out[0]:.3f} F1 {left_out[1]:.3f}"
            f"   fitted: precision {of_all[0]:.3f} F1 {of_all[1]:.3f}\n"
        )
    sys.stdout.write(f"bias {model[0]:.2f}\n" + "".join(f'"{name}": {weight:.2f},\n' for name, weight in model[1].items()))


def fit(stories: Sequence[Gold]) -> Model:
    """Fit the weights to the examples of stories; which clauses of a pair say the same is asked anew of each fit."""
    examples = [(same, _features(story.likeness, pairs)) for story in stories for same, pairs in story.examples]
    rows = [(same, found) for same, found in examples if len(found)]
    chosen = [int(found[:, list(WEIGHTS).index("letters")].argmax()) for _, found in rows]
    model: Model = (0.0, {})
    for _ in range(ROUNDS):
        kept = [found[[at]] if same else found for (same, found), at in zip(rows, chosen, strict=True)]
        same = np.concatenate([np.full(len(found), float(said)) for (said, _), found in zip(rows, kept, strict=True)])
        model = _regression(np.concatenate(kept), same)
        weights = np.array(list(model[1].values()))
        chosen = [int((found @ weights).argmax()) for _, found in rows]
    return model


def scored(story: Gold, model: Model) -> tuple[float, float]:
    """Give precision and F1 of the pairs that stand in one claim, as the scorer of stories counts them."""
    likeness = replace(story.likeness, same=probability(story.likeness.features, *model))
    _, groups = group_statements(likeness.floor, likeness)
    home = {at: number for number, found in enumerate(groups) for at in found.members}
    joined = [same for same, pairs in story.examples if any(home[one] == home[other] for one, other in pairs)]
    right = sum(joined)
    return right / max(1, len(joined)), 2 * right / (story.wanted + len(joined))


def read(folder: Path) -> Gold:
    """Read a story's articles and hold its quotations against the gold."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    story = _story([str(path) for path in sorted(folder.iterdir()) if path.suffix not in {".json", ".md"}])
    holders = Holders(cast_of(story))
    quotations = resolve(story, holders)
    floor = lay_out(story, quotations, holders)
    statements = {row["id"]: row for row in gold["statements"] if not row.get("optional")}
    groups = {name: {row.get("same_as"), *row.get("also_same_as", ())} - {None} for name, row in statements.items()}
    apart = [pair for pair in combinations(sorted(statements), 2) if len({statements[name]["article"] for name in pair}) > 1]
    matched = {name: found for name, row in statements.items() if (found := _matching(row, gold, story, quotations))}
    likeness = compare(floor)
    examples = (
        (bool(groups[one] & groups[other]), tuple(_pairs(floor, matched[one], matched[other])))
        for one, other in apart
        if one in matched and other in matched and matched[one] != matched[other]
    )
    return Gold(folder.name, likeness, tuple(examples), sum(bool(groups[one] & groups[other]) for one, other in apart))


def _story(paths: Sequence[str]) -> Story:
    read_ones = (read_document(document, Settings()) for document in take_in(paths, Settings()))
    found = cluster([article for article in read_ones if isinstance(article, Annotations)], Settings())
    return dated(max(found, key=lambda story: len(story.members)), Settings())


def _matching(row: Mapping[str, Any], gold: Mapping[str, Any], story: Story, quotations: Sequence[Quotation]) -> str | None:
    """Find the quotation that has half of a gold statement's characters, the most of all."""
    file = gold["articles"][row["article"]]["file"]
    article = next((member.article for member in story.members if Path(member.article.input).name == file), None)
    if article is None:
        return None
    spans = [_place(content, article.text) for content in row["content"]]
    of_article = [quotation for quotation in quotations if quotation.content[0].article == article.id]
    rated = [(overlap_f1(spans, [(part.start, part.end) for part in found.content]), found.id) for found in of_article]
    best, name = max(rated, default=(0.0, ""), key=lambda one: one[0])
    return name if best >= _HALF else None


def _place(content: Mapping[str, Any], text: str) -> Pair:
    if content.get("span"):
        return content["span"][0], content["span"][1]
    at = -1
    for _ in range(content.get("occurrence", 0) + 1):
        at = text.find(content["text"], at + 1)
    return at, at + len(content["text"])


def _pairs(floor: Floor, one: str, other: str) -> Iterator[Pair]:
    """Give the pairs of the statements of two quotations."""
    of_quotation: dict[str | None, list[int]] = defaultdict(list)
    for at, statement in enumerate(floor.statements):
        of_quotation[statement.quotation].append(at)
    return ((min(first, second), max(first, second)) for first in of_quotation[one] for second in of_quotation[other])


def _features(likeness: Likeness, pairs: Sequence[Pair]) -> Floats:
    places = [likeness.places[pair] for pair in pairs if pair in likeness.places]
    return np.column_stack([likeness.features[name][places] for name in WEIGHTS])


def _regression(features: Floats, same: Floats) -> Model:
    """Fit by Newton's method; the ridge lies on the weights of the scaled features."""
    mean, spread = features.mean(0), features.std(0) + 1e-9
    scaled = np.column_stack([np.ones(len(features)), (features - mean) / spread])
    ridge = np.array([0.0, *(RIDGE for _ in WEIGHTS)])
    found = np.zeros(len(ridge))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-scaled @ found))
        slope = scaled.T @ (likely - same) + ridge * found
        found -= np.linalg.solve((scaled.T * (likely * (1 - likely))) @ scaled + np.diag(ridge), slope)
    weights = found[1:] / spread
    return float(found[0] - weights @ mean), dict(zip(WEIGHTS, weights.tolist(), strict=True))


if __name__ == "__main__":
    main(sys.argv[1:])
