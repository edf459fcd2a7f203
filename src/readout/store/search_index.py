"""Search in the words of the articles, and in the lines of the stories."""

import json
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from readout.store.database import Database
from readout.store.search_query import Query
from readout.text import fold

_OPEN, _CLOSE = "\x02", "\x03"
_TOKENS = 24
"""Length of an excerpt in words; about two lines of a terminal."""
WINDOW = 1000
"""Of what holds the words so many, the newest, are ranked: a word that half of a large file holds is as fast as a rare one."""
FEW = 20_000
"""Articles that names, days and stories leave, up to which these are looked up first and the words among them; of more, the words
are looked up first and each article that holds them is looked at."""
_NAMES = 60
"""Names that a part of a name stands for, at most."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds what was searched for; `words` are pieces of it, every second one a hit."""

    article: str
    story: str | None
    outlet: str | None
    headline: str | None
    published: str | None
    words: tuple[str, ...]
    arrived: int = 0
    """Grows with the order in which articles came."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a story: its kind and id there, what it says and who, and the first words that it rests on.

    `note` is a quotation's kind, a claim's status, a position's move, a difference's kind, or whether what was announced has
    passed; `alone` tells whether it reads alone, as what a story's page shows does; `words` are those of `text` with every second
    piece a hit.
    """

    story: str
    kind: str
    ref: str
    who: str
    day: str
    text: str
    outlets: str
    article: str
    start: int
    end: int
    note: str
    issue: str
    origins: int
    before: str | None = None
    alone: bool = True
    words: tuple[str, ...] = ()


LINE = (
    "line.story, line.kind, ref, line.shown, line.day, line.text, line.outlets, article, start, stop, note, issue, line.origins,"
    " before, line.alone"
)
"""The columns of a `Line`, in its order, but for the words that are marked."""


def line_of(row: Sequence[Any]) -> Line:
    """Make a line of its columns."""
    return replace(Line(*row), alone=bool(row[-1]))


class _Where(NamedTuple):
    """Conditions of a statement, and the values of their parameters."""

    conditions: str
    values: list[object]


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a store."""

    _database: Database

    def search(self, asked: Query | Sequence[str], most: int = 20, skip: int = 0) -> tuple[Hit, ...]:
        """Give the articles that hold every phrase, best first by BM25; a * at a phrase's end stands for any ending.

        Of a page that came in several versions only the newest is looked at. Where no phrase is asked, the newest come first.
        """
        query = asked if isinstance(asked, Query) else Query(tuple(asked))
        words = _all_of(query.phrases)
        if not words and (query.phrases or not query):
            return ()
        conditions, values = self._searched_articles(query)
        of_stories = f"LEFT JOIN member ON member.article = article.id WHERE NOT ifnull(earlier, 0){conditions}"
        if words:
            found, values = self._ranked_hits(words, of_stories if conditions else "", values)
            which = "found JOIN article USING (number) LEFT JOIN member ON member.article = article.id WHERE NOT ifnull(earlier, 0)"
            order = "rank, article.id"
        else:
            found, which, order = "", f"article {of_stories}", "article.published DESC, article.id DESC"
        rows = self._database.rows(
            f"{found} SELECT number, article.id, member.story, outlet, headline, published FROM {which}"
            f" ORDER BY {order} LIMIT ? OFFSET ?",
            (*values, most, skip),
        )
        shown = self._searched_excerpts([row[0] for row in rows], words)
        return tuple(
            Hit(article, story, outlet, headline, published, shown.get(number, ("",)), number)
            for number, article, story, outlet, headline, published in rows
        )

    def lines(self, query: Query, most: int = 20, skip: int = 0, kinds: Sequence[str] = ("quotation", "claim")) -> tuple[Line, ...]:
        """Search the lines of stories that hold every phrase: what reads alone first, the shortest first; or the newest first.

        The shortest first is BM25's order of lines that hold each phrase once; nothing is counted over the whole store for it.
        """
        words = _all_of(query.phrases)
        if not words and (query.phrases or not query):
            return ()
        conditions, values = self._searched_lines(query)
        wanted = f"line.kind IN (SELECT value FROM json_each(?)){conditions}"
        values.insert(0, _listed(kinds))
        if words:
            found = (
                "WITH found AS MATERIALIZED (SELECT line.number, alone, length(line.text) AS long FROM spoken CROSS JOIN line"
                f" ON line.number = spoken.rowid WHERE {wanted} AND spoken MATCH ? ORDER BY spoken.rowid DESC LIMIT {WINDOW})"
            )
            which, order = "found JOIN line USING (number)", "found.alone DESC, long"
            values.append(f"text : ({words}){self._named(query)}")
        else:
            found, which, order = "", f"line WHERE {wanted}", "line.day DESC"
        rows = self._database.rows(
            f"{found} SELECT {LINE}, number FROM {which} ORDER BY {order}, number LIMIT ? OFFSET ?", (*values, most, skip)
        )
        shown = _marked([(row[-1], row[5]) for row in rows], words)
        return tuple(replace(line_of(row), words=shown.get(number, (row[5],))) for *row, number in rows)

    def _ranked_hits(self, words: str, narrowed: str, values: list[object]) -> tuple[str, list[object]]:
        """Rank the newest articles that hold the words; with what narrows them, few are chosen first and many looked at in turn."""
        among, values = "passage WHERE passage MATCH ?", [*values, words]
        if narrowed:
            few = self._database.rows(f"SELECT article.number FROM article {narrowed} LIMIT {FEW + 1}", values[:-1])
            if len(few) <= FEW:
                among += " AND +passage.rowid IN (SELECT value FROM json_each(?))"
                values = [words, _listed([row[0] for row in few])]
            else:
                among = f"passage CROSS JOIN article ON article.number = passage.rowid {narrowed} AND passage MATCH ?"
        newest = f"SELECT passage.rowid AS number, rank FROM {among} ORDER BY passage.rowid DESC LIMIT {WINDOW}"
        return f"WITH found AS MATERIALIZED ({newest})", values

    def meant(self, kind: str, names: Sequence[str]) -> list[str]:
        """Search the headings of a kind that names stand for: those that are a name as it is, else those that hold it."""
        found: list[str] = []
        for name in map(fold, names):
            exact = self._database.rows("SELECT value FROM heading WHERE kind = ? AND value = ?", (kind, name))
            held = exact or self._database.rows(
                "SELECT value FROM heading WHERE kind = ? AND instr(value, ?) ORDER BY stories DESC LIMIT ?", (kind, name, _NAMES)
            )
            found += [row[0] for row in held]
        return found

    def _named(self, query: Query) -> str:
        """Narrow what the index of words gives to lines beside which the names that `who` means stand, however they are spelled."""
        if not query.who:
            return ""
        spelled = (
            "SELECT DISTINCT shown FROM facet WHERE kind = 'party' AND value IN (SELECT value FROM json_each(?)) ORDER BY shown"
        )
        names = [row[0] for row in self._database.rows(spelled, (_listed(self.meant("party", query.who)),))]
        return f" AND shown : ({' OR '.join(map(_quoted, names))})" if names else ""

    def _searched_articles(self, query: Query) -> _Where:
        """Write what a query asks of articles as conditions."""
        conditions, values = self._searched_days("article.published", query)
        if query.outlet:
            named = "SELECT shown FROM heading WHERE kind = 'outlet' AND value IN (SELECT value FROM json_each(?))"
            conditions += f" AND outlet COLLATE NOCASE IN ({named})"
            values.append(_listed(self.meant("outlet", query.outlet)))
        if query.who:
            meant = _listed(self.meant("party", query.who))
            spoken = "SELECT article FROM line WHERE who <> '' AND who IN (SELECT value FROM json_each(?))"
            conditions += f" AND article.id IN ({spoken})"
            values.append(meant)
        return self._search_narrowed_to_stories("member.story", query, conditions, values)

    def _searched_lines(self, query: Query) -> _Where:
        conditions, values = self._searched_days("line.day", query)
        if query.outlet:
            conditions += " AND (" + " OR ".join("instr(lower(line.outlets), ?)" for _ in query.outlet) + ")"
            values += [name.lower() for name in query.outlet]
        if query.who:
            conditions += " AND line.who <> '' AND line.who IN (SELECT value FROM json_each(?))"
            values.append(_listed(self.meant("party", query.who)))
        return self._search_narrowed_to_stories("line.story", query, conditions, values)

    def _search_narrowed_to_stories(self, story: str, query: Query, conditions: str, values: list[object]) -> _Where:
        """Add what a query asks of stories to conditions."""
        if query.about:
            conditions += (
                f" AND {story} IN (SELECT story FROM facet WHERE kind = 'about' AND value IN (SELECT value FROM json_each(?)))"
            )
            values.append(_listed(self.meant("about", query.about)))
        if query.story:
            conditions += f" AND {story} IN (SELECT value FROM json_each(?))"
            values.append(_listed(query.story))
        return _Where(conditions, values)

    def _searched_days(self, day: str, query: Query) -> _Where:
        conditions, values = "", list[object]()
        for sign, bound in ((">=", query.since), ("<", query.until and query.until + "~")):
            if bound:
                conditions += f" AND {day} {sign} ?"
                values.append(bound)
        return _Where(conditions, values)

    def _searched_excerpts(self, numbers: Sequence[int], words: str) -> dict[int, tuple[str, ...]]:
        if not words:
            return self._beginnings(numbers)
        rows = self._database.rows(
            "SELECT rowid, snippet(passage, 1, ?, ?, ' … ', ?) FROM passage"
            " WHERE passage MATCH ? AND rowid IN (SELECT value FROM json_each(?))",
            (_OPEN, _CLOSE, _TOKENS, words, _listed(numbers)),
        )
        return {number: _pieces(marked) for number, marked in rows}

    def _beginnings(self, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
        rows = self._database.rows(
            "SELECT rowid, substr(body, 1, 200) FROM passage WHERE rowid IN (SELECT value FROM json_each(?))", (_listed(numbers),)
        )
        return {number: _pieces(text.rpartition(" ")[0] + " …") for number, text in rows}


def _marked(lines: Sequence[tuple[int, str]], words: str) -> dict[int, tuple[str, ...]]:
    """Mark what was looked for in lines, by their numbers: an index of these few, which is made in half a millisecond, is asked."""
    if not words:
        return {}
    with closing(sqlite3.connect(":memory:")) as few:
        few.execute("CREATE VIRTUAL TABLE spoken USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')")
        few.executemany("INSERT INTO spoken (rowid, text) VALUES (?, ?)", lines)
        rows = few.execute("SELECT rowid, highlight(spoken, 0, ?, ?) FROM spoken WHERE spoken MATCH ?", (_OPEN, _CLOSE, words))
        return {number: _pieces(marked) for number, marked in rows}


def _all_of(phrases: Sequence[str]) -> str:
    return " AND ".join(_quoted(phrase) for phrase in phrases if any(letter.isalnum() for letter in phrase))


def _listed(values: Sequence[object]) -> str:
    """Write values as a JSON list, which one parameter can hold."""
    return json.dumps(list(values))


def _quoted(phrase: str) -> str:
    """Write a phrase so that nothing in it is taken for a sign of the query language."""
    ending = " *" if phrase.endswith("*") else ""
    return '"' + phrase.replace("\0", " ").replace('"', '""') + '"' + ending


def _pieces(marked: str) -> tuple[str, ...]:
    """Cut an excerpt, on one line, at its marks: words, hit, words, hit, ..., words."""
    return tuple(re.sub(r"\s+", " ", marked).replace(_CLOSE, _OPEN).split(_OPEN))
