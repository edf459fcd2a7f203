"""Score predicted trees, names and groups against gold files of the same form."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from evaluation.conllu import sentences_of

Figures = dict[str, float]


def trees(gold: Path, predicted: Path) -> Figures:
    """Give UPOS, UAS and LAS as shares of all words, marks and subtypes of relations counted (CoNLL 2018, on gold words)."""
    count: Counter[str] = Counter()
    for wanted, found in zip(_words(gold), _words(predicted), strict=True):
        count["words"] += 1
        count["UPOS"] += wanted[3] == found[3]
        attached = wanted[6] == found[6]
        count["UAS"] += attached
        count["LAS"] += attached and wanted[7] == found[7]
    return {name: count[name] / max(1, count["words"]) for name in ("UPOS", "UAS", "LAS")}


def names(gold: Path, predicted: Path) -> Figures:
    """Give precision, recall and F1 of PER, ORG and LOC, both ends and the type right (as seqeval counts IOB2)."""
    wanted, found = set(_spans(gold)), set(_spans(predicted))
    both = len(wanted & found)
    return {"P": both / max(1, len(found)), "R": both / max(1, len(wanted)), "F1": 2 * both / max(1, len(wanted) + len(found))}


def groups(gold: Mapping[str, str], predicted: Mapping[str, str]) -> Figures:
    """Give B-cubed precision, recall and F1 (Bagga and Baldwin 1998) of a grouping of the gold's items."""
    wanted, found = _members(gold), _members({item: predicted.get(item, f"alone {item}") for item in gold})
    shared = {item: len(wanted[item] & found[item]) for item in gold}
    precision = sum(shared[item] / len(found[item]) for item in gold) / max(1, len(gold))
    recall = sum(shared[item] / len(wanted[item]) for item in gold) / max(1, len(gold))
    return {"B-cubed P": precision, "B-cubed R": recall, "B-cubed F1": 2 * precision * recall / max(1e-9, precision + recall)}


def answers(gold: Path, predicted: Path) -> Figures:
    """Score the groups of answers, question by question, against what the annotators agreed on (`cluster_global`)."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    wanted = {
        f"{r}/{a}": f"{r}/{answer['cluster_global']}" for r, row in enumerate(rows) for a, answer in enumerate(row["answers"])
    }
    found = [json.loads(line) for line in predicted.read_text(encoding="utf-8").splitlines()]
    return groups(wanted, {row["id"]: row["story"] for row in found})


def _members(homes: Mapping[str, str]) -> dict[str, set[str]]:
    """Give, for each item, all items of its group."""
    together: dict[str, set[str]] = {}
    for item, home in homes.items():
        together.setdefault(home, set()).add(item)
    return {item: together[home] for item, home in homes.items()}


def _words(path: Path) -> Iterator[list[str]]:
    return (line for lines in sentences_of(path) for line in lines if line[0].isdigit())


def _spans(path: Path) -> Iterator[tuple[int, int, str]]:
    """Give the names of an IOB2 file as (first word, last word + 1, type), words counted through the file."""
    start, kind = 0, ""
    for at, mark in enumerate(_with_ends(path)):
        if kind and not (mark.startswith("I-") and mark[2:] == kind):
            yield start, at, kind
            kind = ""
        if not kind and mark[2:] in {"PER", "ORG", "LOC"}:
            start, kind = at, mark[2:]


def _with_ends(path: Path) -> Iterable[str]:
    for lines in sentences_of(path):
        yield from (line[2] for line in lines if line[0].isdigit())
        yield "O"
