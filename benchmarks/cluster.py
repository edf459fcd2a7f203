"""Time and peak memory of grouping many articles, with the growth per article.

    python -m benchmarks.cluster UNLABELLED.jsonl.gz [ARTICLES ...]

Articles are made by recombining sentences: an event takes its sentences from two real articles of one topic, and each of its
articles tells ten of them, shuffled, with two of another article of the topic. Events have one to nine articles within four days,
and two thousand articles come each day, so that the number of open stories stays the same however long the stream is. Nothing
is annotated and no origins are sought: what is measured is `Stream`, with a settling at the end, in processor time.
"""

import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from evaluation.stories import annotated, rows
from readout.cluster.fingerprint import Fingerprinter
from readout.cluster.stream import Stream
from readout.settings import Settings
from readout.text import sentences

PER_DAY = 2000
TOLD, STRANGE = 10, 2
LARGEST, DAYS = 9, 4
SIZES = (10_000, 100_000)
Row = dict[str, Any]


def main(source: str, *sizes: str) -> None:
    """Print a line for each tenth of the largest run and the totals of each size."""
    topics = _topics(Path(source))
    for size in [int(size) for size in sizes] or SIZES:
        _measure(size, topics)


def _measure(size: int, topics: list[list[list[str]]]) -> None:
    maker, stream = Fingerprinter(), Stream(Settings().story_window_days)
    spent = made = 0.0
    marks: list[float] = []
    for number, row in enumerate(_articles(size, topics), 1):
        member = annotated(row)
        start = time.process_time()
        fingerprint = maker.fingerprint(member)
        middle = time.process_time()
        stream.place(fingerprint)
        spent += time.process_time() - middle
        made += middle - start
        if number % (size // 10) == 0:
            marks.append(spent / (size // 10) * 1000)
            spent = 0.0
    start = time.process_time()
    stream.settle()
    settled = time.process_time() - start
    placed = sum(marks) * size / 10_000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_048_576
    _say(
        f"{size:,} articles: {placed + made + settled:.0f} s of processor time"
        f" (fingerprints {made:.0f}, placing {placed:.0f}, settling {settled:.0f})"
    )
    _say(f"  peak memory {peak:.2f} GB, {len(stream.stories()):,} stories")
    _say(f"  milliseconds to place an article, by tenths: {' '.join(f'{mark:.2f}' for mark in marks)}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _articles(size: int, topics: list[list[list[str]]]) -> Iterator[Row]:
    """Make articles day by day, each day those of the events that are running."""
    chosen = random.Random(11)  # noqa: S311 a recipe, not a secret
    day, made = date(2020, 1, 1), 0
    waiting: defaultdict[date, list[Row]] = defaultdict(list)
    while made < size:
        while len(waiting[day]) < PER_DAY:
            for text in _event(chosen.choice(topics), chosen):
                due = day + timedelta(days=chosen.randrange(DAYS))
                waiting[due].append({"text": text, "date": due.isoformat()})
        for row in waiting.pop(day)[: size - made]:
            made += 1
            yield row | {"id": f"{made:07d}"}
        day += timedelta(days=1)


def _event(topic: list[list[str]], chosen: random.Random) -> Iterator[str]:
    """Tell one event in one to nine articles."""
    facts = [sentence for told in chosen.sample(topic, 2) for sentence in told]
    for _ in range(chosen.randint(1, LARGEST)):
        strange = chosen.choice(topic)
        told = chosen.sample(facts, min(TOLD, len(facts))) + chosen.sample(strange, min(STRANGE, len(strange)))
        yield " ".join(told)


def _topics(source: Path) -> list[list[list[str]]]:
    """Give the articles of each topic as sentences, topics with twenty articles or more."""
    topics: defaultdict[str, list[list[str]]] = defaultdict(list)
    for row in rows([source]):
        text = row["text"]
        topics[str(row["topic"])].append([text[span.start : span.end] for span in sentences(text, 0, len(text))])
    enough = 20
    return [topics[topic] for topic in sorted(topics) if len(topics[topic]) >= enough]


if __name__ == "__main__":
    main(*sys.argv[1:])
