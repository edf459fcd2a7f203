"""Predict the stories of files of articles, for score_stories.py.

The full reading of each article is left out, for grouping reads only headline, text, outlet and date: what is predicted here is
what `readout.cluster` gives on the same articles annotated in full.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from readout.cluster import cluster
from readout.model import Annotations, Article, When
from readout.settings import Settings


def predict(files: Sequence[Path]) -> list[dict[str, str]]:
    """Group the articles of all files at once and give a row an article: its id and its story."""
    stories = cluster((annotated(row) for row in rows(files)), Settings())
    articles = ((member.article, story.id) for story in stories for member in story.members)
    found = {version: story for article, story in articles for version in article.versions}
    return [{"id": article, "story": story} for article, story in sorted(found.items())]


def rows(files: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """Read JSON lines, packed or not."""
    for file in files:
        read = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        yield from (json.loads(line) for line in read.decode().split("\n") if line.strip())


def annotated(row: dict[str, Any]) -> Annotations:
    """Make an article of a row, with nothing found in it."""
    published = row.get("date") or None
    return Annotations(
        Article(
            id=row["id"],
            input=row["id"],
            url=row.get("url"),
            outlet=row.get("outlet"),
            headline=row.get("title"),
            authors=(),
            agencies=(),
            language=None,
            published=When(published, "day", "metadata") if published else When(),
            text=row["text"],
            sha256="",
            blocks=(),
        )
    )
