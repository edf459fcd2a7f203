"""What is remembered of watched feeds between rounds."""

from dataclasses import dataclass

from readout.model import FeedState, PageState
from readout.store.database import Database


@dataclass(frozen=True, slots=True)
class Feeds:
    """The feeds of a store and their entries; each call that keeps something is one transaction."""

    _database: Database

    def feed(self, address: str) -> FeedState:
        """Give what is known of a feed, nothing for one that is new."""
        rows = self._database.rows("SELECT etag, modified FROM feed WHERE address = ?", (address,))
        return FeedState(*rows[0]) if rows else FeedState()

    def keep_feed(self, address: str, state: FeedState) -> None:
        """Keep what is known of a feed now."""
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO feed VALUES (?, ?, ?)", (address, state.etag, state.modified))

    def entry(self, feed: str, address: str) -> PageState | None:
        """Give what is known of an entry, None for one that is new."""
        rows = self._database.rows("SELECT mark, failed FROM entry WHERE feed = ? AND address = ?", (feed, address))
        return PageState(*rows[0]) if rows else None

    def keep_entry(self, feed: str, address: str, state: PageState) -> None:
        """Keep what is known of an entry now."""
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)", (feed, address, state.mark, state.failed))
