"""Lay the articles of one story side by side: entities, claims, origins, discrepancies, gaps."""

from readout.align.differences import DETECTORS, Detector
from readout.align.laying_side_by_side import align

__all__ = ["DETECTORS", "VERSION", "Detector", "align"]

VERSION = 49
"""Raised when this room gives something else for the same input, so that what is stored is made anew."""
