"""Read feeds through the pages of their entries, what is new or changed since it was last read, one site after the other."""

import io
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from mimetypes import guess_extension
from pathlib import Path
from typing import NamedTuple

from readout.errors import UnreadableInputError
from readout.ingest.feeds.feed_entries import FeedEntry, Listing, listing_of, words_of
from readout.ingest.input_items import Item, item_of
from readout.ingest.input_kinds import feed_kind, read_item
from readout.ingest.web.fetching import NOT_MODIFIED, Answer, Fetcher
from readout.ingest.web_addresses import canonical, is_address
from readout.model import Failure, FeedState, Memory, Metadata, PageState, RawDocument, Watch
from readout.settings import Settings
from readout.text import address as parts_of

_DEEPEST = 2
"""Lists of lists that are opened: an OPML file of sitemaps' indices."""
_TRIES = 3
"""Rounds in which a page that could not be read is asked for again."""

_CHARSET = re.compile(r"charset\s?=\s?[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Due:
    """An entry whose page is to be asked for."""

    feed: str
    entry: FeedEntry
    failed: int = 0


class _Content(NamedTuple):
    """The bytes of a feed, and the address that its links start from, empty for a file's."""

    body: bytes
    base: str


@dataclass(frozen=True, slots=True)
class Round:
    """One look at all feeds."""

    fetcher: Fetcher
    memory: Memory
    settings: Settings
    states: dict[str, FeedState] = field(default_factory=dict)
    """What the servers said of the feeds that were read, kept when their entries have been."""
    again: set[str] = field(default_factory=set)
    """Feeds with entries that have to be tried again, which are not asked whether they changed."""

    def read(self, sources: Iterable[str]) -> Iterator[RawDocument | Failure]:
        """Read all that is new at the feeds; each entry is remembered once whoever asked has taken its document."""
        due: list[Due] = []
        for feed in sources:
            yield from self._look(feed, due)
        known: set[str] = set()
        for one in by_turns(due):
            if one.entry.address not in known:
                yield from self._page_for_round(one)
            elif one.feed not in self.again:
                self.memory.keep_entry(one.feed, one.entry.address, PageState(one.entry.mark))
            known.add(one.entry.address)
        for feed, state in self.states.items():
            if feed not in self.again:
                self.memory.keep_feed(feed, state)

    def take(self, name: str, answer: Answer) -> Iterator[RawDocument | Failure]:
        """Read a feed that somebody named, and that has been asked for, through its pages."""
        due: list[Due] = []
        yield from self._listed(name, listing_of(answer.body, answer.address), due, 0)
        for one in due:
            yield from self._page_for_round(one)

    def _look(self, feed: str, due: list[Due], depth: int = 0) -> Iterator[Failure]:
        """Ask a feed, or a list of feeds, what is new."""
        try:
            content = self._content(feed)
            if content is not None:
                yield from self._listed(feed, listing_of(content.body, content.base), due, depth)
        except UnreadableInputError as error:
            yield Failure(feed, "ingest", str(error))
        except OSError as error:
            yield Failure(feed, "ingest", f"cannot be read: {(error.strerror or str(error)).lower()}")

    def _content(self, feed: str) -> _Content | None:
        """Give what a feed holds; None where its server says that nothing changed."""
        if not is_address(feed):
            with Path(feed).open("rb") as stream:
                return _Content(stream.read(self.settings.web.largest_page), "")
        known = self.memory.feed(feed)
        conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
        answer = self.fetcher.get(feed, {name: value for name, value in conditions.items() if value})
        if answer.status == NOT_MODIFIED:
            return None
        if feed_kind(answer.body) is None:
            raise UnreadableInputError("is no feed, but a page or something else; readout add reads a page")
        self.states[feed] = FeedState(answer.fields.get("etag"), answer.fields.get("last-modified"))
        return _Content(answer.body, answer.address)

    def _listed(self, feed: str, listing: Listing, due: list[Due], depth: int) -> Iterator[Failure]:
        """Note the entries that are new or changed; look into further feeds."""
        for entry in listing.entries:
            known = self.memory.entry(feed, entry.address)
            if known is None or known.mark != entry.mark:
                due.append(Due(feed, entry))
            elif 0 < known.failed < _TRIES:
                due.append(Due(feed, entry, known.failed))
        if listing.feeds and depth >= _DEEPEST:
            yield Failure(feed, "ingest", "is a list of lists of lists, and is not followed")
            return
        for further in listing.feeds:
            yield from self._look(further, due, depth + 1)

    def _page_for_round(self, due: Due) -> Iterator[RawDocument | Failure]:
        """Read the page of an entry, or, where that cannot be, the entry's own words."""
        entry, failed = due.entry, 0
        try:
            answer = self.fetcher.get(entry.address)
            read: Iterable[RawDocument | Failure] = read_item(page_item(entry.address, answer), self.settings)
        except UnreadableInputError as error:
            own = words_of(entry, entry.address)
            read = [own or Failure(entry.address, "ingest", str(error))]
        for item in read:
            failed = due.failed + 1 if isinstance(item, Failure) else failed
            yield item
        if 0 < failed < _TRIES:
            self.again.add(due.feed)
        self.memory.keep_entry(due.feed, entry.address, PageState(entry.mark, failed))


class Nothing:
    """A memory for feeds that are read once."""

    def feed(self, _address: str) -> FeedState:
        """Know no feed."""
        return FeedState()

    def keep_feed(self, address: str, state: FeedState) -> None:
        """Keep nothing."""

    def entry(self, _feed: str, _address: str) -> None:
        """Know no entry."""

    def keep_entry(self, feed: str, address: str, state: PageState) -> None:
        """Keep nothing."""


def by_turns(due: Sequence[Due]) -> Iterator[Due]:
    """Give the entries of a round one from each site in turn, so that the pause that one asks for is spent with the others."""
    sites: dict[str, deque[Due]] = {}
    for one in due:
        sites.setdefault(parts_of(one.entry.address).netloc, deque()).append(one)
    waiting = deque(sites.values())
    while waiting:
        site = waiting.popleft()
        yield site.popleft()
        if site:
            waiting.append(site)


def read_watch(watch: Watch, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read one round of watched feeds."""
    with Fetcher(settings.web) as fetcher:
        yield from Round(fetcher, watch.memory, settings).read(canonical(s) if is_address(s) else s for s in watch.sources)


def read_addresses(addresses: Sequence[str], settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read addresses that somebody named: pages, documents, and feeds through their pages."""
    with Fetcher(settings.web) as fetcher:
        for name in addresses:
            try:
                answer = fetcher.get(name)
                if feed_kind(answer.body):
                    yield from Round(fetcher, Nothing(), settings).take(name, answer)
                else:
                    yield from read_item(page_item(canonical(name), answer), settings)
            except UnreadableInputError as error:
                yield Failure(name, "ingest", str(error))


def page_item(name: str, answer: Answer) -> Item:
    """Make an item of an answer; the head says in what encoding it is, and what it is where its bytes do not."""
    told = answer.fields.get("content-type", "")
    charset = _CHARSET.search(told)
    item = item_of(name, guess_extension(told.partition(";")[0].strip()) or "", io.BytesIO(answer.body))
    return Item(
        item.name, item.suffix, item.stream, item.head, Metadata(url=canonical(answer.address)), charset[1] if charset else None
    )
