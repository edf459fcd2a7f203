"""Measure whether versions of one article in two languages meet in one story, on MEANTIME's English and Spanish Wikinews.

    python -m evaluation.translations ../shared/data/alignment/meantime

Each article is there once in each language, dated in its second line; a pair of an English and a Spanish article in one story is
right when they are versions of one another. The articles are of four sagas, so that wrong pairs are at hand.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import product
from pathlib import Path

from evaluation.score import Figures
from evaluation.stories import annotated
from readout.cluster import cluster
from readout.model import Annotations
from readout.settings import Settings

_HEADLINE, _DATE, _BODY = 0, 1, 2
Lines = list[str]


def score(folder: Path) -> Figures:
    """Give the part of the articles that meet their translation, and that of the pairs across languages that are translations."""
    english, spanish = _read(folder / "en.conll"), _read(folder / "es.conll")
    days = {name: _day(lines[_DATE]) for name, lines in english.items()}
    made = (_article(f"{code} {name}", lines, days[name]) for code, told in _both(english, spanish) for name, lines in told.items())
    stories = cluster(made, Settings())
    pairs = [pair for story in stories for pair in product(*_parted([member.article.id for member in story.members]))]
    met = sum(one == other for one, other in pairs)
    return {"versions that meet": met / max(1, len(english)), "pairs that are versions": met / max(1, len(pairs))}


def _both(english: dict[str, Lines], spanish: dict[str, Lines]) -> tuple[tuple[str, dict[str, Lines]], ...]:
    return ("en", english), ("es", spanish)


def _parted(ids: list[str]) -> tuple[list[str], list[str]]:
    return [name[3:] for name in ids if name.startswith("en ")], [name[3:] for name in ids if name.startswith("es ")]


def _read(file: Path) -> dict[str, Lines]:
    """Give the lines of each document: tokens in the fourth column, sentences numbered in the second."""
    found: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, sentence, token in _tokens(file):
        found[name][sentence].append(token)
    return {name: [" ".join(told[at]) for at in sorted(told)] for name, told in found.items()}


def _tokens(file: Path) -> Iterator[tuple[str, int, str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) > len(("document", "sentence", "place")):
            yield columns[0], int(columns[1]), columns[3]


def _day(line: str) -> str:
    return datetime.strptime(line.replace(" ,", ","), "%B %d, %Y").date().isoformat()  # noqa: DTZ007 a day, no time


def _article(name: str, lines: Lines, day: str) -> Annotations:
    return annotated({"id": name, "title": lines[_HEADLINE], "text": "\n".join(lines[_BODY:]), "date": day})


if __name__ == "__main__":
    for figure, value in score(Path(sys.argv[1])).items():
        print(f"{figure}: {value:.3f}")
