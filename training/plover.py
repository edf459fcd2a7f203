"""Train the table of PLOVER classes: python -m training.plover ../shared/data/positions/plover.tsv [OUTPUT.npz].

A multinomial logistic regression over the traits of each marked sentence (Nesterov's accelerated gradient, all sentences at once,
classes weighed by the inverse root of their size). The sentences are parted in folds by their digest; table k is trained without
fold k, and reads that fold, so that the figures printed are those of five-fold cross-validation.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from readout.annotate import annotate
from readout.annotate.moves.plover.classes import FOLDS, fold_of
from readout.annotate.moves.plover.traits import sentence_holding, traits
from readout.model import Annotations, Article, Block, Span, When
from readout.settings import Settings

Floats = npt.NDArray[np.float64]

LEAST = 2
"""Sentences that a trait has to stand in; 3 costs .004 of macro F1."""

DECAY = 1e-4
"""Weight decay; of 1e-4, 3e-4 and 1e-3 the first was best (.837, .829, .821 with pairs of words)."""

STEPS = 200
OUTPUT = Path(__file__).parents[1] / "src/readout/annotate/moves/plover/table.npz"
_MARK = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True)
class Example:
    """The traits of one marked sentence, its class, and its fold."""

    traits: frozenset[str]
    gold: str
    fold: int


def examples(path: Path) -> Iterator[Example]:
    """Read the marked sentences of a table with the columns of Zero-Shot-PLOVER."""
    with path.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            marked = row["marked_sentence"]
            source, target = span_of(marked, "s"), span_of(marked, "t")
            text = _MARK.sub("", marked)
            found = _read(text)
            sentence = sentence_holding(found.sentences, source.start if source else 0)
            if sentence is not None:
                held = [move for move in found.moves if sentence.span.contains(move.evidence.span)]
                fold = fold_of(text[sentence.start : sentence.end])
                yield Example(traits(text, sentence, (source, target), held), row["gold_root"], fold)


def _read(text: str) -> Annotations:
    block = (Block(0, len(text), "body"),)
    return annotate(Article("sentence", "", None, None, None, (), (), "en", When(), text, "", block), Settings())


def span_of(marked: str, tag: str) -> Span | None:
    """Give the place of what a mark encloses in the text without marks."""
    found = re.search(rf"<{tag}>(.*?)</{tag}>", marked, re.DOTALL)
    if found is None:
        return None
    start = len(_MARK.sub("", marked[: found.start()]))
    return Span(start, start + len(_MARK.sub("", found[1])))


def fit(rows: Floats, wanted: Sequence[int], count: int) -> tuple[Floats, Floats]:
    """Give the weights (trait, class) and the bias that minimise the weighed cross-entropy with decay."""
    gold = np.eye(count)[list(wanted)]
    sizes = gold.sum(axis=0)
    weighed = gold @ (1 / np.sqrt(np.maximum(sizes, 1)))
    share = (weighed / weighed.sum())[:, None]
    step = 1 / (0.5 * np.linalg.norm(rows * np.sqrt(share), 2) ** 2 + DECAY)
    weights, bias = np.zeros((rows.shape[1], count)), np.zeros(count)
    ahead, shift, pace = weights, bias, 1.0
    for _ in range(STEPS):
        error = (_softmax(rows @ ahead + shift) - gold) * share
        new, new_bias = ahead - step * (rows.T @ error + DECAY * ahead), shift - step * error.sum(axis=0)
        new_pace = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        momentum = (pace - 1) / new_pace
        ahead, shift = new + momentum * (new - weights), new_bias + momentum * (new_bias - bias)
        weights, bias, pace = new, new_bias, new_pace
    return weights, bias


def matrix(given: Sequence[Example], names: Sequence[str]) -> Floats:
    """Lay the traits out as rows of unit length."""
    places = {name: at for at, name in enumerate(names)}
    rows = np.zeros((len(given), len(names)))
    for number, example in enumerate(given):
        rows[number, [places[name] for name in example.traits if name in places]] = 1.0
    sizes = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Floats = rows / np.maximum(sizes, 1.0)
    return unit


def main() -> None:
    """Train a table for each fold, print how each reads its own fold, and write them."""
    given = list(examples(Path(sys.argv[1])))
    counts = Counter(name for example in given for name in example.traits)
    names, classes = sorted(name for name, count in counts.items() if count >= LEAST), sorted({example.gold for example in given})
    rows, wanted = matrix(given, names), [classes.index(example.gold) for example in given]
    weights, bias, right = [], [], 0
    for fold in range(FOLDS):
        kept = [at for at, example in enumerate(given) if example.fold != fold]
        learned = fit(rows[kept], [wanted[at] for at in kept], len(classes))
        weights.append(learned[0])
        bias.append(learned[1])
        held = [at for at, example in enumerate(given) if example.fold == fold]
        right += int(((rows[held] @ learned[0] + learned[1]).argmax(axis=1) == np.array([wanted[at] for at in held])).sum())
        print(f"fold {fold}: {len(kept)} sentences learned, {len(held)} read")
    print(f"{len(names)} traits, {len(classes)} classes, accuracy over all classes {right / len(given):.3f}")
    output = Path(sys.argv[2]) if len(sys.argv) > 2 else OUTPUT  # noqa: PLR2004 (the second argument is where to write)
    np.savez_compressed(
        output,
        classes=np.array(" ".join(classes)),
        traits=np.array("\n".join(names)),
        weights=np.array(weights, dtype=np.float16),
        bias=np.array(bias, dtype=np.float32),
    )


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares


if __name__ == "__main__":
    main()
