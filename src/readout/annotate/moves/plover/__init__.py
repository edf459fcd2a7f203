"""Name what one party does to another in a sentence by its PLOVER class, and the class of each move."""

from readout.annotate.moves.plover.classes import class_of, coded
from readout.annotate.moves.plover.sentence_traits import codes

__all__ = ["class_of", "coded", "codes"]
