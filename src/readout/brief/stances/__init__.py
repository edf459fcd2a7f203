"""Which stances a page shows: what parties do and say in a story, each by how likely an editor lets it through."""

from readout.brief.stances.shown_stances import Shown, shown_stances
from readout.brief.stances.stance_candidates import Setting

__all__ = ["Setting", "Shown", "shown_stances"]
