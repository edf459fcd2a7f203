"""A readout in the formats of other programs; one file a format, each a pure function."""

from readout.render.exports.dna import to_dna
from readout.render.exports.graphml import to_graphml
from readout.render.exports.jsonld import to_jsonld
from readout.render.exports.parquet_and_frames import to_parquet
from readout.render.exports.web_annotations import to_annotations

__all__ = ["to_annotations", "to_dna", "to_graphml", "to_jsonld", "to_parquet"]
