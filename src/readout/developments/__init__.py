"""Two looks at stories: what is new in the later one."""

from readout.developments.compare import developments

__all__ = ["developments"]
