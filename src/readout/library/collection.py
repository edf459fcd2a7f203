"""Articles and stories kept in one file, and what can be asked of it."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from readout.library.from_paths import Given, inputs
from readout.library.results import Developments, Readout
from readout.settings import Settings
from readout.store import Hit, Store, StoredStory, open_store

if TYPE_CHECKING:
    from readout.pipeline import Progress
    from readout.stored import Added, Removed


def open_collection(database: str | os.PathLike[str], *, create: bool = True, settings: Settings | None = None) -> "Collection":
    """Open the file in which articles and stories are kept, which is made where there is none; close it, or use `with`.

    Raises DamagedFileError for a file that is damaged, not ours or of a newer readout; ReadoutError where it cannot be opened, and
    where there is none and `create` is false.
    """
    return Collection(open_store(Path(database), create=create), settings or Settings())


class Collection:
    """Articles and stories in one file; each call may raise DamagedFileError or ReadoutError where the file fails it."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def add(self, articles: Given | Iterable[Given], *, workers: int = 1, progress: "Progress | None" = None) -> "Added":
        """Read what is new and tell the stories that change; say how much that was and what failed.

        What is there already is not read again; a run that was stopped is finished by the next.
        """
        from readout.engine import engine
        from readout.pipeline import quiet
        from readout.stored import add

        return add(inputs(articles, self._settings), self._settings, engine(workers), self._store, progress or quiet)

    def watch(self, feeds: str | Iterable[str], *, workers: int = 1, progress: "Progress | None" = None) -> "Added":
        """Look once at feeds, by their addresses or in OPML files, and add what is new or changed; say how much that was.

        What is remembered of the feeds is kept in the file too, so that the next look asks only for what came since.
        """
        from readout.engine import engine
        from readout.model import Watch
        from readout.pipeline import quiet
        from readout.stored import add

        watched = Watch((feeds,) if isinstance(feeds, str) else tuple(feeds), self._store.feeds)
        return add((watched,), self._settings, engine(workers), self._store, progress or quiet)

    def remove(self, *names: str, paths: Iterable[str] = (), workers: int = 1) -> "Removed":
        """Take away articles and stories by the beginnings of their ids, and what came from paths; tell anew what held them.

        Raises ReadoutError where a name stands for nothing, before anything is taken away.
        """
        from readout.engine import engine
        from readout.stored import remove

        asked = [*((name, False) for name in names), *((os.path.normpath(path), True) for path in paths)]
        return remove(asked, self._settings, engine(workers), self._store)

    def check(self) -> tuple[str, ...]:
        """Say what is the matter with the file, a sentence each; nothing where it is whole."""
        return self._store.problems()

    def stories(self) -> tuple[StoredStory, ...]:
        """List the stories, the newest first."""
        return self._store.stories.list()

    def search(self, words: str | Iterable[str], *, most: int = 20) -> tuple[Hit, ...]:
        """Find the articles that hold all the words, best first, with the words marked.

        A string is split at spaces; of several strings each is a phrase. A * at the end of one stands for any ending.
        """
        return self._store.index.search(words.split() if isinstance(words, str) else tuple(words), most)

    def show(self, story: str) -> Readout:
        """Give the story whose id begins so; raises UnknownStoryError where there is none, or more than one."""
        return Readout((self._store.stories.brief(story),), (), self._settings)

    def diff(self, story: str, since: date) -> Developments:
        """Give what articles published on a day or later brought to the story whose id begins so.

        Articles whose day is not known count as known before. Raises UnknownStoryError, and ReadoutError where the articles were
        read by another version.
        """
        from readout.stored import news_since

        return Developments.of(news_since(story, since, self._settings, self._store), self._settings)

    def readout(self) -> Readout:
        """Give all stories, and what could not be read."""
        return Readout.of(self._store.readout(), self._settings)

    def compact(self) -> None:
        """Forget what older versions found, which nothing asks for any more, and make the file as small as it can be."""
        from readout.stored.stamps import reading

        self._store.compact(reading(self._settings))

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def __enter__(self) -> Self:
        """Give the collection itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Let go of the file."""
        self.close()
