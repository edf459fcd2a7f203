"""Weigh laying a story side by side against annotating it, and its growth in articles.

    python -m benchmarks.align FILE.json|FILE.jsonl.gz [WORD]

Processor time of one process. The articles of a file that hold the word, in its order and 500 at most, are taken for one story
whatever they tell, so that a file of many events shows the worst: everything is compared, though little is the same.
"""

import gzip
import hashlib
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from readout.align import align
from readout.cluster import cluster
from readout.model import Annotations, RawDocument, Story
from readout.pipeline import read_document
from readout.settings import Settings

SIZES = (50, 100, 200, 500)


def main(source: str, word: str = "") -> None:
    """Print, for stories of growing size, what aligning costs beside annotating the same articles."""
    documents = list(islice(_documents(Path(source), word), SIZES[-1]))
    began = time.process_time()
    read = [found for document in documents if isinstance(found := read_document(document, Settings()), Annotations)]
    each = (time.process_time() - began) / max(1, len(read))
    align(_as_one_story(read[:2]))  # word lists are read at first use
    for size in (*(size for size in SIZES if size < len(read)), len(read)):
        story = _as_one_story(read[:size])
        began = time.process_time()
        comparison = align(story)
        cost = time.process_time() - began
        sentences = sum(len(member.sentences) for member in story.members)
        sys.stdout.write(
            f"align: {size} articles, {sentences} sentences, {len(comparison.claims)} claims: {cost:.1f} s, "
            f"{1000 * cost / sentences:.2f} ms a sentence, {cost / (each * size):.2f} of their annotation\n"
        )


def _documents(path: Path, word: str) -> Iterator[RawDocument]:
    """Give the articles of a list, or of lines, whose text stands under "text" or "content"."""
    packed = path.read_bytes()
    told = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8")
    rows = json.loads(told) if told.startswith("[") else (json.loads(line) for line in told.splitlines())
    for number, row in enumerate(rows):
        text = row.get("text") or row.get("content") or ""
        if text and word in text:
            yield RawDocument(f"{path.name}#{number}", "text", text, hashlib.sha256(text.encode("utf-8", "replace")).hexdigest())


def _as_one_story(members: list[Annotations]) -> Story:
    found = cluster(members, Settings())
    return replace(found[0], members=tuple(member for story in found for member in story.members))


if __name__ == "__main__":
    main(*sys.argv[1:])
