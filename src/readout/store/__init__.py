"""Keep documents, what was found in them and their stories in one file; alone speaks SQL."""

from readout.store.documents import Kept, PackedReading
from readout.store.kept_stories import Change, StoredStory, Teller, Told, Untold
from readout.store.opening import open_store
from readout.store.result_keys import Reading, Stamp
from readout.store.search_index import Hit, Line
from readout.store.search_query import Query
from readout.store.store import Now, Placing, Ruled, Store
from readout.store.story_catalogue import Asked, Heading, Order, Page, Shelf, Size
from readout.store.watches_and_visits import Watch

__all__ = [
    "Asked", "Change", "Heading", "Hit", "Kept", "Line", "Now", "Order", "PackedReading", "Page", "Placing", "Query", "Reading",
    "Ruled", "Shelf", "Size", "Stamp", "Store", "StoredStory", "Teller", "Told", "Untold", "Watch", "open_store",
]  # fmt: skip
