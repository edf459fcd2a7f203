"""One file of ours: its documents, its stories, and the index of its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from types import MappingProxyType, TracebackType
from typing import Self

from readout.model import Readout
from readout.store.database import Database
from readout.store.documents import Documents, forget_vectors
from readout.store.file_health import problems
from readout.store.kept_decisions import Decisions
from readout.store.kept_stories import Change, Stories, Teller, replace_stories
from readout.store.result_keys import Reading, Stamp, digest
from readout.store.search_index import Index
from readout.store.story_catalogue import Catalogue
from readout.store.watches_and_visits import Feeds, Watching


@dataclass(frozen=True, slots=True)
class Placing:
    """An article and the story that it is in; `article` is None for a story's article that is no more.

    `name` is the digest of what was found in it, its place in order of arrival and the stage that tells; `told` says that its story
    tells it as it is now, or that it was left out as it is now.
    """

    article: str | None
    published: str | None
    story: str | None
    name: str
    told: bool


@dataclass(frozen=True, slots=True)
class Ruled:
    """What people decided about an article's place: a name for the decisions, and the day that it is of where they tell one."""

    mark: str = ""
    day: str | None = None


_MERGED = 2
"""Pages of the index that may be written anew for each article that came: an article has .85 of them, and one merging is enough."""
Now = tuple[Reading, Stamp] | tuple[Reading, Stamp, Mapping[str, Ruled]]
"""What placings are made with."""


class Store:
    """Documents with what was found in them, stories and failures, searchable; close it, or use `with`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.documents = Documents(database)
        self.stories = Stories(database)
        self.index = Index(database)
        self.feeds = Feeds(database)
        self.decisions = Decisions(database)
        self.catalogue = Catalogue(database)
        self.watching = Watching(database)

    def tell_with(self, teller: Teller) -> None:
        """Say who tells a story of one article when it is asked for."""
        self.stories = Stories(self._database, teller)

    def readout(self) -> Readout:
        """Give all stories and all failures."""
        return Readout(self.stories.briefs(), self.documents.failures())

    def problems(self) -> tuple[str, ...]:
        """Say what is the matter with the file, a sentence each; nothing where it is whole."""
        return tuple(problems(self._database))

    def placings(self, reading: Reading, tell: Stamp, ruled: Mapping[str, Ruled] = MappingProxyType({})) -> list[Placing]:
        """Say of each annotated article which story it is in, and of each story's articles whether they are still as it tells.

        `ruled` tells of articles, by id, what people decided about their places.
        """
        members = {row[0]: (row[1], row[2]) for row in self._database.rows("SELECT article, story, told_as FROM member")}
        left_out = dict(self._database.rows("SELECT article, told_as FROM left_out"))
        placings = []
        for output in self.documents.outputs(reading):
            story, told_as = members.pop(output.article, (None, left_out.get(output.article)))
            rule = ruled.get(output.article, Ruled())
            marks = [rule.mark.encode()] if rule.mark else []
            name = digest(output.digest.encode(), repr((*tell.row(), output.arrived)).encode(), *marks)
            placings.append(Placing(output.article, rule.day or output.published, story, name, told=told_as == name))
        return placings + [Placing(None, None, story, "", told=False) for story, _ in members.values()]

    def keep_stories(self, change: Change, placings: Sequence[Placing], now: Now) -> bool:
        """Put the stories that changed in their place, all or none; false where another run has changed the placings meanwhile."""
        names = {placing.article: placing.name for placing in placings}
        members = [
            (version, story, names[version], version != article.id)
            for story, article in change.articles()
            for version in article.versions
        ]
        with self._database.writing() as connection:
            if self.placings(*now) != placings:
                return False
            replace_stories(connection, change)
            connection.executemany("INSERT INTO member VALUES (?, ?, ?, ?)", members)
            forget_vectors(connection, [version for one in change.untold for version in one.article.versions])
            _leave_out(connection, change, names)
            connection.execute("DELETE FROM failure WHERE stage = ?", (now[1].stage,))
            rows = [(failure.input, failure.stage, failure.reason) for failure in (*change.failed, *change.left_out.values())]
            connection.executemany("INSERT OR REPLACE INTO failure VALUES (?, ?, ?)", rows)
        self._database.give_back()
        return True

    def merge_index(self, articles: int) -> None:
        """Bring pieces of the index of words together, in proportion to the articles that came; apart they take an eighth more."""
        if articles:
            with self._database.writing() as connection:
                connection.execute("INSERT INTO passage (passage, rank) VALUES ('usermerge', 2)")
                connection.execute("INSERT INTO passage (passage, rank) VALUES ('merge', ?)", (_MERGED * articles,))
            self._database.give_back()

    def compact(self, reading: Reading) -> None:
        """Forget results that this reading has no use for, and give their room back to the disk."""
        self.documents.forget_older(reading)
        self._database.rows("INSERT INTO passage (passage) VALUES ('optimize')")
        self._database.rows("VACUUM")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        """Give the store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Let go of the file."""
        self.close()


def _leave_out(connection: Connection, change: Change, names: Mapping[str | None, str]) -> None:
    """Note which articles cannot be grouped, and forget that of those that now are."""
    articles = [article for _, article in change.articles()]
    told = [(article.id, article.input) for article in articles]
    told += [(earlier.id, earlier.input) for article in articles for earlier in article.revisions]
    connection.executemany("DELETE FROM left_out WHERE article = ?", [(name,) for name, _ in told])
    connection.executemany("DELETE FROM failure WHERE stage = 'cluster' AND input = ?", [(place,) for _, place in told])
    connection.executemany("INSERT OR REPLACE INTO left_out VALUES (?, ?)", [(name, names[name]) for name in change.left_out])
