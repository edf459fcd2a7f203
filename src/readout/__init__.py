"""Read what several outlets say about one event, and lay it side by side with its evidence.

    import readout

    told = readout.read("talks/")                  # a Readout: told.stories, told.to_html(), told.to_frames() ...
    with readout.open("news.db") as kept:          # a Collection: add, stories, search, show, diff
        kept.add("monday/")

Nothing heavy is imported before one of these is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from readout.version import __version__

if TYPE_CHECKING:
    from readout.errors import (
        DamagedFileError,
        DecisionError,
        EvidenceMissingError,
        MissingExtraError,
        ReadoutError,
        UnknownLanguageError,
        UnknownStoryError,
        UnreadableInputError,
    )
    from readout.library import Collection, Developments, Given, Readout, Settings, diff, load, read
    from readout.library import open_collection as open  # noqa: A004 (readout.open reads as it should)

__all__ = [
    "Collection", "DamagedFileError", "DecisionError", "Developments", "EvidenceMissingError", "Given", "MissingExtraError",
    "Readout", "ReadoutError", "Settings", "UnknownLanguageError", "UnknownStoryError", "UnreadableInputError", "__version__",
    "diff", "load", "open", "read",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Load what is asked for when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module 'readout' has no attribute {name!r}")
    room = "readout.errors" if name.endswith("Error") else "readout.library"
    return getattr(import_module(room), "open_collection" if name == "open" else name)


def __dir__() -> list[str]:
    """Name what can be asked for."""
    return __all__
