"""The log of what people decided, and which articles and stories it is about."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from readout.model import Decision
from readout.store.database import Database
from readout.store.packed_values import pack, unpack

_AT_ONCE = 400
_NAMED = (
    "SELECT a.id, d.sha256, p.address FROM article AS a JOIN document AS d ON d.digest = a.document"
    " LEFT JOIN page AS p ON p.article = a.id"
)
_OF_STORY = (
    "SELECT d.sha256, CASE WHEN m.earlier THEN NULL ELSE p.address END FROM member AS m JOIN article AS a ON a.id = m.article"
    " JOIN document AS d ON d.digest = a.document LEFT JOIN page AS p ON p.article = a.id WHERE m.story = ?"
)


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions of a store; they are only ever added to."""

    _database: Database

    def log(self) -> tuple[Decision, ...]:
        """Give all of them in the order in which they were kept."""
        return tuple(unpack(row[0], Decision) for row in self._database.rows("SELECT content FROM decision ORDER BY number"))

    def keep(self, decisions: Sequence[Decision]) -> int:
        """Add decisions, all or none; those that are known already change nothing. Say how many were new."""
        with self._database.writing() as connection:
            rows = [(one.id, pack(one)) for one in decisions]
            return connection.executemany("INSERT OR IGNORE INTO decision (id, content) VALUES (?, ?)", rows).rowcount

    def articles(self, keys: Collection[str]) -> dict[str, frozenset[str]]:
        """Give the ids of the articles that have one of these keys (digest of what was read, or address), each with its keys."""
        return {name: frozenset(filter(None, known)) for name, *known in self._with_keys(sorted(keys))}

    def _with_keys(self, keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
        for some in _chunks(keys):
            for column in ("d.sha256", "p.address"):
                yield from self._database.rows(f"{_NAMED} WHERE {column} IN ({_marks(some)})", some)

    def stories(self, articles: Collection[str]) -> dict[str, str]:
        """Give the ids of the stories that hold one of these articles, or are told with decisions, and the names of these."""
        found = dict(self._database.rows("SELECT id, decided FROM story WHERE decided != ''"))
        for some in _chunks(sorted(articles)):
            within = f"SELECT story FROM member WHERE article IN ({_marks(some)})"  # noqa: S608 (this file's own text)
            wanted = f"SELECT id, decided FROM story WHERE id IN ({within})"  # noqa: S608 (the same)
            found |= dict(self._database.rows(wanted, some))
        return found

    def keys_of(self, story: str) -> frozenset[str]:
        """Give the keys of a story's articles: the digests of all versions, the addresses of the newest."""
        return frozenset(key for keys in self._database.rows(_OF_STORY, (story,)) for key in keys if key)


def _chunks(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Give names in lists short enough for one statement."""
    return (names[at : at + _AT_ONCE] for at in range(0, len(names), _AT_ONCE))


def _marks(names: Sequence[str]) -> str:
    return ", ".join("?" * len(names))
