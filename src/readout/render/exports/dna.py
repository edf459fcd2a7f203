"""Positions as a CSV of statements for Discourse Network Analyzer (DNA): who agrees or disagrees with which concept, where, when.

DNA 3 takes statements through its R package: dna_addDocuments (title, text, author, source, section, type, notes, date_time), then
dna_addStatement (documentID, startCaret, endCaret, and the variables of the type "DNA Statement": person, organization, concept,
agreement). The columns bear those names; docs/exports.md shows the loop.
"""

import csv
import io
import re
from collections.abc import Iterator

from readout.model import Article, Brief, Evidence, Readout
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
    """Give a row for each piece of evidence of a position that takes a side.

    Who is no known person stands as an organization: states, groups and those whom the articles do not name.
    """
    articles = {article.id: article for article in brief.articles}
    entities = {entity.id: entity for entity in brief.entities}
    for position in brief.positions:
        coded = CODED[position.move]
        if coded.agrees is None:
            continue
        entity, name = entities.get(position.actor.entity or ""), position.actor.name
        actor = (name, "") if entity and entity.type == "person" else ("", name)
        for piece in position.evidence:
            one = articles[piece.article]
            printed = one.headline or one.input, "; ".join(one.authors), one.outlet or "", one.published.value or ""
            says = *actor, position.issue.label, str(int(coded.agrees)), piece.text
            origin = one.origin_among((piece.span,)) or ""
            yield one.id, *printed, *_carets(piece, one), *says, position.move, coded.plover, position.id, brief.id, origin


def _carets(piece: Evidence, article: Article) -> list[str]:
    """Count UTF-16 code units up to both ends of the words."""
    return [str(len(article.text[:at].encode("utf-16-le")) // 2) for at in (piece.start, piece.end)]


def _guarded(cell: str) -> str:
    """Keep a cell from acting as a formula, and NUL, which R cannot hold, from ending it."""
    kept = cell.replace("\0", "\ufffd")
    return f"'{kept}" if _ACTS.match(kept) else kept
