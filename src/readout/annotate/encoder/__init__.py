"""Reads English text with one small network: tags, dependencies, names, who says what, and a vector for each sentence."""

from readout.annotate.encoder.encode import encode, encode_all
from readout.annotate.encoder.encoding import Attribution, Encoding, Name, Vectors
from readout.annotate.encoder.heads import NameType

__all__ = ["Attribution", "Encoding", "Name", "NameType", "Vectors", "encode", "encode_all"]
