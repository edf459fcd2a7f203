"""Write the page for one story: positions, timeline, what is announced, a summary, a headline."""

from readout.brief.page import brief

__all__ = ["brief"]
