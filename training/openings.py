"""Fit what tells a sentence that opens an article from one that stands later: python -m training.openings NEIGHBOURS [ARTICLES].

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. The first ARTICLES (1,500) of it that are in no group that
editors judged are read; examples are their first sentences, and those from the fifth on. Printed is the area under the curve on
every fourth article, with the weights of the others; those of all go into the file that `readout.brief.sentence_odds` reads.
"""

import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from readout.model import Annotations, Sentence
from readout.text.learned_models import Floats
from training.judged_groups import judged_articles, read_rows
from training.regression import fit
from training.vector_weights import Meaning, unit_vectors

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
    """The unit vectors of sentences, 1 for each of the kind that is sought, else 0, and the number of its article."""

    vectors: Floats
    sought: Floats
    articles: Floats

    @classmethod
    def of(cls, rows: Iterable[tuple[Sentence, float, float]]) -> "Examples":
        """Make examples of sentences that have a vector, each with what it is and the number of its article."""
        sentences, sought, articles = zip(*rows, strict=True)
        return cls(unit_vectors(list(sentences)), np.array(sought), np.array(articles))


def main(arguments: Sequence[str]) -> None:
    """Print how well it does on what is left out, and keep the weights of all."""
    most = int(arguments[1]) if len(arguments) > 1 else ARTICLES
    found = examples(islice(_read(Path(arguments[0])), most))
    apart = found.articles % _FOURTH == 0
    odds = fitted(found, ~apart).odds(found.vectors[apart])
    sys.stdout.write(f"{len(found.sought)} sentences, area {area(found.sought[apart], odds):.3f}\n")
    fitted(found).keep("opening")


def examples(read: Iterator[Annotations]) -> Examples:
    """Give the first and the later sentences of articles."""
    return Examples.of(
        (sentence, float(at == 0), float(number))
        for number, member in enumerate(read)
        for at, sentence in enumerate(_body(member)[:MOST])
        if (at == 0 or at >= LATER) and is_example(member, sentence)
    )


def _body(member: Annotations) -> list[Sentence]:
    body = [one for one in member.sentences if one.role == "body"]
    return body if len(body) >= _LEAST else []


def is_example(member: Annotations, sentence: Sentence) -> bool:
    """Tell whether a sentence has a vector, and is neither a scrap nor several run together."""
    return bool(sentence.vector) and len(member.article.text[sentence.start : sentence.end].split()) in _WORDS


def _read(path: Path) -> Iterator[Annotations]:
    judged = judged_articles()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] not in judged:
                yield from read_rows([row])


def fitted(found: Examples, which: npt.NDArray[np.bool_] | None = None) -> Meaning:
    """Fit to examples, to all where none are told."""
    vectors, sought = (found.vectors, found.sought) if which is None else (found.vectors[which], found.sought[which])
    model = fit({str(at): column for at, column in enumerate(vectors.T)}, sought, RIDGE)
    return Meaning(model.bias, np.array(list(model.weights.values())))


def area(wanted: Floats, found: Floats) -> float:
    """Give the share of pairs of one that is sought and one that is not which are in the right order."""
    ranks = np.empty(len(found))
    ranks[np.argsort(found)] = np.arange(len(found))
    ones = wanted.sum()
    return float((ranks[wanted == 1].sum() - ones * (ones - 1) / 2) / (ones * (len(wanted) - ones)))


if __name__ == "__main__":
    main(sys.argv[1:])
