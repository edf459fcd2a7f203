"""Positions as a CSV of statements for Discourse Network Analyzer (DNA): who agrees or disagrees with which concept, where, when.

DNA 3 takes statements through its R package: dna_addDocuments (title, text, author, source, section, type, notes, date_time), then
dna_addStatement (documentID, startCaret, endCaret, and the variables of the type "DNA Statement": person, organization, concept,
agreement). The columns bear those names; docs/exports.md shows the loop.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from readout.model import Article, Brief, Entity, Evidence, Position, Readout
from readout.render.exports.move_codes import CODED

COLUMNS = (
    "document", "title", "author", "source", "date", "start", "stop", "person", "organization", "concept", "agreement", "text",
    "move", "plover", "position", "story", "origin",
)  # fmt: skip

_ACTS = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""The beginnings that a spreadsheet takes for a formula (OWASP, CSV Injection), also behind apostrophes of the text's own."""


def to_dna(readout: Readout) -> str:
    """Write a line for each piece of evidence of each position that takes a side, in UTF-8, separated by commas (RFC 4180).

    `start` and `stop` count UTF-16 code units of the article's text, as Java does and so DNA; all else of ours counts code points.
    A cell that a spreadsheet would take for a formula has an apostrophe before it.
    """
    table = io.StringIO()
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for brief in readout.stories:
        writer.writerows([_guarded(cell) for cell in row] for row in _dna_rows(brief))
    return table.getvalue()


def _dna_rows(brief: Brief) -> Iterator[tuple[str, ...]]:
    """Give a statement's row for each piece of evidence of a position that takes a side."""
    articles = {article.id: article for article in brief.articles}
    entities = {entity.id: entity for entity in brief.entities}
    for position in brief.positions:
        coded = CODED[position.move]
        if coded.agrees is None:
            continue
        for piece in position.evidence:
            stands = *_document(articles[piece.article]), *_carets(piece, articles[piece.article])
            says = *_dna_actor(position, entities), position.issue.label, str(int(coded.agrees)), piece.text
            origin = articles[piece.article].origin_among((piece.span,)) or ""
            yield *stands, *says, position.move, coded.plover, position.id, brief.id, origin


class _Document(NamedTuple):
    """The columns of an article."""

    document: str
    title: str
    author: str
    source: str
    date: str


class _Carets(NamedTuple):
    """The columns of a place."""

    start: str
    stop: str


class _Actor(NamedTuple):
    """The columns of who speaks; one of them is empty."""

    person: str
    organization: str


def _document(article: Article) -> _Document:
    authors = "; ".join(article.authors)
    return _Document(article.id, article.headline or article.input, authors, article.outlet or "", article.published.value or "")


def _carets(piece: Evidence, article: Article) -> _Carets:
    """Count UTF-16 code units up to both ends of the words."""
    start = len(article.text[: piece.start].encode("utf-16-le")) // 2
    return _Carets(str(start), str(start + len(piece.text.encode("utf-16-le")) // 2))


def _dna_actor(position: Position, entities: dict[str, Entity]) -> _Actor:
    """Put the actor under person or organization; states, groups and those whom the articles do not name are organizations."""
    entity = entities.get(position.actor.entity or "")
    is_person = entity and entity.type == "person"
    return _Actor(position.actor.name, "") if is_person else _Actor("", position.actor.name)


def _guarded(cell: str) -> str:
    """Keep a cell from acting as a formula, and NUL, which R cannot hold, from ending it."""
    kept = cell.replace("\0", "\ufffd")
    return f"'{kept}" if _ACTS.match(kept) else kept
