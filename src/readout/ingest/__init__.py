"""Read documents from files, folders, patterns and standard input, as they are, and say what could not be read."""

from readout.ingest.taking_in import ingest

__all__ = ["ingest"]
