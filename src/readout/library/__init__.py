"""Readout for Python programs: what the commands do, as calls; the commands themselves make them.

Everything heavy is imported in the function that needs it, so that looking something up costs no model.
"""

from readout.library.collection import Collection, open_collection
from readout.library.from_paths import Given, diff, load, read
from readout.library.results import Developments, Readout
from readout.settings import Settings

__all__ = ["Collection", "Developments", "Given", "Readout", "Settings", "diff", "load", "open_collection", "read"]
