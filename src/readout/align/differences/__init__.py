"""Find where the accounts of one story differ, and what changed over time instead."""

from readout.align.differences.find import find_differences

__all__ = ["find_differences"]
