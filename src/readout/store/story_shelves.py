"""What a story is found by beside its words: a row of figures, the headings that it stands under, and its lines one by one.

All of it follows from the brief, and is written and taken away with it.
"""

from collections.abc import Iterator
from sqlite3 import Connection

from readout.language import lexicon
from readout.model import Article, Brief, Evidence, Position
from readout.text import fold
from readout.text.told_lines import ToldLine, told_lines

GIST = 320
"""Code points of the first sentences of a summary that a list shows: two lines on a laptop."""
_DAY = len("2031-04-02")
_COLUMNS = (
    "story", "kind", "ref", "who", "shown", "day", "text", "outlets", "article", "start", "stop", "note", "issue", "origins",
    "before", "alone",
)  # fmt: skip
_KEPT = ("quotation", "claim", "position", "difference", "upcoming")
"""Kinds of lines that are kept, in their order."""


def shelve(connection: Connection, brief: Brief) -> None:
    """Write the figures, headings and lines of a story that has just been kept."""
    outlets = {article.outlet for article in brief.articles if article.outlet}
    origins = frozenset[str]().union(*(article.independent_origins for article in brief.articles))
    several = sum(claim.status == "corroborated" and claim.origins > 1 for claim in brief.claims)
    figures = (len(brief.articles), len(outlets), len(origins), len(brief.discrepancies), several)
    day = (brief.last_published or "")[:_DAY]
    connection.execute(
        "INSERT INTO shelf (story, day, articles, outlets, origins, differences, several, gist) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (brief.id, day, *figures, _short(" ".join(sentence.text for sentence in brief.summary[:2]))),
    )
    named = {(kind, fold(shown), shown) for kind, shown in _headings_on_shelf(brief)}
    rows = [(kind, value, day, brief.id, shown) for kind, value, shown in sorted(named) if value]
    connection.executemany("INSERT OR IGNORE INTO facet VALUES (?, ?, ?, ?, ?)", rows)
    articles = {article.id: article for article in brief.articles}
    connection.executemany(
        f"INSERT INTO line ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' for _ in _COLUMNS)})",  # noqa: S608 (our own names)
        [_values_on_shelf(brief.id, row, articles) for row in _lines_on_shelf(brief)],
    )


def shelve_untold(connection: Connection, story: str, article: Article, gist: str) -> None:
    """Write the figures of a story of one article that is not told yet, and the outlet that it stands under."""
    day, outlets = (article.published.value or "")[:_DAY], int(bool(article.outlet))
    connection.execute(
        "INSERT INTO shelf (story, day, articles, outlets, origins, differences, several, gist) VALUES (?, ?, 1, ?, ?, 0, 0, ?)",
        (story, day, outlets, len(article.independent_origins), _short(gist)),
    )
    if article.outlet and fold(article.outlet):
        row = ("outlet", fold(article.outlet), day, story, article.outlet)
        connection.execute("INSERT OR IGNORE INTO facet VALUES (?, ?, ?, ?, ?)", row)


def _short(told: str) -> str:
    text = " ".join(told.split())
    return text if len(text) <= GIST else text[:GIST].rpartition(" ")[0] + "…"


def _headings_on_shelf(brief: Brief) -> Iterator[tuple[str, str]]:
    """Give the headings that a story stands under: outlets, kinds of difference, names, places, issues, parties."""
    yield from (("outlet", article.outlet) for article in brief.articles if article.outlet)
    yield from (("difference", discrepancy.kind) for discrepancy in brief.discrepancies)
    yield from (("about", entity.name) for entity in brief.entities)
    yield from (("place", entity.name) for entity in brief.entities if entity.type == "place")
    yield from (("about", position.issue.label) for position in filter(_reads_alone, brief.positions) if position.issue.main)
    speakers = (quotation.source for quotation in brief.quotations)
    holders = (claim.holder for claim in brief.claims)
    actors = (position.actor for position in filter(_reads_alone, brief.positions))
    yield from (("party", party.name) for group in (speakers, holders, actors) for party in group if party and party.entity)


def _lines_on_shelf(brief: Brief) -> list[ToldLine]:
    """Give all that is said, to be found by a search; positions only where they read alone."""
    found = [line for line in told_lines(brief) if line.kind in _KEPT and (line.alone or line.kind != "position")]
    return sorted(found, key=lambda line: _KEPT.index(line.kind))


def _reads_alone(line: Position) -> bool:
    return line.stands_alone


def _values_on_shelf(story: str, row: ToldLine, articles: dict[str, Article]) -> tuple[object, ...]:
    first = row.evidence[0]
    day = row.day if row.kind == "upcoming" else _first_day(row.evidence, articles)
    outlets = " · ".join(dict.fromkeys(name for e in row.evidence if (name := articles[e.article].outlet)))
    shown = row.who.name if row.who and fold(row.who.name) not in lexicon().words("pronouns") else ""
    place = (first.article, first.start, max(e.end for e in row.evidence if e.article == first.article))
    text = " ".join(row.said.split())
    return (
        story, row.kind, row.ref, fold(shown), shown, day, text, outlets, *place,
        row.note, row.issue, row.origins, row.before, int(row.alone),
    )  # fmt: skip


def _first_day(evidence: tuple[Evidence, ...], articles: dict[str, Article]) -> str:
    return min((value[:_DAY] for e in evidence if (value := articles[e.article].published.value)), default="")
