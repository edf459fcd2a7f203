"""A readout as flat tables, one row a line of evidence: the shapes of the Parquet files.

Each table is a tuple of frozen rows whose fields are the columns. `story` and the ids join the tables; `article`, `start`, `end`
and `text` are a piece of evidence, offsets in code points of the `text` in `articles`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from readout.model import Brief, Discrepancy, Entry, Readout
from readout.render.exports.move_codes import CODED


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article."""

    story: str
    article: str
    input: str
    url: str | None
    outlet: str | None
    headline: str | None
    authors: tuple[str, ...]
    agencies: tuple[str, ...]
    language: str | None
    published: str | None
    published_precision: str | None
    published_basis: str | None
    origin_group: str | None
    origin_role: str
    sha256: str
    text: str


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """A piece of a quotation's content, counted from 0."""

    story: str
    quotation: str
    kind: str
    certainty: str
    source_entity: str | None
    source: str | None
    nested_in: str | None
    piece: int
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim."""

    story: str
    claim: str
    text: str
    holder_entity: str | None
    holder: str | None
    status: str
    origins: int


@dataclass(frozen=True, slots=True)
class ClaimMemberRow:
    """A piece of a claim's evidence."""

    story: str
    claim: str
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class DiscrepancyRow:
    """A piece of evidence for one value; `update` is true where the values follow one another in time and conflict with nothing."""

    story: str
    discrepancy: str
    kind: str
    about: str
    update: bool
    value: str
    origins: int
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A piece of evidence for a position; `agrees` is null where the move takes no side."""

    story: str
    position: str
    actor_entity: str | None
    actor: str
    move: str
    agrees: bool | None
    plover: str
    issue: str
    issue_label: str
    addressee: str | None
    condition: str | None
    deadline: str | None
    origins: int
    changed_from: str | None
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A piece of evidence for an entry of the timeline, or for what is announced; `entry` counts from 0 within its table.

    `kind` tells an event from a statement, `state` whether what was announced is ahead, passed or confirmed.
    """

    story: str
    lane: str
    entry: int
    kind: str
    state: str | None
    when: str | None
    precision: str | None
    basis: str | None
    says: str
    participants: tuple[str, ...]
    origins: int
    disputed: bool
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story: how many articles and independent origins it has, and its summary on one line."""

    story: str
    headline: str
    first_published: str | None
    last_published: str | None
    articles: int
    origins: int
    summary: str


Row = ArticleRow | QuotationRow | ClaimRow | ClaimMemberRow | DiscrepancyRow | PositionRow | EntryRow | StoryRow


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the class of its rows, so that one without rows has its columns still, and the rows."""

    kind: type[Row]
    rows: tuple[Row, ...]


def tables(readout: Readout) -> Mapping[str, Table]:
    """Give the nine tables of a readout by name, rows in the readout's order."""
    filled: Mapping[str, tuple[type[Row], Callable[[Brief], Iterable[Row]]]] = {
        "articles": (ArticleRow, _article_rows_of_table),
        "quotations": (QuotationRow, _quotation_rows_of_table),
        "claims": (ClaimRow, _claims),
        "claim_members": (ClaimMemberRow, _members),
        "discrepancies": (DiscrepancyRow, _discrepancy_rows_of_table),
        "positions": (PositionRow, _position_rows_of_table),
        "timeline": (EntryRow, _timeline),
        "upcoming": (EntryRow, _upcoming),
        "stories": (StoryRow, _stories),
    }
    return MappingProxyType(
        {name: Table(kind, tuple(row for brief in readout.stories for row in fill(brief))) for name, (kind, fill) in filled.items()}
    )


def _article_rows_of_table(brief: Brief) -> Iterator[Row]:
    for a in brief.articles:
        yield ArticleRow(
            brief.id, a.id, a.input, a.url, a.outlet, a.headline, a.authors, a.agencies, a.language, a.published.value,
            a.published.precision, a.published.basis, a.origin.group, a.origin.role, a.sha256, a.text,
        )  # fmt: skip


def _quotation_rows_of_table(brief: Brief) -> Iterator[Row]:
    for q in brief.quotations:
        entity, name = (q.source.entity, q.source.name) if q.source else (None, None)
        for number, e in enumerate(q.content):
            yield QuotationRow(
                brief.id, q.id, q.kind, q.certainty, entity, name, q.nested_in, number, e.article, e.start, e.end, e.text
            )


def _claims(brief: Brief) -> Iterator[Row]:
    for c in brief.claims:
        entity, name = (c.holder.entity, c.holder.name) if c.holder else (None, None)
        yield ClaimRow(brief.id, c.id, c.text, entity, name, c.status, c.origins)


def _members(brief: Brief) -> Iterator[Row]:
    return (ClaimMemberRow(brief.id, c.id, e.article, e.start, e.end, e.text) for c in brief.claims for e in c.evidence)


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
            yield DiscrepancyRow(
                brief.id, d.id, d.kind, d.about, later, value.value, value.origins, e.article, e.start, e.end, e.text
            )


def _position_rows_of_table(brief: Brief) -> Iterator[Row]:
    for p in brief.positions:
        coded = CODED[p.move]
        for e in p.evidence:
            yield PositionRow(
                brief.id, p.id, p.actor.entity, p.actor.name, p.move, coded.agrees, coded.plover, p.issue.id, p.issue.label,
                p.addressee.name if p.addressee else None, p.condition.text if p.condition else None,
                p.deadline.value if p.deadline else None, p.origins, p.changed_from, e.article, e.start, e.end, e.text,
            )  # fmt: skip


def _timeline(brief: Brief) -> Iterator[Row]:
    return _lane_rows_of_table(brief, "happened", brief.timeline)


def _upcoming(brief: Brief) -> Iterator[Row]:
    return _lane_rows_of_table(brief, "announced", brief.upcoming)


def _stories(brief: Brief) -> Iterator[Row]:
    origins = frozenset[str]().union(*(article.independent_origins for article in brief.articles))
    days = brief.first_published, brief.last_published
    summary = " ".join(" ".join(sentence.text for sentence in brief.summary).split())
    yield StoryRow(brief.id, brief.headline, *days, len(brief.articles), len(origins), summary)


def _lane_rows_of_table(brief: Brief, lane: str, entries: Iterable[Entry]) -> Iterator[Row]:
    for number, n in enumerate(entries):
        names = tuple(party.name for party in n.participants)
        for e in n.evidence:
            yield EntryRow(
                brief.id, lane, number, n.kind, n.state, n.when.value, n.when.precision, n.when.basis, n.text, names, n.origins,
                n.disputed, e.article, e.start, e.end, e.text,
            )  # fmt: skip
