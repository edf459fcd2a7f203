"""Measure the inference of publication days: hide the dates of some articles of given stories, and see where they are placed.

Every article's date is hidden in three of nine rounds, by the digest of its id. Stamps are in universal time: an article stamped
before eight in the morning and placed on the day before was written on that day in the Americas, and is counted apart. Articles
stamped more than a week from the middle of their event carry the date of a crawl; they are counted in the first line and left out
of the second.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from readout.annotate.times import times
from readout.cluster.inferred_publication import infer_publication
from readout.model import Annotations, Article, Block, Sentence, When
from readout.text import sentences

_ROUNDS = [(seed, part) for seed in range(3) for part in range(3)]
_WEEK = 7


def measure(rows: Sequence[Mapping[str, Any]]) -> Counter[str]:
    """Count the hidden days found, found by local time, missed and left open over all rounds."""
    shown = {row["id"]: _annotated(row, _day(row)) for row in rows}
    hidden = {row["id"]: _annotated(row, None) for row in rows}
    events: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        events[row["event"]].append(row)
    counts: Counter[str] = Counter()
    for seed, part in _ROUNDS:
        for story in events.values():
            without = {row["id"] for row in story if int(sha256(f"{seed}{row['id']}".encode()).hexdigest(), 16) % 3 == part}
            found = infer_publication([(hidden if row["id"] in without else shown)[row["id"]] for row in story])
            counts.update(_verdict(row, found.get(row["id"])) for row in story if row["id"] in without)
    return counts


def without_crawled(rows: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Leave out the articles that are stamped more than a week from the middle of their event."""
    days: defaultdict[str, list[date]] = defaultdict(list)
    for row in rows:
        days[row["event"]].append(_day(row))
    middle = {event: sorted(stamps)[len(stamps) // 2] for event, stamps in days.items()}
    return (row for row in rows if abs((_day(row) - middle[row["event"]]).days) <= _WEEK)


def _verdict(row: Mapping[str, Any], when: When | None) -> str:
    if when is None:
        return "open"
    if when.value == _day(row).isoformat():
        return "right"
    time = row["date"][11:16]
    by_night = "00:00" < time < "08:00" and when.value == (_day(row) - timedelta(days=1)).isoformat()
    return "right by local time" if by_night else "wrong"


def _day(row: Mapping[str, Any]) -> date:
    return date.fromisoformat(row["date"][:10])


def _annotated(row: Mapping[str, Any], day: date | None) -> Annotations:
    text = row["text"]
    when = When(day.isoformat(), "day", "metadata") if day else When()
    article = Article(row["id"], row["id"], None, None, None, (), (), "en", when, text, "", (Block(0, len(text), "body"),))
    found = Annotations(article, tuple(Sentence(span.start, span.end, "body", 0, ()) for span in sentences(text, 0, len(text))))
    return replace(found, times=times(article, found.sentences))


def main() -> None:
    """Print the counts on FILE, as given and without the articles that carry the date of a crawl."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    rows = [row for row in map(json.loads, parser.parse_args().file.read_text(encoding="utf-8").splitlines()) if row.get("date")]
    for name, chosen in (("as given", rows), ("without crawled dates", list(without_crawled(rows)))):
        counts = measure(chosen)
        placed = sum(counts.values()) - counts["open"]
        right = counts["right"] + counts["right by local time"]
        print(f"{name}: {dict(sorted(counts.items()))}  placed {placed}  precision {right / max(1, placed):.3f}")


if __name__ == "__main__":
    main()
