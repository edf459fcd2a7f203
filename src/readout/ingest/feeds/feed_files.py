"""Read feeds that lie in files: the entries' own words, since a file asks nothing of the network."""

from collections.abc import Iterator

from readout.errors import UnreadableInputError
from readout.ingest.feeds.feed_entries import listing_of, words_of
from readout.ingest.input_items import Item
from readout.model import Failure, RawDocument
from readout.settings import Settings


def read(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read each entry that carries its article; `name#number`, counted from 1, is its input."""
    listing = listing_of(item.content(settings), item.beside.url or "")
    if listing.feeds:
        raise UnreadableInputError("is a list of feeds; readout watch reads them")
    if not listing.entries:
        raise UnreadableInputError("is a feed without entries")
    for number, entry in enumerate(listing.entries, start=1):
        place = f"{item.name}#{number}"
        yield words_of(entry, place) or Failure(
            place, "ingest", f"carries no article of its own; its page is {entry.address}, which readout add reads"
        )
