"""The stories told so far, and what they were told from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from sqlite3 import Connection

from readout.errors import ReadoutError, UnknownStoryError
from readout.model import Article, Brief, Entity, Failure
from readout.store.database import Database
from readout.store.packed_values import encode, pack, unpack
from readout.store.result_keys import Stamp, digest
from readout.store.story_shelves import shelve, shelve_untold

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
class Untold:
    """A story of one article, which is told when somebody asks for it; `gist` is how its text begins."""

    id: str
    article: Article
    headline: str
    gist: str
    told_from: str


@dataclass(frozen=True, slots=True)
class Change:
    """What one run makes of the stories: those told anew, the ids of those that give way, and what failed.

    `left_out` gives for articles that cannot be grouped, by id, the reason; `untold` are stories that nobody has asked for.
    """

    told: tuple[Told, ...]
    gone: frozenset[str]
    failed: tuple[Failure, ...] = ()
    left_out: Mapping[str, Failure] = field(default_factory=dict)
    untold: tuple[Untold, ...] = ()

    def articles(self) -> list[tuple[str, Article]]:
        """Give the articles of all stories of the change, each with its story's id."""
        told = [(one.brief.id, article) for one in self.told for article in one.brief.articles]
        return told + [(one.id, one.article) for one in self.untold]


Teller = Callable[[str], Told]
"""Tells a story of one article, by its id, that nobody has asked for until now."""


def _nobody(story: str) -> Told:
    raise ReadoutError(f"story {story} is not told yet, and here is nobody to tell it")


@dataclass(frozen=True, slots=True)
class _Named:
    """As much of a brief as tells of whom it is."""

    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of a store; those that change do so in one transaction.

    A story of one article has no brief until one is asked for; it is kept from then on where the file may be written.
    """

    _database: Database
    _teller: Teller = _nobody

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
            return self._kept_when_asked(*rows[0])
        if not rows:
            raise UnknownStoryError(f"no story's id begins with {beginning!r}; readout stories lists them")
        begun = ", ".join(row[0] for row in rows[:2])
        raise UnknownStoryError(f"more than one story's id begins with {beginning!r} ({begun} ...); give more of it")

    def entities(self, story: str) -> tuple[Entity, ...]:
        """Give the persons, bodies and places of a story by its whole id, without reading the rest of its brief."""
        content = self._database.value("SELECT content FROM story WHERE id = ?", (story,))
        return unpack(content, _Named).entities if content else ()

    def briefs(self) -> tuple[Brief, ...]:
        """Give all briefs, the story that began first at the head, undated ones at the end."""
        rows = self._database.rows("SELECT id, content FROM story ORDER BY first_published IS NULL, first_published, id")
        return tuple(self._kept_when_asked(*row) for row in rows)

    def is_told(self, story: str) -> bool:
        """Tell whether a brief of a story is kept, by its whole id."""
        return bool(self._database.value("SELECT length(content) FROM story WHERE id = ?", (story,)))

    def articles(self, story: str) -> tuple[str, ...]:
        """Give the ids of a story's articles, earlier versions of their pages among them, by its whole id."""
        return tuple(row[0] for row in self._database.rows("SELECT article FROM member WHERE story = ? ORDER BY article", (story,)))

    def named(self, beginning: str) -> str | None:
        """Give the id of the one story that begins so, None where there is none, or more than one."""
        rows = self._database.rows("SELECT id FROM story WHERE substr(id, 1, ?) = ? LIMIT 2", (len(beginning), beginning))
        return str(rows[0][0]) if len(rows) == 1 else None

    def _kept_when_asked(self, story: str, content: bytes) -> Brief:
        if content:
            return unpack(content, Brief)
        told = self._teller(story)
        if self._database.writable:
            with self._database.writing() as connection:
                keep_told(connection, told)
        return told.brief

    def digest_of(self, articles: Sequence[Article], found: Sequence[str], tell: Stamp, decided: str = "") -> str:
        """Give the digest that a story's brief is kept under: of its articles as grouped, and of what was found in each."""
        return digest(encode(articles), encode(found), encode(tell), *([decided.encode()] if decided else []))

    def kept(self, digests: Sequence[str]) -> dict[str, str]:
        """Give for those digests under which a brief is kept its story's id."""
        found = ((name, self._database.value("SELECT id FROM story WHERE told_from = ?", (name,))) for name in digests)
        return {name: story for name, story in found if story}


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
    for other in change.untold:
        day = other.article.published.value and other.article.published.value[:10]
        connection.execute(
            "INSERT INTO story VALUES (?, ?, ?, ?, ?, x'', '')", (other.id, other.told_from, other.headline, day, day)
        )
        shelve_untold(connection, other.id, other.article, other.gist)


def keep_told(connection: Connection, told: Told) -> None:
    """Keep the brief of a story that was not told yet and still has these articles; its place among those that changed stays."""
    known = "SELECT changed FROM shelf JOIN story ON id = story WHERE id = ? AND content = x''"
    found = connection.execute(known, (told.brief.id,)).fetchall()
    members = {row[0] for row in connection.execute("SELECT article FROM member WHERE story = ?", (told.brief.id,))}
    if found and members == {version for article in told.brief.articles for version in article.versions}:
        brief = told.brief
        values = (told.told_from, brief.headline, pack(brief), told.decided, brief.id)
        connection.execute("UPDATE story SET told_from = ?, headline = ?, content = ?, decided = ? WHERE id = ?", values)
        connection.execute("DELETE FROM shelf WHERE story = ?", (brief.id,))
        connection.execute("DELETE FROM facet WHERE story = ?", (brief.id,))
        shelve(connection, brief)
        connection.execute("UPDATE shelf SET changed = ? WHERE story = ?", (found[0][0], brief.id))
