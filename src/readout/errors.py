"""The ways in which readout can fail, under one parent, and how one part's failure is kept from costing the others."""

from collections.abc import Callable
from typing import Protocol, TypeVar

Made = TypeVar("Made")
Else = TypeVar("Else")


class ReadoutError(Exception):
    """Say what went wrong, where, and what to do; the edges show it as one line."""


class UnreadableInputError(ReadoutError):
    """An input that cannot become an article; the reason is fit to be shown to a person."""


class EvidenceMissingError(ReadoutError):
    """A finding was about to be built without the words that it rests on."""


class DamagedFileError(ReadoutError):
    """A file of ours (a database, the encoder's weights) is not what it should be."""


class DecisionError(ReadoutError):
    """A person's decision cannot be kept as it is: something is missing, or it was altered."""


class UnknownStoryError(ReadoutError):
    """A story was asked for that the database does not hold."""


class UnknownLanguageError(ReadoutError):
    """A text is in a language that is not installed."""


class MissingExtraError(ReadoutError):
    """Something was asked for that needs a package which comes with an extra alone."""


class Spare(Protocol):
    """Makes one part of what a room gives; where that fails, it may give what stands in the part's place, and note it."""

    def __call__(self, part: str, make: Callable[[], Made], otherwise: Else, /) -> Made | Else:
        """Give what is made, or what stands in its place."""
        ...


def unspared(_part: str, make: Callable[[], Made], _otherwise: Else, /) -> Made | Else:
    """Make a part, and let what it raises through: how rooms work where nobody says otherwise, so that tests see each fault."""
    return make()
