"""Find how many and how much: every number in an article that counts or measures, with bound, unit and what is counted."""

from readout.annotate.quantities.find import quantities

__all__ = ["quantities"]
