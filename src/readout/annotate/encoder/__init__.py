"""Reads English text with one small network: tags, dependencies, names, who says what, and a vector for each sentence."""

from readout.annotate.encoder.encode import encode
from readout.annotate.encoder.encoding import Attribution, Encoding, Name
from readout.annotate.encoder.matrix_products import Floats
from readout.annotate.encoder.prediction_heads import NameType

__all__ = ["Attribution", "Encoding", "Floats", "Name", "NameType", "encode"]
