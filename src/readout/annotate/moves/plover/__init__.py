"""Give each move its PLOVER class."""

from readout.annotate.moves.plover.classes import coded
from readout.annotate.moves.plover.sentence_traits import codes

__all__ = ["coded", "codes"]
