"""Find where the accounts of one story differ, and what changed over time instead."""

from readout.align.differences.detector_declaration import Detector, Differing, SideBySide
from readout.align.differences.detectors import DETECTORS, Differences, find_differences

__all__ = ["DETECTORS", "Detector", "Differences", "Differing", "SideBySide", "find_differences"]
