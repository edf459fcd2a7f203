"""Find who wants, offers, refuses or threatens what: the acts of speech and will that an article reports."""

from readout.annotate.moves.find import moves
from readout.annotate.moves.plover import class_of

__all__ = ["class_of", "moves"]
