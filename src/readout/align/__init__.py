"""Lay the articles of one story side by side: entities, claims, origins, discrepancies, gaps."""

from readout.align.comparison import align

__all__ = ["VERSION", "align"]

VERSION = 23
"""Raised when this room gives something else for the same input, so that what is stored is made anew."""
