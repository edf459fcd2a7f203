"""Pairs of values that readers have labelled, read as the program reads them: of each article its headline and the words around.

An article is cut to the paragraphs around the value (half a thousand characters before it at least, three hundred behind), since a
whole one takes the encoder three times as long and says nothing more of the pair.
"""

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from readout.annotate import annotate
from readout.model import Annotations, Article, Block, Origin, Span, Story, When
from readout.settings import Settings

_BEFORE, _BEHIND, _LONGEST = 500, 300, 1200
Placed = tuple[Annotations, Span]


def labelled(labels: Path, neighbours: Path) -> Iterator[tuple[str, Story, tuple[Placed, Placed]]]:
    """Give for each labelled pair its relation, the two articles as a story, and the places of the values in them."""
    rows = [json.loads(line) for line in labels.read_text("utf-8").splitlines()]
    wanted = {row[side]["article"] for row in rows for side in ("a", "b")}
    with gzip.open(neighbours, "rt", encoding="utf-8") as stream:
        texts = {row["id"]: row for row in map(json.loads, stream) if row["id"] in wanted}
    for row in rows:
        one, other = (_placed(row[side], texts[row[side]["article"]]) for side in ("a", "b"))
        yield row["relation"], Story(row["id"], (one[0], other[0])), (one, other)


def _placed(side: Mapping[str, Any], row: Mapping[str, Any]) -> Placed:
    start, end = side["span"]
    text, head = row["text"], row["title"].strip()
    first = text.rfind("\n", 0, max(0, start - _BEFORE)) + 1
    if start - first > _LONGEST:
        first = max(0, text.rfind(". ", 0, start - _BEFORE) + 2)
    last = text.find("\n", min(len(text), end + _BEHIND))
    last = len(text) if last < 0 else last
    if last - end > _LONGEST:
        last = max(end + _BEHIND, text.find(". ", end + _BEHIND) + 1)
    whole, moved = f"{head}\n\n{text[first:last]}", len(head) + 2 - first
    blocks = (Block(0, len(head), "headline"), Block(len(head) + 2, len(whole), "body"))
    printed = When(row["date"], "day", "metadata")
    article = Article(
        row["id"], row["id"], None, row["outlet"], head, (), (), "en", printed, whole, "", blocks, Origin(None, "independent")
    )
    return annotate(article, Settings()), Span(start + moved, end + moved)
