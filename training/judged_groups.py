"""The groups of articles whose briefs editors judged line by line: which articles they are, and their stories as read."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from readout.align import align
from readout.budget import of_story
from readout.model import Annotations, Comparison, Story
from readout.pipeline import dated, group, read_document, take_in
from readout.settings import Settings

TABLES = Path(__file__).parent / "verdicts"


class Told(NamedTuple):
    """A story of a group, with what its articles amount to together."""

    group: str
    story: Story
    comparison: Comparison


def table(name: str) -> Iterator[list[str]]:
    """Give the rows of a table of verdicts; a line that begins with # says what it holds."""
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines if line and not line.startswith("#"))


def judged_articles() -> frozenset[str]:
    """Give the ids of all articles of the groups."""
    return frozenset(article for _, articles in table("groups.tsv") for article in articles.split())


def told_stories(neighbours: Path) -> Iterator[Told]:
    """Read the articles of each group from a file of JSON by line, and compare those of one story."""
    with gzip.open(neighbours, "rt", encoding="utf-8") as lines:
        rows = {row["id"]: row for row in map(json.loads, lines)}
    settings = Settings()
    for name, articles in table("groups.tsv"):
        for story in group(read_rows(rows[article] for article in articles.split()), settings).stories:
            whole = of_story(dated(story, settings))
            yield Told(name, whole, align(whole))


def read_rows(rows: Iterable[Mapping[str, Any]]) -> list[Annotations]:
    """Read articles of the file as the program takes in any; an article's id ends its address."""
    settings = Settings()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(_document(row)) + "\n" for row in rows), encoding="utf-8")
        read = [read_document(document, settings) for document in take_in([str(path)], settings)]
    return [one for one in read if isinstance(one, Annotations)]


def _document(row: Mapping[str, Any]) -> dict[str, Any]:
    address = f"https://example.org/{row['id']}"
    return {"url": address, "outlet": row["outlet"], "published": row["date"], "headline": row["title"], "text": row["text"]}


def name_of(address: str | None) -> str:
    """Give the id of an article by its address."""
    return (address or "").rpartition("/")[2]
