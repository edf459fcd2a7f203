"""One file of ours: its documents, its stories, and the index of its words."""

from collections.abc import Sequence
from types import TracebackType
from typing import Self

from readout.model import Failure, Readout, Story
from readout.store.database import Database
from readout.store.documents import Documents
from readout.store.index import Index
from readout.store.keys import Reading, Stamp, digest
from readout.store.stories import Stories, Told, replace_stories, story_digest


class Store:
    """Documents with what was found in them, stories and failures, searchable; close it, or use `with`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.documents = Documents(database)
        self.stories = Stories(database)
        self.index = Index(database)

    def readout(self) -> Readout:
        """Give all stories and all failures."""
        return Readout(self.stories.briefs(), self.documents.failures())

    def state(self, reading: Reading, tell: Stamp) -> str:
        """Give a digest of all that stories are told from: the annotated articles and the stage that tells."""
        return digest(self.documents.state(reading).encode(), repr(tell.row()).encode())

    def digest_of(self, story: Story, tell: Stamp) -> str:
        """Give the digest that the story's brief is kept under."""
        return story_digest(story, tell)

    def keep_stories(self, told: Sequence[Told], failed: Sequence[Failure], state: str, now: tuple[Reading, Stamp]) -> bool:
        """Put these stories in the place of all others, all or none; false where another run has meanwhile changed the state.

        Where a story failed the state is not noted, so that the next run tells it again.
        """
        with self._database.writing() as connection:
            if self.state(*now) != state:
                return False
            replace_stories(connection, told, None if failed else state)
            connection.execute("DELETE FROM failure WHERE stage = ?", (now[1].stage,))
            rows = ((failure.input, failure.stage, failure.reason) for failure in failed)
            connection.executemany("INSERT OR REPLACE INTO failure VALUES (?, ?, ?)", rows)
        return True

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        """Give the store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Let go of the file."""
        self.close()
