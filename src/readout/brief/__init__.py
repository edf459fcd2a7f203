"""Write the page for one story: positions, timeline, what is announced, a summary, a headline."""

from readout.brief.page_order import brief

__all__ = ["VERSION", "brief"]

VERSION = 50
"""Raised when this room gives something else for the same input, so that what is stored is made anew."""
