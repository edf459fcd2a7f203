"""Read documents from files, folders, patterns and standard input, as they are, and say what could not be read."""

from readout.ingest.reading import ingest

__all__ = ["ingest"]
