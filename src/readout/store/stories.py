"""The stories told so far, and what they were told from."""

from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Connection

from readout.errors import UnknownStoryError
from readout.model import Brief, Story
from readout.store.codec import encode, pack, unpack
from readout.store.database import Database
from readout.store.keys import Stamp, digest


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
    """A brief with the digest of the story that it tells."""

    brief: Brief
    told_from: str


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of a store; all of them change in one transaction or none does."""

    _database: Database

    def list(self) -> tuple[StoredStory, ...]:
        """Give all stories, the newest first."""
        rows = self._database.rows(
            "SELECT id, headline, first_published, last_published, (SELECT count(*) FROM member WHERE story = id)"
            " FROM story ORDER BY last_published DESC NULLS LAST, id"
        )
        return tuple(StoredStory(*row) for row in rows)

    def brief(self, beginning: str) -> Brief:
        """Give the one story whose id begins so, or raise UnknownStoryError."""
        rows = self._database.rows(
            "SELECT id, content FROM story WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 3", (len(beginning), beginning)
        )
        if len(rows) == 1:
            return unpack(rows[0][1], Brief)
        if not rows:
            raise UnknownStoryError(f"no story's id begins with {beginning!r}; readout stories lists them")
        begun = ", ".join(row[0] for row in rows[:2])
        raise UnknownStoryError(f"more than one story's id begins with {beginning!r} ({begun} ...); give more of it")

    def briefs(self) -> tuple[Brief, ...]:
        """Give all briefs in the order in which they were told."""
        return tuple(unpack(row[0], Brief) for row in self._database.rows("SELECT content FROM story ORDER BY place"))

    def members(self) -> dict[str, str]:
        """Give for each article's id the id of its story."""
        return dict(self._database.rows("SELECT article, story FROM member"))

    def kept(self, told_from: str) -> Brief | None:
        """Give the brief that was told from a story of this digest, None where there is none."""
        content = self._database.value("SELECT content FROM story WHERE told_from = ?", (told_from,))
        return unpack(content, Brief) if content else None

    def told_from(self) -> str | None:
        """Give the state of the documents that all stories were told from, None where a run has yet to finish."""
        found = self._database.value("SELECT told_from FROM told")
        return None if found is None else str(found)


def replace_stories(connection: Connection, told: Sequence[Told], state: str | None) -> None:
    """Put these stories in the place of all others, and note the state that they were told from."""
    connection.execute("DELETE FROM story")
    connection.execute("DELETE FROM told")
    for place, (brief, told_from) in enumerate((one.brief, one.told_from) for one in told):
        published = brief.first_published, brief.last_published
        values = (brief.id, place, told_from, brief.headline, *published, pack(brief))
        connection.execute("INSERT INTO story VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        members = ((article.id, brief.id) for article in brief.articles)
        connection.executemany("INSERT INTO member (article, story) VALUES (?, ?)", members)
    if state is not None:
        connection.execute("INSERT INTO told VALUES (1, ?)", (state,))


def story_digest(story: Story, stamp: Stamp) -> str:
    """Give the digest that a brief of the story is kept under."""
    return digest(encode(story), encode(stamp))
