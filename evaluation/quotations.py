"""Predict for score_quotations.py: sources, cues and contents in the articles of a file of JSON lines."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from readout.annotate import annotate
from readout.model import Article, Block, Evidence, Quotation, When
from readout.settings import Settings

_THAT = re.compile(r"\bthat[ ,]*[\"“‘'`]{0,2}\Z")
_NEAR = 10
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def predict(path: Path) -> Iterator[dict[str, Any]]:
    """Give a row an article: its id and its quotations as lists of [start, end]."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield {"id": row["id"], "quotations": predict_quotations(row)}


def predict_quotations(row: dict[str, Any]) -> list[dict[str, list[list[int]]]]:
    """Read one article; what one cue attributes is one attribution there, however often the cue interrupts it."""
    groups: dict[tuple[str, int], dict[str, list[list[int]]]] = {}
    for quotation in annotate(article_of(row), Settings()).quotations:
        group = groups.setdefault(_group(quotation), {"source": [], "cue": [], "content": []})
        source = quotation.source.evidence if quotation.source else None
        group["source"] = group["source"] or _spans(source)
        group["cue"] = group["cue"] or _spans(quotation.cue)
        group["content"] += [[_with_that(row["text"], start), end] for start, end in _spans(*quotation.content)]
    return list(groups.values())


def _with_that(text: str, start: int) -> int:
    """Take in the "that" before a clause, marks between: the corpora count it to the content, readout does not."""
    that = _THAT.search(text, max(0, start - _NEAR), start)
    return that.start() if that else start


def article_of(row: dict[str, Any]) -> Article:
    """Build an article whose paragraphs are body blocks; the gold fields are not read."""
    text = row["text"]
    blocks = tuple(Block(match.start(), match.end(), "body") for match in _LINE.finditer(text))
    published = When(row["date"], "day", "metadata") if re.fullmatch(r"\d{4}-\d\d-\d\d", row.get("date") or "") else When()
    return Article(row["id"], row["id"], None, None, row.get("title"), (), (), "en", published, text, "", blocks)


def _group(quotation: Quotation) -> tuple[str, int]:
    return ("cue", quotation.cue.start) if quotation.cue else ("content", quotation.content[0].start)


def _spans(*places: Evidence | None) -> list[list[int]]:
    return [[place.start, place.end] for place in places if place is not None]
