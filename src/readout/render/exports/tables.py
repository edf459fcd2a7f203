"""A readout as flat tables, one row a line of evidence: the shapes of the Parquet files.

`story` and the ids join the tables; `article`, `start`, `end` and `text` are a piece of evidence, offsets in code points of the
`text` in `articles`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from readout.model import Brief, Discrepancy, Entry, Readout
from readout.render.exports.move_codes import CODED

Cell = str | int | bool | tuple[str, ...] | None
Row = tuple[Cell, ...]

_PLACE = "article start# end# text"
_ENTRY = f"story lane entry# kind state? when? precision? basis? says participants* origins# disputed! {_PLACE}"
_COLUMNS: Mapping[str, str] = MappingProxyType({
    "articles": "story article input url? outlet? headline? authors* agencies* language? published? published_precision?"
    " published_basis? origin_group? origin_role sha256 text",
    "quotations": f"story quotation kind certainty source_entity? source? nested_in? piece# {_PLACE}",
    "claims": "story claim text holder_entity? holder? status origins#",
    "claim_members": f"story claim {_PLACE}",
    "discrepancies": f"story discrepancy kind about update! value origins# {_PLACE}",
    "positions": "story position actor_entity? actor move agrees!? plover issue issue_label addressee? condition? deadline?"
    f" origins# changed_from? {_PLACE}",
    "timeline": _ENTRY,
    "upcoming": _ENTRY,
    "stories": "story headline first_published? last_published? articles# origins# summary",
})  # fmt: skip
"""The columns of each table: texts, but for whole numbers (#), yes or no (!) and several texts (*); those with ? may be empty.

A `piece` and an `entry` count from 0; `update` is true where values follow one another in time and conflict with nothing; `agrees`
is empty where the move takes no side; an entry's `kind` tells an event from a statement, its `state` whether what was announced is
ahead, passed or confirmed.
"""


class Column(NamedTuple):
    """A column: its name, the mark of what it holds, and whether that may be missing."""

    name: str
    holds: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, which one without rows has still, and its rows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def tables(readout: Readout) -> Mapping[str, Table]:
    """Give the nine tables of a readout by name, rows in the readout's order."""
    filled: Mapping[str, Callable[[Brief], Iterable[Row]]] = {
        "articles": _article_rows_of_table, "quotations": _quotation_rows_of_table, "claims": _claims, "claim_members": _members,
        "discrepancies": _discrepancy_rows_of_table, "positions": _position_rows_of_table,
        "timeline": lambda brief: _lane_rows_of_table(brief, "happened", brief.timeline),
        "upcoming": lambda brief: _lane_rows_of_table(brief, "announced", brief.upcoming), "stories": _stories,
    }  # fmt: skip
    rows = {name: tuple(row for brief in readout.stories for row in fill(brief)) for name, fill in filled.items()}
    return MappingProxyType({name: Table(_columns_of_table(name), held) for name, held in rows.items()})


def _columns_of_table(name: str) -> tuple[Column, ...]:
    named = ((told.rstrip("#!*?"), told) for told in _COLUMNS[name].split())
    return tuple(Column(name, told[len(name) :].rstrip("?"), told.endswith("?")) for name, told in named)


def _article_rows_of_table(brief: Brief) -> Iterator[Row]:
    for a in brief.articles:
        yield (
            brief.id, a.id, a.input, a.url, a.outlet, a.headline, a.authors, a.agencies, a.language, a.published.value,
            a.published.precision, a.published.basis, a.origin.group, a.origin.role, a.sha256, a.text,
        )  # fmt: skip


def _quotation_rows_of_table(brief: Brief) -> Iterator[Row]:
    for q in brief.quotations:
        entity, name = (q.source.entity, q.source.name) if q.source else (None, None)
        for number, e in enumerate(q.content):
            yield brief.id, q.id, q.kind, q.certainty, entity, name, q.nested_in, number, e.article, e.start, e.end, e.text


def _claims(brief: Brief) -> Iterator[Row]:
    for c in brief.claims:
        entity, name = (c.holder.entity, c.holder.name) if c.holder else (None, None)
        yield brief.id, c.id, c.text, entity, name, c.status, c.origins


def _members(brief: Brief) -> Iterator[Row]:
    return ((brief.id, c.id, e.article, e.start, e.end, e.text) for c in brief.claims for e in c.evidence)


def _discrepancy_rows_of_table(brief: Brief) -> Iterator[Row]:
    """Give the sides of each discrepancy, then those of each update."""
    for d in brief.discrepancies:
        yield from _side_rows_of_table(brief, d, update=False)
    for d in brief.updates:
        yield from _side_rows_of_table(brief, d, update=True)


def _side_rows_of_table(brief: Brief, d: Discrepancy, *, update: bool) -> Iterator[Row]:
    told = [(value, update) for value in d.values] + [(value, True) for value in d.updates]
    for value, later in told:
        for e in value.evidence:
            yield brief.id, d.id, d.kind, d.about, later, value.value, value.origins, e.article, e.start, e.end, e.text


def _position_rows_of_table(brief: Brief) -> Iterator[Row]:
    for p in brief.positions:
        coded = CODED[p.move]
        for e in p.evidence:
            yield (
                brief.id, p.id, p.actor.entity, p.actor.name, p.move, coded.agrees, coded.plover, p.issue.id, p.issue.label,
                p.addressee.name if p.addressee else None, p.condition.text if p.condition else None,
                p.deadline.value if p.deadline else None, p.origins, p.changed_from, e.article, e.start, e.end, e.text,
            )  # fmt: skip


def _stories(brief: Brief) -> Iterator[Row]:
    origins = frozenset[str]().union(*(article.independent_origins for article in brief.articles))
    days = brief.first_published, brief.last_published
    summary = " ".join(" ".join(sentence.text for sentence in brief.summary).split())
    yield brief.id, brief.headline, *days, len(brief.articles), len(origins), summary


def _lane_rows_of_table(brief: Brief, lane: str, entries: Iterable[Entry]) -> Iterator[Row]:
    for number, n in enumerate(entries):
        names = tuple(party.name for party in n.participants)
        for e in n.evidence:
            yield (
                brief.id, lane, number, n.kind, n.state, n.when.value, n.when.precision, n.when.basis, n.text, names, n.origins,
                n.disputed, e.article, e.start, e.end, e.text,
            )  # fmt: skip
