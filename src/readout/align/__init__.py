"""Lay the articles of one story side by side: entities, claims, origins, discrepancies, gaps."""

from readout.align.comparison import align

__all__ = ["align"]
