"""The stories told so far, and what they were told from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from sqlite3 import Connection

from readout.errors import UnknownStoryError
from readout.model import Brief, Failure, Story
from readout.store.codec import encode, pack, unpack
from readout.store.database import Database
from readout.store.keys import Stamp, digest
from readout.store.shelves import shelve

_SEEN = (
    "INSERT OR IGNORE INTO telling SELECT told_from, content FROM story WHERE id = ?"
    " AND told_from IN (SELECT told_from FROM visit UNION SELECT before FROM visit)"
)


@dataclass(frozen=True, slots=True)
class StoredStory:
    """A story in one line."""

    id: str
    headline: str
    first_published: str | None
    last_published: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Told:
    """A brief with the digest of the story that it tells, and that of the decisions that it is told with ("" for none)."""

    brief: Brief
    told_from: str
    decided: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What one run makes of the stories: those told anew, the ids of those that give way, and what failed.

    `left_out` gives for articles that cannot be grouped, by id, the reason.
    """

    told: tuple[Told, ...]
    gone: frozenset[str]
    failed: tuple[Failure, ...] = ()
    left_out: Mapping[str, Failure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of a store; those that change do so in one transaction."""

    _database: Database

    def list(self) -> tuple[StoredStory, ...]:
        """Give all stories, the newest first."""
        rows = self._database.rows(
            "SELECT id, headline, first_published, last_published, (SELECT count(*) FROM member WHERE story = id AND NOT earlier)"
            " FROM story ORDER BY last_published DESC NULLS LAST, id"
        )
        return tuple(StoredStory(*row) for row in rows)

    def brief(self, beginning: str) -> Brief:
        """Give the one story whose id begins so, or raise UnknownStoryError."""
        rows = self._database.rows(
            "SELECT id, content FROM story WHERE id >= ? AND id < ? ORDER BY id LIMIT 3", (beginning, beginning + "\U0010ffff")
        )
        if len(rows) == 1:
            return unpack(rows[0][1], Brief)
        if not rows:
            raise UnknownStoryError(f"no story's id begins with {beginning!r}; readout stories lists them")
        begun = ", ".join(row[0] for row in rows[:2])
        raise UnknownStoryError(f"more than one story's id begins with {beginning!r} ({begun} ...); give more of it")

    def briefs(self) -> tuple[Brief, ...]:
        """Give all briefs, the story that began first at the head, undated ones at the end."""
        rows = self._database.rows("SELECT content FROM story ORDER BY first_published IS NULL, first_published, id")
        return tuple(unpack(row[0], Brief) for row in rows)

    def digest_of(self, story: Story, tell: Stamp, decided: str = "") -> str:
        """Give the digest that the story's brief is kept under."""
        return digest(encode(story), encode(tell), *([decided.encode()] if decided else []))

    def kept(self, digests: Sequence[str]) -> dict[str, str]:
        """Give for those digests under which a brief is kept its story's id."""
        found = ((name, self._database.value("SELECT id FROM story WHERE told_from = ?", (name,))) for name in digests)
        return {name: story for name, story in found if story}

    def repack(self) -> None:
        """Write anew what an older readout wrote in more room."""
        older = "substr(content, 1, 1) = x'78'"
        for table, key in (("story", "id"), ("telling", "told_from")):
            for (name,) in self._database.rows(f"SELECT {key} FROM {table} WHERE {older}"):
                content = self._database.value(f"SELECT content FROM {table} WHERE {key} = ?", (name,))
                with self._database.writing() as connection:
                    packed = pack(unpack(content, Brief))
                    connection.execute(f"UPDATE {table} SET content = ? WHERE {key} = ?", (packed, name))


def replace_stories(connection: Connection, change: Change) -> None:
    """Take stories away and put others in, with what they are found by; what somebody has seen is kept as it was seen."""
    connection.executemany(_SEEN, [(name,) for name in sorted(change.gone)])
    connection.executemany("DELETE FROM story WHERE id = ?", [(name,) for name in sorted(change.gone)])
    for one in change.told:
        brief = one.brief
        days = brief.first_published, brief.last_published
        values = (brief.id, one.told_from, brief.headline, *days, pack(brief), one.decided)
        connection.execute("INSERT INTO story VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        shelve(connection, brief)
