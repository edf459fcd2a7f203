"""Find where the accounts of one story differ, and what changed over time instead."""

from readout.align.differences.detector_declaration import Detector, Laid
from readout.align.differences.detectors import DETECTORS, Differences, find_differences, lay_for_detectors
from readout.align.differences.discrepancy_report import Differing

__all__ = ["DETECTORS", "Detector", "Differences", "Differing", "Laid", "find_differences", "lay_for_detectors"]
