"""Predict and score moves on sentences that carry a PLOVER class, with the source and the target marked.

The class is that of the regression over the words, the dependencies and the moves found by rule (`training/plover.py`), fitted anew
in five folds: each sentence is read by a table that was learned without it. The table that is shipped is learned from all.

The classes that have a move, and the moves that a class takes in: AGREE accept (offer, pledge, propose), CONSULT consult,
SUPPORT support, REQUEST demand, ACCUSE criticize, REJECT reject, THREATEN threaten (warn), YIELD concede. The other classes
(AID, ASSAULT, COERCE, COOPERATE, MOBILIZE, PROTEST, SANCTION) are deeds without a move: there the prediction is null, and a
sentence of theirs is scored in "all sentences" only.
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from training.plover import Example, crossed, examples

CLASSES = {
    "accept": "AGREE",
    "offer": "AGREE",
    "pledge": "AGREE",
    "propose": "AGREE",
    "consult": "CONSULT",
    "support": "SUPPORT",
    "demand": "REQUEST",
    "criticize": "ACCUSE",
    "reject": "REJECT",
    "threaten": "THREATEN",
    "warn": "THREATEN",
    "concede": "YIELD",
}


def predict(path: Path) -> Iterator[dict[str, Any]]:
    """Give a row a sentence: its id and the move of its marked source, null where it is a deed."""
    found = {example.name: _move(example, name) for example, name in crossed(list(examples(path)))}
    for row in _rows(path):
        yield {"id": row["sentence_id"], "move": found.get(row["sentence_id"])}


def score(path: Path) -> dict[str, float]:
    """Give accuracy and macro F1 over the sentences whose class has a move, and macro F1 over all sentences."""
    scored = set(CLASSES.values())
    rows = [(row["sentence_id"], row["gold_root"]) for row in _rows(path)]
    given = {row["id"]: CLASSES.get(row["move"] or "", "") for row in predict(path)}
    pairs = [(gold, given[name]) for name, gold in rows if gold in scored]
    f1 = _f1(pairs)
    everything = _f1([(gold if gold in scored else "", given[name]) for name, gold in rows])
    return {
        "moves accuracy": sum(gold == found for gold, found in pairs) / len(pairs),
        "moves macro F1": sum(f1.values()) / len(f1),
        "moves macro F1, all sentences": sum(everything.values()) / len(everything),
        **{f"moves F1 {name}": value for name, value in f1.items()},
    }


def _f1(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    right = Counter(gold for gold, found in pairs if gold == found)
    of_gold, of_given = Counter(gold for gold, _ in pairs), Counter(found for _, found in pairs)
    return {name: 2 * right[name] / (of_gold[name] + of_given[name]) for name in sorted(of_gold) if name}


def _move(example: Example, found: str) -> str | None:
    """Name a class as a move; where the rules find a finer move of that class in the sentence, theirs."""
    finer = (move for move in example.moves if CLASSES[move] == found)
    return next(chain(finer, (move for move, name in CLASSES.items() if name == found)), None)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table, delimiter="\t")


def main() -> None:
    """Write the rows of a table to OUTPUT or standard output, or its figures with --score."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("table", type=Path)
    parser.add_argument("output", type=Path, nargs="?")
    parser.add_argument("--score", action="store_true")
    options = parser.parse_args()
    if options.score:
        for name, value in score(options.table).items():
            print(f"{name:24} {value:.3f}")
        return
    lines = "".join(json.dumps(row) + "\n" for row in predict(options.table))
    if options.output:
        options.output.write_text(lines, encoding="utf-8")
    else:
        sys.stdout.write(lines)


if __name__ == "__main__":
    main()
