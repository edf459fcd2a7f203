"""Find who wants, offers, refuses or threatens what: the acts of speech and will that an article reports."""

from readout.annotate.moves.find import moves

__all__ = ["moves"]
