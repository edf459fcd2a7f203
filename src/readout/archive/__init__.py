"""Read a large collection in partitions on one machine or many, and leave its stories as partitioned Parquet files."""

from readout.archive.archiving import Archived, archive

__all__ = ["Archived", "archive"]
