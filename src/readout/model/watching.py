"""What is remembered of watched feeds between rounds."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FeedState:
    """What a feed's server said when it was last read, to be told when it is asked again."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class PageState:
    """What a feed's entry was like when its page was last asked for; `failed` counts how often in vain, 0 after a success."""

    mark: str
    failed: int = 0


class Memory(Protocol):
    """Where feeds' states are kept; what was kept is there when the next round begins, however this one ends."""

    def feed(self, address: str) -> FeedState:
        """Give what is known of a feed, nothing for one that is new."""

    def keep_feed(self, address: str, state: FeedState) -> None:
        """Keep what is known of a feed now."""

    def entry(self, feed: str, address: str) -> PageState | None:
        """Give what is known of an entry, None for one that is new."""

    def keep_entry(self, feed: str, address: str, state: PageState) -> None:
        """Keep what is known of an entry now."""


@dataclass(frozen=True, slots=True)
class Watch:
    """A source that is read round after round: the addresses of feeds, or files that list them, and what is remembered of them."""

    sources: tuple[str, ...]
    memory: Memory
