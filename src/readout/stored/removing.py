"""Take articles out of a store, and tell anew the stories that held them."""

from collections.abc import Sequence
from dataclasses import dataclass

from readout.engine import Engine
from readout.errors import ReadoutError
from readout.model import Failure
from readout.pipeline import Progress, quiet
from readout.settings import Settings
from readout.store import Store
from readout.stored.adding import tell_changed


@dataclass(frozen=True, slots=True)
class Removed:
    """What one run took away: documents, stories told anew without them, and what failed."""

    documents: int
    stories: int
    failures: tuple[Failure, ...]


def remove(
    names: Sequence[tuple[str, bool]], settings: Settings, engine: Engine, store: Store, progress: Progress = quiet
) -> Removed:
    """Take away articles or stories by the beginnings of their ids, or, where a name is said to be one, what came from a path.

    Raises ReadoutError where a name stands for nothing, before anything is taken away.
    """
    found = dict.fromkeys(digest for name, is_path in names for digest in _meant_to_remove(name, store, is_path=is_path))
    store.documents.remove(found)
    stories, failed = tell_changed(settings, engine, store, progress)
    return Removed(len(found), stories, tuple(failed))


def _meant_to_remove(name: str, store: Store, *, is_path: bool) -> list[str]:
    digests = store.documents.at(name) if is_path else store.documents.named(name) or _articles_to_remove(name, store)
    if not digests:
        raise ReadoutError(
            f"nothing came from {name}" if is_path else f"no article or story, or more than one, begins with {name!r}"
        )
    return digests


def _articles_to_remove(beginning: str, store: Store) -> list[str]:
    """Give the documents of a story's articles in all their versions."""
    story = store.stories.named(beginning)
    return [digest for version in store.stories.articles(story) for digest in store.documents.named(version)] if story else []
