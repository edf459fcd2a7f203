"""Fit what tells a sentence that opens an article from one that stands later: python -m training.openings NEIGHBOURS [ARTICLES].

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. The first ARTICLES (1,500) of it that are in no group that
editors judged are read; examples are their first sentences, and those from the fifth on. Printed is the area under the curve on
every fourth article, with the weights of the others; those of all go into the file that `readout.brief.sentence_odds` reads.
"""

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from readout.model import Annotations, Sentence
from readout.text.learned_models import Floats, Model
from training.judged_groups import judged_articles, read_rows
from training.regression import fit
from training.vector_weights import Meaning

ARTICLES = 1500
LATER, MOST = 4, 40
"""From the fifth sentence on nothing opens an article; what stands after the fortieth is seldom of it."""
_WORDS = range(8, 51)
_LEAST = 8
"""Sentences of an article that is long enough to have a later part."""
RIDGE = 10.0
_FOURTH = 4
_PLACES = 4


class Examples(NamedTuple):
    """The unit vectors of sentences, 1 for each that opens its article, and the number of that."""

    vectors: Floats
    opens: Floats
    articles: Floats


def main(arguments: Sequence[str]) -> None:
    """Print how well it does on what is left out, and keep the weights of all."""
    most = int(arguments[1]) if len(arguments) > 1 else ARTICLES
    found = examples(islice(_read(Path(arguments[0])), most))
    apart = found.articles % _FOURTH == 0
    model = _fitted(found, ~apart)
    sys.stdout.write(f"{len(found.opens)} sentences, area {area(found.opens[apart], _odds(model, found.vectors[apart])):.3f}\n")
    whole = _fitted(found, np.ones(len(apart), np.bool_))
    Meaning(whole.bias, np.array(list(whole.weights.values()))).keep("opening")


def examples(read: Iterator[Annotations]) -> Examples:
    """Give the first and the later sentences of articles."""
    rows = [
        (np.frombuffer(sentence.vector, dtype="i1").astype(np.float64), float(at == 0), float(number))
        for number, member in enumerate(read)
        for at, sentence in enumerate(_body(member)[:MOST])
        if (at == 0 or at >= LATER) and sentence.vector and is_of_length(member.article.text[sentence.start : sentence.end])
    ]
    vectors, opens, articles = (np.array(column) for column in zip(*rows, strict=True))
    return Examples(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), opens, articles)


def _body(member: Annotations) -> list[Sentence]:
    body = [one for one in member.sentences if one.role == "body"]
    return body if len(body) >= _LEAST else []


def is_of_length(text: str) -> bool:
    """Tell whether a sentence is neither a scrap nor several run together."""
    return len(text.split()) in _WORDS


def _read(path: Path) -> Iterator[Annotations]:
    judged = judged_articles()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] not in judged:
                yield from read_rows([row])


def _fitted(found: Examples, which: npt.NDArray[np.bool_]) -> Model:
    columns = {str(at): found.vectors[which, at] for at in range(found.vectors.shape[1])}
    return fit(columns, found.opens[which], RIDGE)


def _odds(model: Model, vectors: Floats) -> Floats:
    odds: Floats = model.bias + vectors @ np.array(list(model.weights.values()))
    return odds


def area(wanted: Floats, found: Floats) -> float:
    """Give the share of pairs of one that opens and one that does not which are in the right order."""
    ranks = np.empty(len(found))
    ranks[np.argsort(found)] = np.arange(len(found))
    ones = wanted.sum()
    return float((ranks[wanted == 1].sum() - ones * (ones - 1) / 2) / (ones * (len(wanted) - ones)))


if __name__ == "__main__":
    main(sys.argv[1:])
