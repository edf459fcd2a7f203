"""Weigh what a story costs that grows by one article: telling it whole, against reading the one article.

    python -m benchmarks.growing ARTICLES.jsonl.gz

Each line of the file is an article (`id`, `title`, `text`) with the ids of articles about the same happening under `near`. The
story is the largest that can be followed from one article to the next. Processor seconds of one process, least of two; the peak is
that of the process.
"""

import gzip
import hashlib
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from readout.cluster import cluster
from readout.model import Annotations, RawDocument, Story
from readout.pipeline import read_document, tell_story
from readout.settings import Settings

SIZES = (5, 20, 21, 50, 51, 100, 101)
ROUNDS = 2
Row = Mapping[str, Any]


def main(source: str) -> None:
    """Print for stories of growing size what telling them takes."""
    rows = {row["id"]: row for row in map(json.loads, gzip.decompress(Path(source).read_bytes()).decode().splitlines())}
    began = time.process_time()
    read = [_read(rows[name]) for name in _of_one_happening(rows)[: SIZES[-1]]]
    each = (time.process_time() - began) / len(read)
    tell_story(_as_one_story(read[:2]), Settings())  # word lists are read at first use
    sys.stdout.write(f"growing: reading an article takes {each:.3f} s\n")
    for size in (size for size in SIZES if size <= len(read)):
        story = _as_one_story(read[:size])
        took = min(_telling(story) for _ in range(ROUNDS))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(
            f"growing: {size} articles are told in {took:.2f} s, {took / size:.3f} s each, {took / each:.1f} times reading one; "
            f"{peak:.0f} MB\n"
        )


def _telling(story: Story) -> float:
    began = time.process_time()
    tell_story(story, Settings())
    return time.process_time() - began


def _read(row: Row) -> Annotations:
    text = f"{row['title']}\n\n{row['text']}"
    read = read_document(RawDocument(row["id"], "text", text, hashlib.sha256(text.encode()).hexdigest()), Settings())
    if not isinstance(read, Annotations):
        raise SystemExit(f"{row['id']}: {read.reason}")
    return read


def _of_one_happening(rows: Mapping[str, Row]) -> Sequence[str]:
    """Give the articles that lead to one another, those near the first of them first; of all such the most."""
    near: dict[str, list[str]] = defaultdict(list)
    for name, row in rows.items():
        for other in filter(rows.__contains__, row["near"]):
            near[name].append(other)
            near[other].append(name)
    found: list[list[str]] = []
    seen = set[str]()
    for first in rows:
        reached = [] if first in seen else [first]
        seen.add(first)
        for name in reached:
            for other in near[name]:
                if other not in seen:
                    seen.add(other)
                    reached.append(other)
        found.append(reached)
    return max(found, key=len)


def _as_one_story(members: list[Annotations]) -> Story:
    found = cluster(members, Settings())
    return replace(found[0], members=tuple(member for story in found for member in story.members))


if __name__ == "__main__":
    main(*sys.argv[1:])
