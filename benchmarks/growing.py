"""Weigh what a story costs that grows by one article: telling it whole, against reading the one article.

    python -m benchmarks.growing ARTICLES.jsonl.gz

Each line of the file is an article (`id`, `title`, `text`) with the ids of articles about the same happening under `near`. The
story is the largest that can be followed from one article to the next. Processor seconds, least of two; the peak is that of a
process of its own for each size, which is given the articles as they were read and does nothing but tell.
"""

import gzip
import hashlib
import json
import multiprocessing
import re
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
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
    sys.stdout.write(f"growing: reading an article takes {each:.3f} s\n")
    for size in (size for size in SIZES if size <= len(read)):
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as alone:
            took, peak = alone.submit(_told, read[:size]).result()
        sys.stdout.write(
            f"growing: {size} articles are told in {took:.2f} s, {took / size:.3f} s each, {took / each:.1f} times reading one; "
            f"{peak:.0f} MB\n"
        )


def _told(read: list[Annotations]) -> tuple[float, float]:
    """Tell a story, and give the seconds that it takes and the megabytes at most."""
    tell_story(_as_one_story(read[:2]), Settings())  # word lists are read at first use
    story, took = _as_one_story(read), list[float]()
    for _ in range(ROUNDS):
        began = time.process_time()
        tell_story(story, Settings())
        took.append(time.process_time() - began)
    (peak,) = re.findall(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))  # not that of who began it
    return min(took), int(peak) / 1024


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
