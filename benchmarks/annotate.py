"""Weigh each stage of reading an article against the network's own pass, in processor time of one thread, within one run.

    python -m benchmarks.annotate [ARTICLES.jsonl.gz [ARTICLES]]

Without a file the demo corpus is read. The stages are all that `add` does with a document until it is kept: it is cleaned, cut into
sentences and words, laid out for the network, what that gives is read, each annotator adds what it finds, and all is written small.
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.resources import as_file
from itertools import islice
from statistics import median
from typing import TypeVar

from readout.annotate import ANNOTATORS, Page
from readout.annotate.encoder.encode import assembled
from readout.annotate.encoder.network_session import Floats, Session, load
from readout.annotate.encoder.windows import Window, windows
from readout.annotate.sentence_cutting import read
from readout.clean import clean
from readout.demo import corpus
from readout.ingest import ingest
from readout.language import lexicon_at_hand
from readout.model import Annotations, RawDocument
from readout.settings import Settings
from readout.store import PackedReading

ROUNDS = 5
ARTICLES = "40"
NETWORK = "network"
Made = TypeVar("Made")


def main(source: str = "", articles: str = ARTICLES) -> None:
    """Print the network's pass in words a second, and each stage as a share of it (median of five rounds)."""
    if source:
        documents = list(islice(_documents(source), int(articles)))
    else:
        with as_file(corpus()) as folder:
            documents = list(_documents(str(folder)))
    rounds = [_round(documents) for _ in range(ROUNDS + 1)][1:]  # lists and weights are read in the first
    words = sum(len(sentence.tokens) for document in documents for sentence in read(clean(document)))
    network, whole = (median(costs) for costs in ([row[NETWORK] for row in rounds], [sum(row.values()) for row in rounds]))
    sys.stdout.write(f"{NETWORK}: {words} words, {words / network:.0f} words/s on one thread; all in {words / whole:.0f}\n")
    for stage in rounds[0]:
        if stage != NETWORK:
            sys.stdout.write(f"{stage}: {median(row[stage] / row[NETWORK] for row in rounds):.3f} of the network's pass\n")
    beside = median(sum(row.values()) / row[NETWORK] - 1 for row in rounds)
    sys.stdout.write(f"all stages beside the network: {beside:.2f} of its pass\n")


def _documents(source: str) -> Iterator[RawDocument]:
    return (found for found in ingest([source], Settings()) if isinstance(found, RawDocument))


def _round(documents: list[RawDocument]) -> dict[str, float]:
    watch = _Watch({})
    for document in documents:
        _weigh(document, watch)
    return watch.costs


@dataclass(frozen=True, slots=True)
class _Answered(Session):
    """A session whose network has run already: what it gave is read without running it again."""

    answers: Iterator[dict[str, Floats]]

    def outputs(self, window: Window) -> dict[str, Floats]:
        """Give what the network gave for the next window."""
        del window
        return next(self.answers)


class _Watch:
    """Seconds of processor time by stage."""

    def __init__(self, costs: dict[str, float]) -> None:
        self.costs = costs

    def timed(self, stage: str, work: Callable[[], Made]) -> Made:
        """Do the work of a stage, and add what it takes."""
        began = time.process_time()
        made = work()
        self.costs[stage] = self.costs.get(stage, 0.0) + time.process_time() - began
        return made


def _weigh(document: RawDocument, watch: _Watch) -> None:
    """Add what each stage takes of a document."""
    session = load()
    article = watch.timed("clean", lambda: clean(document))
    cut = watch.timed("sentences and words", lambda: read(article))
    words = [[(token.start, token.end) for token in sentence.tokens] for sentence in cut]
    laid = windows(article.text, words, session.pieces)
    answers = watch.timed(NETWORK, lambda: [session.outputs(window) for window in laid])
    answered = _Answered(session.network, session.pieces, session.links, session.lemmas, iter(answers))
    encoding = watch.timed("windows, and tags, trees and spans", lambda: assembled(article.text, words, answered))
    page = Page(Annotations(article, cut), encoding, lexicon_at_hand(article.language))
    for annotator in ANNOTATORS:
        page = watch.timed(annotator.name, partial(annotator.annotate, page))
    watch.timed("written small", lambda: PackedReading.of(page.found, document.text))


if __name__ == "__main__":
    main(*sys.argv[1:])
