"""Fit the weights by which two statements are held to say the same: python -m training.claims [--keep] NEIGHBOURS STORY...

NEIGHBOURS is a file of articles, JSON by line and packed by gzip, that holds those of `training/verdicts/groups.tsv`: of their
statements readers judged 3,642 pairs (`pairs.tsv`), each of which stands for as many as were as likely.
A STORY is a folder with one story's articles and its gold.json. The statements are those that the program itself reads. Two places
of the gold (statements, or what tells a fact) are an example: of the pairs of the program's statements there the likeliest counts
if the two say the same, every one if they do not. Printed are precision and F1 of each story's pairs of statements, and the recall
of its facts, with the weights of the others; `--keep` writes the weights of all into the file that the program reads.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import combinations, combinations_with_replacement
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from readout.align.cast_of_entities import cast_of
from readout.align.claims import group_statements
from readout.align.resolved_sources import Holders, resolve
from readout.align.statement_likeness import Likeness, compare, likely, seen
from readout.align.statements import Floor, lay_out
from readout.cluster import cluster
from readout.model import Annotations, Article, Story
from readout.pipeline import dated, read_document, take_in
from readout.settings import Settings
from readout.text.learned_models import Model
from training.labelled_pairs import LabelledPair, labelled_pairs
from training.regression import fit as regression
from training.regression import keep

RIDGE, RIDGE_TOLD = 20.0, 40.0
"""The second holds the many weights of what outlets tell in their own words."""
OF_STORIES = 0.1
"""How much an example of an outlet's own words from a story counts beside a judged pair: each story has some 1,400 that are not
the same, and its gold lists only some of those that are."""
OFTEN = 60.0
"""For at most so many a judged pair counts: the 25 drawn from the 86,298 least likely would drown all others."""
ROUNDS = 3
"""After which the likeliest clauses no longer change."""

_SEEN = ("meaning", "words", "letters", "rarest word", "rarest neighbours", "around", "voice")
SAID = (*_SEEN, "two persons", "both direct")
_TOGETHER = tuple(f"{one}*{other}" for one, other in combinations_with_replacement(_SEEN, 2))
TOLD = (*_SEEN, "both own", "one own", "of the shorter", "of the longer", "in all", "figures", "other figures", *_TOGETHER)
"""What is weighed of two quotations, and of two statements at least one an outlet's own (0012 says what adds nothing)."""
_SURFACE = 2
"""The first features, by which the likeliest clauses are chosen before anything is fitted."""
_READ = frozenset((".txt", ".html", ".htm", ".jsonl"))
Pair = tuple[int, int]


class Place(NamedTuple):
    """A place of the gold: what it says the same as, the places of the program's statements there, and whether it tells a fact."""

    article: str
    groups: frozenset[str]
    statements: tuple[int, ...]
    fact: bool


class Models(NamedTuple):
    """The weights of two quotations, and those where an outlet's own words are one or both of the two."""

    said: Model
    told: Model


@dataclass(frozen=True, slots=True)
class Gold:
    """A story as it is read, and for each two places of its gold: whether of a fact, whether the same, their statements' pairs."""

    name: str
    likeness: Likeness
    examples: tuple[tuple[bool, bool, tuple[Pair, ...]], ...]
    alone: tuple[Pair, ...]


def main(arguments: Sequence[str]) -> None:
    """Print how well each story does without itself, and keep the weights of all where asked to."""
    neighbours, *folders = (Path(argument) for argument in arguments if argument != "--keep")
    pairs = list(labelled_pairs(neighbours))
    stories = [gold_of(folder, read(folder)) for folder in folders]
    for story in stories:
        precision, f1, facts = scored(story, fit([other for other in stories if other is not story], pairs))
        sys.stdout.write(f"{story.name:24} precision {precision:.3f} F1 {f1:.3f} facts {facts:.3f}\n")
    if "--keep" in arguments:
        for name, model in fit(stories, pairs)._asdict().items():
            keep("align", name, model)


def fit(stories: Sequence[Gold], pairs: Sequence[LabelledPair] = ()) -> Models:
    """Fit the weights to the examples: two quotations to those of stories, an outlet's own words to pairs above all.

    Of two quotations the gold lists all, and what the pairs say costs the stories whose gold is whole .08 of F1. Of facts it lists
    some, and readers find that five of six of its places tell each other's fact at least in part, one of three the same.
    """
    own = [pair for pair in pairs if pair.own]
    return Models(_fitted(stories, SAID, ()), _fitted(stories, TOLD, own, own=True))


def _fitted(stories: Sequence[Gold], names: Sequence[str], pairs: Sequence[LabelledPair], *, own: bool = False) -> Model:
    """Fit to the examples, if any; which clauses of a pair say the same is asked anew of each fit."""
    rows = [(same, found) for story in stories for same, found in _rows(story, names, own=own)]
    often = [OF_STORIES if pairs else 1.0 for _ in rows]
    rows += [(pair.partly, np.array([[pair.feature(name) for name in names]])) for pair in pairs]
    whole = sum(min(pair.often, OFTEN) for pair in pairs) / max(1, len(pairs))
    often += [min(pair.often, OFTEN) / whole for pair in pairs]
    chosen = [int(found[:, :_SURFACE].sum(1).argmax()) for _, found in rows]
    model = Model(0.0, dict.fromkeys(names, 0.0))
    for _ in range(ROUNDS if rows else 0):
        kept = [found[[at]] if same else found for (same, found), at in zip(rows, chosen, strict=True)]
        wanted = np.concatenate([np.full(len(found), float(same)) for (same, _), found in zip(rows, kept, strict=True)])
        counted = np.concatenate([np.full(len(found), many) for found, many in zip(kept, often, strict=True)])
        table = np.concatenate(kept)
        columns = {name: table[:, at] for at, name in enumerate(names)}
        model = regression(columns, wanted, RIDGE_TOLD if own else RIDGE, counted)
        weights = np.array([model.weights[name] for name in names])
        chosen = [int((found @ weights).argmax()) for _, found in rows]
    return model


def scored(story: Gold, models: Models) -> tuple[float, float, float]:
    """Give precision and F1 of the pairs of statements that stand in one claim, and the recall of those that tell one fact."""
    likeness = replace(story.likeness, same=likely(story.likeness.features, *models))
    groups = group_statements(likeness.floor, likeness).groups
    together = {pair for found in groups for pair in combinations(found.members, 2)}
    joined = [(fact, same, not together.isdisjoint(pairs)) for fact, same, pairs in story.examples]
    said = [(same, found) for fact, same, found in joined if not fact]
    right, found = sum(same and found for same, found in said), sum(found for _, found in said)
    facts = [found for fact, same, found in joined if fact and same]
    return right / max(1, found), 2 * right / max(1, sum(same for same, _ in said) + found), sum(facts) / max(1, len(facts))


def read(folder: Path) -> Story:
    """Read a story's articles."""
    rows = folder / "articles.jsonl"
    paths = [rows] if rows.exists() else [path for path in sorted(folder.iterdir()) if path.suffix in _READ]
    read_ones = (read_document(document, Settings()) for document in take_in([str(path) for path in paths], Settings()))
    found = cluster([article for article in read_ones if isinstance(article, Annotations)], Settings())
    return dated(max(found, key=lambda story: len(story.members)), Settings())


def gold_of(folder: Path, story: Story) -> Gold:
    """Hold a story's statements against its gold."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    holders = Holders(cast_of(story))
    floor = lay_out(story, resolve(story, holders), holders)
    places = [place for place in _places(gold, floor, articles_of(gold, story)) if place.statements]
    apart = [(one, other) for one, other in combinations(places, 2) if one.article != other.article and one.fact == other.fact]
    same = {pair for one, other in apart if one.groups & other.groups for pair in _pairs(one, other)}
    examples = []
    for one, other in apart:
        alike = bool(one.groups & other.groups)
        pairs = tuple(pair for pair in _pairs(one, other) if alike or pair not in same)
        examples.append((one.fact, alike, pairs))
    likeness = compare(floor)
    told = {at for place in places for at in place.statements}
    lone = {at for at, statement in enumerate(floor.statements) if statement.quotation} - told
    same = {pair for _, alike, pairs in examples if alike for pair in pairs}
    alone = tuple(pair for pair in likeness.places if pair not in same and _is_apart(floor, pair, lone))
    return Gold(folder.name, likeness, tuple(examples), alone)


def articles_of(gold: Mapping[str, Any], story: Story) -> dict[str, Article]:
    """Give the articles under the names that the gold has for them."""
    files = {row["file"]: key for key, row in gold["articles"].items()}
    articles = [member.article for member in story.members]
    named = [(Path(name).name, article) for article in articles for name in (article.url, article.input) if name]
    return {files[name]: article for name, article in named if name in files}


def _is_apart(floor: Floor, pair: Pair, lone: AbstractSet[int]) -> bool:
    """Tell of two articles' words that they are held to say other things.

    What somebody says that the gold gives to nobody else, since it lists all that several carry; and what an outlet says itself,
    though of facts it lists only some: of the likest pairs that it lacks some do tell one, of all hardly any.
    """
    one, other = (floor.statements[at] for at in pair)
    return one.article != other.article and (None in {one.quotation, other.quotation} or bool(lone & set(pair)))


def _places(gold: Mapping[str, Any], floor: Floor, articles: Mapping[str, Any]) -> Iterator[Place]:
    for row in gold["statements"]:
        if row["article"] in articles and not row.get("optional"):
            article = articles[row["article"]]
            spans = [place_of(content, article.text) for content in row["content"]]
            groups = frozenset(filter(None, (row.get("same_as"), *row.get("also_same_as", ()))))
            yield Place(article.id, groups, tuple(_on(floor, article.id, spans, quoted=True)), fact=False)
    for number, fact in enumerate(gold.get("facts", ())):
        for row in fact["evidence"]:
            if row["article"] in articles:
                article = articles[row["article"]]
                spans = [place_of(row, article.text)]
                yield Place(
                    article.id, frozenset({f"fact {number}"}), tuple(_on(floor, article.id, spans, quoted=False)), fact=True
                )


def _on(floor: Floor, article: str, spans: Sequence[Pair], *, quoted: bool) -> Iterator[int]:
    """Give the statements that share half of the shorter of the two with one of the spans."""
    for at, statement in enumerate(floor.statements):
        if statement.article == article and (statement.quotation or not quoted):
            own = statement.evidence
            if any(
                2 * (min(own.end, end) - max(own.start, start)) >= min(own.end - own.start, end - start) for start, end in spans
            ):
                yield at


def place_of(content: Mapping[str, Any], text: str) -> Pair:
    """Give where a piece of the gold stands in its article."""
    if content.get("span"):
        return content["span"][0], content["span"][1]
    at = -1
    for _ in range(content.get("occurrence", 0) + 1):
        at = text.find(content["text"], at + 1)
    return at, at + len(content["text"])


def _pairs(one: Place, other: Place) -> Iterator[Pair]:
    return ((min(first, second), max(first, second)) for first in one.statements for second in other.statements if first != second)


def _rows(story: Gold, names: Sequence[str], *, own: bool) -> Iterator[tuple[bool, Any]]:
    """Give for each example with something to compare its features, a row a pair, where an outlet's own words are in it or not."""
    features, known = story.likeness.features, story.likeness.places
    table = np.column_stack([seen(features, name) for name in names])
    theirs = (features["both own"] + features["one own"] > 0) == own
    examples = [(same, pairs) for _, same, pairs in story.examples] + [(False, story.alone)]
    for same, pairs in examples:
        places = [at for pair in pairs if (at := known.get(pair)) is not None and theirs[at]]
        if places:
            yield same, table[places]


if __name__ == "__main__":
    main(sys.argv[1:])
