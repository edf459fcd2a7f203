"""Two looks at stories: what is new in the later one."""

from readout.developments.what_is_new import developments

__all__ = ["developments"]
