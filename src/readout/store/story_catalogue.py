"""Stories as a list to look through, parties with what they say and want, and what is announced; all a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from readout.store.database import Database
from readout.store.search_index import LINE, Line, line_of
from readout.text import fold

Order = Literal["newest", "told", "changed"]
_DIGITS = 18
"""Of a number that an address names: as many as SQLite's integers hold."""
_BY = {"newest": "day", "told": "articles", "changed": "changed"}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which stories are wanted, in which order; what is empty asks nothing. `several`: only what several origins tell."""

    order: Order = "newest"
    since: str = ""
    until: str = ""
    outlet: str = ""
    party: str = ""
    place: str = ""
    about: str = ""
    difference: str = ""
    several: bool = False
    after: str = ""
    """Where the page before ended."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A story as a list shows it; `several` counts statements of several origins, `changed` is the Unix time of its telling."""

    id: str
    headline: str
    first_published: str | None
    last_published: str | None
    articles: int
    outlets: int
    origins: int
    differences: int
    several: int
    gist: str
    changed: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some stories, and where the next page begins; empty where there is none."""

    stories: tuple[Shelf, ...]
    after: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A name under which stories stand, and how many do."""

    name: str
    stories: int


class Size(NamedTuple):
    """How much a store holds."""

    stories: int
    articles: int


class _Where(NamedTuple):
    """The tables and conditions of a statement, and the values of its parameters."""

    tables: str
    conditions: str
    values: list[object]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The shelves of a store."""

    _database: Database

    def stories(self, asked: Asked, most: int = 20) -> Page:
        """Give a page of the stories that are asked for."""
        by = _BY[asked.order]
        tables, conditions, values = self._where_in_catalogue(asked, by)
        rows = self._database.rows(
            f"SELECT s.{by}, s.story, headline, first_published, last_published, articles, outlets, origins, differences, several,"
            f" gist, changed FROM {tables} JOIN story ON story.id = s.story WHERE {conditions}"
            f" ORDER BY {'f.day' if tables.startswith('facet') else f's.{by}'} DESC,"
            f" {'f' if tables.startswith('facet') else 's'}.story DESC LIMIT ?",
            (*values, most + 1),
        )
        after = f"{rows[most - 1][0]}~{rows[most - 1][1]}" if len(rows) > most else ""
        return Page(tuple(Shelf(*row[1:]) for row in rows[:most]), after)

    def headings(self, kind: str, holding: str = "", most: int = 100, skip: int = 0) -> tuple[Heading, ...]:
        """Give the names of a kind (outlet, party, place, about, difference), those of most stories first."""
        rows = self._database.rows(
            "SELECT shown, stories FROM heading WHERE kind = ? AND instr(value, ?) ORDER BY stories DESC, value LIMIT ? OFFSET ?",
            (kind, fold(holding), most, skip),
        )
        return tuple(Heading(*row) for row in rows)

    def heading(self, kind: str, name: str) -> Heading | None:
        """Give the name of a kind that is spelled so but for case and accents, None where no story stands under it."""
        rows = self._database.rows("SELECT shown, stories FROM heading WHERE kind = ? AND value = ?", (kind, fold(name)))
        return Heading(*rows[0]) if rows else None

    def said(
        self, party: str, kinds: Sequence[str], window: tuple[int, int] = (100, 0), *, alone: bool = False
    ) -> tuple[Line, ...]:
        """Give the lines of a party by its name, the newest first, so many after so many; with `alone` those that read alone."""
        marks = ", ".join("?" for _ in kinds)
        which = f"who <> '' AND who = ? AND kind IN ({marks}){' AND alone' if alone else ''}"
        rows = self._database.rows(
            f"SELECT {LINE} FROM line WHERE {which} ORDER BY day DESC, story, number LIMIT ? OFFSET ?",
            (fold(party), *kinds, *window),
        )
        return tuple(map(line_of, rows))

    def beside(self, party: str, most: int = 400) -> tuple[Line, ...]:
        """Give the positions of others on the issues of the stories in which a party takes one, and its own; the newest first."""
        rows = self._database.rows(
            f"SELECT {LINE} FROM line WHERE kind = 'position' AND (story, issue) IN (SELECT story, issue FROM line"
            " WHERE who <> '' AND who = ? AND kind = 'position' ORDER BY day DESC LIMIT ?) ORDER BY day DESC, story, number",
            (fold(party), most),
        )
        return tuple(map(line_of, rows))

    def ahead(self, since: str, until: str = "", most: int = 200, skip: int = 0) -> tuple[Line, ...]:
        """Give what is announced for a day or later, the nearest first; each with the story that tells it."""
        rows = self._database.rows(
            f"SELECT {LINE} FROM line WHERE kind = 'upcoming' AND day >= ? AND day < ? ORDER BY day, number LIMIT ? OFFSET ?",
            (since or "0", until + "~" if until else "~", most, skip),
        )
        return tuple(map(line_of, rows))

    def headlines(self, stories: Sequence[str]) -> dict[str, str]:
        """Give the headlines of stories."""
        marks = ", ".join("?" for _ in stories)
        return dict(self._database.rows(f"SELECT id, headline FROM story WHERE id IN ({marks})", tuple(stories)))

    def story_of(self, article: str) -> str | None:
        """Give the story that an article is in, by the article's whole id."""
        found = self._database.value("SELECT story FROM member WHERE article = ?", (article,))
        return str(found) if found else None

    def size(self) -> Size:
        """Count stories and articles."""
        return Size(
            int(self._database.value("SELECT count(*) FROM shelf")), int(self._database.value("SELECT count(*) FROM article"))
        )

    def version(self, story: str) -> str | None:
        """Give the digest that changes with a story's brief."""
        found = self._database.value("SELECT told_from FROM story WHERE id = ?", (story,))
        return str(found) if found else None

    def _where_in_catalogue(self, asked: Asked, by: str) -> _Where:
        """Choose tables and conditions; with the newest first, the rarest heading leads, since headings know the day."""
        named = [(kind, fold(getattr(asked, kind))) for kind in ("party", "place", "about", "outlet", "difference")]
        held = [(kind, value) for kind, value in named if value]
        conditions, values, tables, own = list[str](), list[object](), "shelf AS s", "s"
        if held and by == "day":
            kind, value = held.pop(0)
            tables, own = "facet AS f JOIN shelf AS s ON s.story = f.story", "f"
            conditions.append("f.kind = ? AND f.value = ?")
            values += [kind, value]
        for kind, value in held:
            conditions.append("EXISTS (SELECT 1 FROM facet AS g WHERE g.story = s.story AND g.kind = ? AND g.value = ?)")
            values += [kind, value]
        for wanted, condition in ((asked.since, ">= ?"), (asked.until and asked.until + "~", "< ?")):
            if wanted:
                conditions.append(f"{own if by == 'day' else 's'}.day {condition}")
                values.append(wanted)
        if asked.several:
            conditions.append("s.several > 0")
        if asked.after:
            place, _, story = asked.after.rpartition("~")
            conditions.append(f"({own}.{by}, {own}.story) < (?, ?)")
            values += [place if by == "day" else int(place[:_DIGITS]) if place.isdecimal() else 0, story]
        return _Where(tables, " AND ".join(conditions) or "1", values)
