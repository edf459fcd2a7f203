"""The groups of articles whose briefs editors judged line by line: which articles they are, and their stories as read.

What the encoder's head says of whether sentences pass (`training/passing.py`) is put aside in them for what heads say that were
fitted without their group.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import msgspec

from readout.align import align
from readout.budget import of_story
from readout.model import Annotations, Comparison, Story
from readout.pipeline import dated, group, read_document, take_in
from readout.settings import Settings

TABLES = Path(__file__).parent / "verdicts"
LEFT_OUT = Path("build") / "passing.msgpack"
"""What heads fitted without their group say of the sentences of each article, each as it is kept in `Sentence.passing`."""


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
    """Read the articles of each group from a file of JSON by line, and compare those of one story.

    Raises FileNotFoundError where no heads were fitted without them.
    """
    if not LEFT_OUT.exists():
        raise FileNotFoundError(f"{LEFT_OUT} is missing: python -m training.passing {neighbours}")
    rows, settings = _rows_by_id(neighbours), Settings()
    odds = msgspec.msgpack.decode(LEFT_OUT.read_bytes(), type=dict[str, list[bytes]])
    for name, articles in table("groups.tsv"):
        members = [left_out(one, odds) for one in read_rows(rows[article] for article in articles.split())]
        for story in group(members, settings).stories:
            whole = of_story(dated(story, settings))
            yield Told(name, whole, align(whole))


def judged_members(neighbours: Path) -> Iterator[Annotations]:
    """Read each article of the groups once."""
    rows = _rows_by_id(neighbours)
    for name in sorted(judged_articles()):
        yield from read_rows([rows[name]])


def _rows_by_id(neighbours: Path) -> dict[str, dict[str, Any]]:
    with gzip.open(neighbours, "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def left_out(member: Annotations, odds: Mapping[str, Sequence[bytes]]) -> Annotations:
    """Put what heads that have not seen an article say of its sentences in the place of what the shipped one says."""
    told = odds[name_of(member.article.url)]
    return replace(member, sentences=tuple(replace(one, passing=row) for one, row in zip(member.sentences, told, strict=True)))


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
