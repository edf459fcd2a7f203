"""Keep documents, what was found in them and their stories in one file; alone speaks SQL."""

from readout.store.documents import Kept
from readout.store.index import Hit
from readout.store.keys import Reading, Stamp
from readout.store.opening import open_store
from readout.store.store import Now, Placing, Ruled, Store
from readout.store.stories import Change, StoredStory, Told

__all__ = ["Change", "Hit", "Kept", "Now", "Placing", "Reading", "Ruled", "Stamp", "Store", "StoredStory", "Told", "open_store"]
