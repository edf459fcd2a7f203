"""Weigh the parts of reading an article against the encoder's own pass, in processor time of one thread, within one run."""

import sys
import time
from collections.abc import Callable
from importlib.resources import as_file
from statistics import median

from readout.annotate import annotate
from readout.annotate.encoder import encode
from readout.annotate.quantities import quantities
from readout.annotate.sentence_cutting import encoded, read
from readout.annotate.times import times
from readout.clean import clean
from readout.demo import corpus
from readout.ingest import ingest
from readout.model import Article, RawDocument
from readout.settings import Settings

ROUNDS = 5


def main() -> None:
    """Print the encoder's pass in words a second, and the parts as ratios to it (median of five rounds over the demo corpus)."""
    with as_file(corpus()) as folder:
        articles = [clean(found) for found in ingest([str(folder)], Settings()) if isinstance(found, RawDocument)]
    rounds = [_round(articles) for _ in range(ROUNDS + 1)][1:]
    words = sum(len(sentence.tokens) for article in articles for sentence in read(article))
    encoder = median(row["encoder"] for row in rounds)
    sys.stdout.write(f"encoder: {words} words, {words / encoder:.0f} words/s on one thread\n")
    for part in ("annotate, whole", "times and quantities"):
        sys.stdout.write(f"{part}: {median(row[part] / row['encoder'] for row in rounds):.2f} of the encoder's pass\n")


def _round(articles: list[Article]) -> dict[str, float]:
    cut = {article.id: read(article) for article in articles}
    words = {name: [[(token.start, token.end) for token in sentence.tokens] for sentence in found] for name, found in cut.items()}
    parsed = {article.id: encoded(cut[article.id], encode(article.text, words[article.id])) for article in articles}
    return {
        "encoder": _cost(lambda: [encode(article.text, words[article.id]) for article in articles]),
        "annotate, whole": _cost(lambda: [annotate(article, Settings()) for article in articles]),
        "times and quantities": _cost(
            lambda: [quantities(one.text, parsed[one.id], times(one, parsed[one.id])) for one in articles]
        ),
    }


def _cost(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
