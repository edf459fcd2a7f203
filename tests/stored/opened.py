"""A store as the library opens it: a story of one article is told when it is asked for."""

from pathlib import Path

from readout.settings import Settings
from readout.store import Store, open_store
from readout.stored import tell_asked


def opened(path: Path) -> Store:
    """Open the store in a file."""
    store = open_store(path)
    store.tell_with(lambda story: tell_asked(story, Settings(), store))
    return store
