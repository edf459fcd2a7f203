"""Pairs of values that readers have labelled, read as the program reads them: a headline, the sentence before, and the sentence.

The labels carry these words themselves, so that no article has to be looked up, and the encoder reads a tenth of what it would.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from readout.annotate import annotate
from readout.model import Annotations, Article, Block, Origin, Span, Story, When
from readout.settings import Settings

Placed = tuple[Annotations, Span]


def labelled(labels: Path) -> Iterator[tuple[str, Story, tuple[Placed, Placed]]]:
    """Give for each labelled pair its relation, the two articles as a story, and the places of the values in them."""
    for row in map(json.loads, labels.read_text("utf-8").splitlines()):
        one, other = (_placed(row[side]) for side in ("a", "b"))
        yield row["relation"], Story(row["id"], (one[0], other[0])), (one, other)


def _placed(side: Mapping[str, Any]) -> Placed:
    """Read an article that holds no more than the label does; the value is where it stands first in its sentence."""
    head, before, sentence = (side[part].strip() for part in ("headline", "before", "sentence"))
    body = f"{before} {sentence}" if before else sentence
    whole, start = f"{head}\n\n{body}", len(head) + 2
    at = start + len(body) - len(sentence) + sentence.index(side["value"])
    blocks = (Block(0, len(head), "headline"), Block(start, len(whole), "body"))
    name, printed = side["article"], When(side["date"], "day", "metadata")
    origin = Origin(None, "independent")
    article = Article(name, name, None, side["outlet"], head, (), (), "en", printed, whole, "", blocks, origin)
    return annotate(article, Settings()), Span(at, at + len(side["value"]))
