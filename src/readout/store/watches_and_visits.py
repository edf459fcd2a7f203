"""What is remembered beside stories: who watches what, what a visitor has seen, what feeds said between rounds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from readout.model import Brief, FeedState, PageState
from readout.store.database import Database
from readout.store.packed_values import unpack

SITTING = 3600
"""Seconds within which looking again is the same visit: what was new when it began stays marked."""
GLANCE = 300
"""Seconds within which looking again at a story that is as it was is not noted again."""


@dataclass(frozen=True, slots=True)
class Watch:
    """A saved search: its number, its name, what is asked, and the last article that had come when it was last looked at."""

    number: int
    name: str
    query: str
    seen: int


class Seen(NamedTuple):
    """A story as somebody saw it, and when, as Unix time."""

    brief: Brief
    at: int


@dataclass(frozen=True, slots=True)
class Watching:
    """What is watched and seen in a store."""

    _database: Database

    def list(self) -> tuple[Watch, ...]:
        """Give the watches, by name."""
        return tuple(
            Watch(*row) for row in self._database.rows("SELECT number, name, query, seen FROM watch ORDER BY name, number")
        )

    def save(self, query: str, name: str = "") -> Watch:
        """Watch a search from now on; one that is watched already is renamed where a name is given."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO watch (name, query, seen) SELECT ?, ?, ifnull(max(number), 0) FROM article WHERE true"
                " ON CONFLICT (query) DO UPDATE SET name = excluded.name",
                (name or query, query),
            )
        return next(watch for watch in self.list() if watch.query == query)

    def forget(self, number: int) -> None:
        """Watch no more."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM watch WHERE number = ?", (number,))

    def seen(self, number: int) -> None:
        """Note that a watch was looked at: what came until now is new no more."""
        with self._database.writing() as connection:
            newest = "SELECT ifnull(max(number), 0) FROM article"
            connection.execute(f"UPDATE watch SET seen = ({newest}) WHERE number = ?", (number,))  # noqa: S608 (our own text)

    def visit(self, who: str, story: str, now: int) -> None:
        """Note that somebody looks at a story as it is; after a while away what was seen last becomes what was known before."""
        told_from = self._database.value("SELECT told_from FROM story WHERE id = ?", (story,))
        if told_from is None or self.noted(who, story, now):
            return
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO visit (who, story, told_from, at) VALUES (?, ?, ?, ?) ON CONFLICT (who, story) DO UPDATE SET"
                " before = iif(excluded.at - at > ?, told_from, before), before_at = iif(excluded.at - at > ?, at, before_at),"
                " told_from = excluded.told_from, at = excluded.at",
                (who, story, told_from, now, SITTING, SITTING),
            )
            connection.execute(
                "DELETE FROM telling WHERE told_from NOT IN (SELECT told_from FROM visit)"
                " AND told_from NOT IN (SELECT before FROM visit WHERE before IS NOT NULL)"
            )

    def noted(self, who: str, story: str, now: int) -> bool:
        """Tell whether it was noted lately that somebody looks at a story as it is."""
        found = (
            "SELECT 1 FROM visit JOIN story ON id = story WHERE who = ? AND id = ? AND visit.told_from = story.told_from AND at > ?"
        )
        return bool(self._database.value(found, (who, story, now - GLANCE)))

    def changed(self, who: str, stories: Sequence[str]) -> frozenset[str]:
        """Give those of the stories that are not as at somebody's visit."""
        statement = (
            "SELECT v.story FROM visit AS v JOIN story ON story.id = v.story WHERE v.who = ? AND v.told_from <> story.told_from"
            " AND v.story IN (SELECT value FROM json_each(?))"
        )
        return frozenset(row[0] for row in self._database.rows(statement, (who, json.dumps(list(stories)))))

    def known(self, who: str, story: str, now: int) -> Seen | None:
        """Give a story as somebody saw it at the visit before this one; None where it was not seen or is as it was."""
        rows = self._database.rows("SELECT told_from, at, before, before_at FROM visit WHERE who = ? AND story = ?", (who, story))
        if not rows:
            return None
        told_from, at, before, before_at = rows[0]
        last, when = (told_from, at) if now - at > SITTING or before is None else (before, before_at)
        content = self._database.value("SELECT content FROM telling WHERE told_from = ?", (last,))
        return Seen(unpack(content, Brief), int(when)) if content else None


@dataclass(frozen=True, slots=True)
class Feeds:
    """The feeds of a store and their entries; each call that keeps something is one transaction."""

    _database: Database

    def feed(self, address: str) -> FeedState:
        """Give what is known of a feed, nothing for one that is new."""
        rows = self._database.rows("SELECT etag, modified FROM feed WHERE address = ?", (address,))
        return FeedState(*rows[0]) if rows else FeedState()

    def keep_feed(self, address: str, state: FeedState) -> None:
        """Keep what is known of a feed now."""
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO feed VALUES (?, ?, ?)", (address, state.etag, state.modified))

    def entry(self, feed: str, address: str) -> PageState | None:
        """Give what is known of an entry, None for one that is new."""
        rows = self._database.rows("SELECT mark, failed FROM entry WHERE feed = ? AND address = ?", (feed, address))
        return PageState(*rows[0]) if rows else None

    def keep_entry(self, feed: str, address: str, state: PageState) -> None:
        """Keep what is known of an entry now."""
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)", (feed, address, state.mark, state.failed))
