"""The table of kinds: what can be read, told by its first bytes, and who reads it."""

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module

from readout.errors import UnreadableInputError
from readout.ingest.binary_signatures import refuse_binary
from readout.ingest.input_items import Item
from readout.model import Failure, RawDocument
from readout.settings import Settings

Reader = Callable[[Item, Settings], Iterator[RawDocument | Failure]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: how it is told, and the module whose `read` reads it, which is loaded when the first one comes."""

    is_told_by: Callable[[bytes], object]
    reader: str


def kinds() -> tuple[Kind, ...]:
    """Give the table; the first kind that an item's first bytes tell is it."""
    return (
        Kind(re.compile(rb"\s{0,64}%PDF-").match, "files.pdf"),
        Kind(re.compile(rb"PK\x03\x04").match, "packed.zip_archives"),
        Kind(_is_crawl_kind, "packed.crawl_archives"),
        Kind(re.compile(rb"\x1f\x8b\x08").match, "packed.gzip_files"),
        Kind(re.compile(rb"(?s).{257}ustar").match, "packed.tar_archives"),
        Kind(re.compile(rb"From \S[^\r\n]{4,120}\d{4}[^\r\n]{0,12}\r?\n[A-Za-z-]{1,60}:").match, "files.mailboxes"),
        Kind(feed_kind, "feeds.feed_files"),
        Kind(_is_saved_page, "files.saved_pages"),
        Kind(_is_letter, "files.letters"),
    )


_DEEPEST = 3


def read_item(item: Item, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read one thing, whatever it is; whatever is wrong with it becomes a Failure."""
    try:
        yield from _reader(item)(item, settings)
    except UnreadableInputError as error:
        yield Failure(item.name, "ingest", str(error))
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error) or "it breaks off"
        yield Failure(item.name, "ingest", f"cannot be read: {reason[:1].lower()}{reason[1:]}")


def _reader(item: Item) -> Reader:
    """Find who reads it: by its first bytes; what no kind claims is text, or is refused by name."""
    if item.depth > _DEEPEST:
        raise UnreadableInputError(f"lies more than {_DEEPEST} archives or letters deep, and is not read")
    chosen = next((kind.reader for kind in kinds() if kind.is_told_by(item.head)), None)
    if chosen is None:
        refuse_binary(item.head)
    found: Reader = import_module(f"readout.ingest.{chosen or 'text_files'}").read
    return found


def _is_crawl_kind(head: bytes) -> bool:
    """Tell the archive of a crawl, which is packed record by record, by what its first record unpacks to."""
    if head.startswith(b"\x1f\x8b\x08"):
        with suppress(zlib.error):
            head = zlib.decompressobj(31).decompress(head, 16)
    return head.startswith(b"WARC/")


_FEED = re.compile(
    rb"(?>\s+|<\?[^>]{0,300}>|<!--(?:(?!-->).){0,2000}-->|<!DOCTYPE[^>\[]{0,300}>|\xef\xbb\xbf){0,40}+"
    rb"<(?:\w{1,20}:)?(rss|feed|rdf|opml|urlset|sitemapindex)\b",
    re.DOTALL | re.IGNORECASE,
)


def feed_kind(head: bytes) -> str | None:
    """Name the kind of feed, or of list of feeds, that first bytes begin: its root, or `json`; None for anything else."""
    found = _FEED.match(head)
    if found:
        return found[1].decode().lower()
    is_json = head.lstrip()[:1] == b"{" and b"://jsonfeed.org/version/" in head[:2000].replace(b"\\/", b"/")
    return "json" if is_json else None


def _is_saved_page(head: bytes) -> bool:
    fields = _letter_kind_fields(head)
    return b"multipart/related" in fields.get(b"content-type", b"").lower() and (
        b"snapshot-content-location" in fields or b"Saved by" in fields.get(b"from", b"") or b"message-id" not in fields
    )


def _is_letter(head: bytes) -> bool:
    """Tell a letter from a text that begins like one: it says who sent it, and has what only mail programs write."""
    fields = _letter_kind_fields(head)
    return b"from" in fields and any(name in fields for name in (b"message-id", b"mime-version", b"received", b"return-path"))


_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*(.*)")


def _letter_kind_fields(head: bytes) -> Mapping[bytes, bytes]:
    """Give the fields of a letter's head by their names in lower case; none where the first line is no field."""
    fields: dict[bytes, bytes] = {}
    name = b""
    for line in head.removeprefix(b"\xef\xbb\xbf").splitlines():
        found = _FIELD.match(line)
        if found:
            name = found[1].lower()
            fields.setdefault(name, found[2])
        elif name and line[:1] in {b" ", b"\t"}:
            fields[name] += line
        else:
            break
    return fields
