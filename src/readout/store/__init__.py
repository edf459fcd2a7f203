"""Keep documents, what was found in them and their stories in one file; alone speaks SQL."""

from readout.store.index import Hit
from readout.store.keys import Reading, Stamp
from readout.store.opening import open_store
from readout.store.store import Store
from readout.store.stories import StoredStory, Told

__all__ = ["Hit", "Reading", "Stamp", "Store", "StoredStory", "Told", "open_store"]
