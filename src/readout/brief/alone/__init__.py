"""What reads alone: who spoke is somebody, and the words are a whole sentence whose persons and things are named."""

from readout.brief.alone.lines_alone import is_told
from readout.brief.alone.marked import marked

__all__ = ["is_told", "marked"]
