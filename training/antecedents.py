"""Fit whom "he" and "she" mean: python -m training.antecedents [--keep] TREEBANKS.

TREEBANKS is the folder of GUM, whose entity layer says which words mean the same person (Zeldes 2017); of its genres those are
read whose texts are free for any use. Each document is read as the program reads an article, and of each pronoun that has an
answer the persons told of before it are weighed against each other and against none of them. Printed is how many pronouns above a
likelihood are right, each document with the weights of the others; `--keep` writes the weights of all into the program's file.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from readout.annotate import annotate
from readout.brief.glosses.antecedents import Traits, Walk
from readout.model import Annotations, Article, Block, Origin, Span, When
from readout.settings import Settings
from readout.text.learned_models import Floats, Model
from training.conllu import Tree, read_documents
from training.regression import keep

GENRES = frozenset("news bio interview academic textbook speech court".split())
"""Genres of GUM whose texts are under CC BY, CC BY-SA or in the public domain, and are written or spoken as articles are."""

RIDGE, STEPS, RATE = 1.0, 300, 0.09
"""Ridges of .3 to 10 give .85 right alike; the steps are those of Adam (Kingma and Ba 2015)."""

FOLDS = 5
LEVELS = (0.5, 0.6, 0.7, 0.8, 0.9)
_MARK = re.compile(r"\((\d+)[^()]*(\))?|(\d+)(?:\[[^\]]*\])?\)")
_LONGEST, _BEHIND = 90, 2
"""Characters of a phrase that means a person whose name ends it, and those that may follow the name ("Quist's")."""

Chains = dict[int, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Example:
    """The persons whom a pronoun may mean, as rows of traits, and the row of the one whom it does, -1 where it is none of them."""

    document: str
    rows: Floats
    right: int


def main(arguments: Sequence[str]) -> None:
    """Print how many are right, and keep the weights of all documents where asked to."""
    (treebanks,) = (Path(argument) for argument in arguments if argument != "--keep")
    names, found = examples(treebanks)
    report(found)
    if "--keep" in arguments:
        weights = fitted(found)
        told = {name: round(float(weight), 4) for name, weight in zip(names, weights[1:], strict=True)}
        keep("brief", "antecedent", Model(round(float(weights[0]), 4), told))


def examples(treebanks: Path) -> tuple[list[str], list[Example]]:
    """Give the names of the traits, and an example for each pronoun of the documents that has an answer."""
    found: list[tuple[str, Mapping[str, Traits], str | None]] = []
    for part in ("train", "dev"):
        for document, trees in read_documents(treebanks / f"en_gum-{part}.conllu.gz"):
            if document.name.split("_")[1] in GENRES:
                answered = _answered(_read(document.name, document.text), chains(trees, document.sentences))
                found += ((document.name, *one) for one in answered)
    names = sorted({name for _, told, _ in found for traits in told.values() for name in traits})
    return names, [_example(document, told, right, names) for document, told, right in found]


def _example(document: str, told: Mapping[str, Traits], right: str | None, names: Sequence[str]) -> Example:
    rows = np.array([[1.0, *(traits[name] for name in names)] for traits in told.values()])
    return Example(document, rows, list(told).index(right) if right else -1)


def chains(trees: Sequence[Tree], sentences: Sequence[Sequence[tuple[int, int]]]) -> Chains:
    """Give the places in a document's text of each entity that its entity layer numbers."""
    found: Chains = defaultdict(list)
    for tree, words in zip(trees, sentences, strict=True):
        begun: dict[str, list[int]] = defaultdict(list)
        for row, (start, end) in zip(tree.rows, words, strict=True):
            for opens, closes, ends in _MARK.findall(row.entity):
                if opens and not closes:
                    begun[opens].append(start)
                elif opens or begun[ends]:
                    found[int(opens or ends)].append((start if opens else begun[ends].pop(), end))
    return found


def _read(name: str, text: str) -> Annotations:
    """Read a document as an article whose paragraphs are the lines of its text."""
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    blocks = tuple(Block(start, end - 1, "body") for start, end in pairwise([*starts, len(text) + 1]))
    printed = When("2020-01-01", "day", "metadata")
    article = Article(name, name, None, None, None, (), (), "en", printed, text, "", blocks, Origin(None, "independent"))
    return annotate(article, Settings())


def _answered(member: Annotations, found: Chains) -> Iterator[tuple[Mapping[str, Traits], str | None]]:
    """Walk through an article with the right answers, and give the candidates of each pronoun with the one whom it means."""
    chain_of = {place: chain for chain, places in found.items() for place in places}
    names: dict[int, set[str]] = defaultdict(set)
    for chain, places in found.items():
        for start, end in places:
            for one in (one for one in member.mentions if one.type == "person" and end - start < _LONGEST):
                if start <= one.span.start and one.span.end <= end <= one.span.end + _BEHIND:
                    names[chain].add(one.name)
    given: list[tuple[Mapping[str, Traits], str | None]] = []

    def choose(span: Span, candidates: Mapping[str, Traits]) -> tuple[str, float] | None:
        chain = chain_of.get((span.start, span.end))
        if chain is None:
            return None
        right = next((name for name in candidates if name in names[chain]), None)
        given.extend([(candidates, right)] if candidates else [])
        return (right, 1.0) if right else None

    Walk(member, member.quotations).go(choose)
    yield from given


def fitted(found: Sequence[Example]) -> Floats:
    """Fit weights, the bias first: a softmax over a pronoun's candidates and none of them, by Adam."""
    rows = np.vstack([one.rows for one in found])
    first = np.cumsum([0, *(len(one.rows) for one in found)])[:-1]
    group = np.repeat(np.arange(len(found)), [len(one.rows) for one in found])
    wanted = np.concatenate([np.arange(len(one.rows)) == one.right for one in found]).astype(float)
    weights = moment = square = np.zeros(rows.shape[1])
    for step in range(1, STEPS + 1):
        slope = (rows.T @ (_likely(rows @ weights, first, group) - wanted) + RIDGE * weights) / len(found)
        moment, square = 0.9 * moment + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights - RATE * (moment / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def _likely(values: Floats, first: np.ndarray, group: np.ndarray) -> Floats:
    most = np.maximum(np.maximum.reduceat(values, first), 0)
    parts = np.exp(values - most[group])
    whole = np.add.reduceat(parts, first) + np.exp(-most)
    likely: Floats = parts / whole[group]
    return likely


def report(found: Sequence[Example]) -> None:
    """Print for likelihoods how many pronouns reach them and how many of these are right, each document without itself."""
    documents = sorted({one.document for one in found})
    likely, right = [], []
    for fold in range(FOLDS):
        held = [one for one in found if documents.index(one.document) % FOLDS == fold]
        weights = fitted([one for one in found if documents.index(one.document) % FOLDS != fold])
        for one in held:
            given = _likely(one.rows @ weights, np.array([0]), np.zeros(len(one.rows), dtype=int))
            likely.append(given.max())
            right.append(int(given.argmax()) == one.right)
    print(f"{len(found)} pronouns of {len(documents)} documents, right {np.mean(right):.3f}")
    for least in LEVELS:
        kept = np.array(likely) >= least
        print(f"from {least}: {kept.sum()} given, right {np.array(right)[kept].mean():.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
