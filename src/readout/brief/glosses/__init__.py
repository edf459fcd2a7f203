"""What the words of shown lines mean that stand for somebody or something told elsewhere in an article."""

from readout.brief.glosses.shown_pointers import glossed

__all__ = ["glossed"]
