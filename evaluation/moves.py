"""Predict and score moves on sentences that carry a PLOVER class: the move of the marked source, without any learning.

The classes that have a move, and the moves that a class takes in: AGREE accept (offer, pledge, propose), CONSULT consult,
SUPPORT support, REQUEST demand, ACCUSE criticize, REJECT reject, THREATEN threaten (warn), YIELD concede. The other classes
(AID, ASSAULT, COERCE, COOPERATE, MOBILIZE, PROTEST, SANCTION) are deeds without a move and are not scored.
"""

import argparse
import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from readout.annotate import annotate
from readout.model import Article, Block, Move, Span, When
from readout.settings import Settings

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
_MARK = re.compile(r"</?[st]>")
_SOURCE = re.compile(r"<s>(.*?)</s>", re.DOTALL)


def predict(path: Path) -> Iterator[dict[str, Any]]:
    """Give a row a sentence: its id and the move of its marked source, null where none is found; the classes are not read."""
    for row in _rows(path):
        yield {"id": row["sentence_id"], "move": _move(row["marked_sentence"])}


def score(path: Path) -> dict[str, float]:
    """Give accuracy and macro F1 over the sentences whose class has a move."""
    wanted = {row["sentence_id"]: row["gold_root"] for row in _rows(path) if row["gold_root"] in CLASSES.values()}
    given = {row["id"]: CLASSES.get(row["move"] or "", "") for row in predict(path) if row["id"] in wanted}
    right = Counter(wanted[name] for name in wanted if given[name] == wanted[name])
    of_gold, of_given = Counter(wanted.values()), Counter(given.values())
    f1 = [2 * right[name] / (of_gold[name] + of_given[name]) for name in sorted(of_gold)]
    figures = {f"moves F1 {name}": value for name, value in zip(sorted(of_gold), f1, strict=True)}
    return {"moves accuracy": sum(right.values()) / len(wanted), "moves macro F1": sum(f1) / len(f1), **figures}


def _move(marked: str) -> str | None:
    """Find the moves of the sentence and take the one whose actor is the marked source, else the first."""
    text = _MARK.sub("", marked)
    source = _SOURCE.search(marked)
    start = len(_MARK.sub("", marked[: source.start()])) if source else 0
    wanted = Span(start, start + len(_MARK.sub("", source.group(1)))) if source else Span(0, len(text))
    found = _moves(text)
    own = [move for move in found if move.actor.evidence is not None and move.actor.evidence.span.overlaps(wanted)]
    return next((move.move for move in (*own, *found)), None)


def _moves(text: str) -> Iterable[Move]:
    block = (Block(0, len(text), "body"),)
    article = Article("sentence", "", None, None, None, (), (), "en", When(), text, "", block)
    return annotate(article, Settings()).moves


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
