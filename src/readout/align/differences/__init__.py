"""Find where the accounts of one story differ, and what changed over time instead."""

from readout.align.differences.detector import Detector, Differing, Laid
from readout.align.differences.detectors import DETECTORS, find_differences

__all__ = ["DETECTORS", "Detector", "Differing", "Laid", "find_differences"]
