"""An article and the places in it: text that never changes, spans over it, and the words at a span.

Offsets are half-open and count Unicode code points of `Article.text`; what is shown is always `text[start:end]`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Literal

from readout.errors import EvidenceMissingError

Role = Literal["headline", "heading", "body", "caption", "byline", "dateline", "credit", "chrome"]
Precision = Literal["minute", "day", "week", "month", "quarter", "year", "interval"]
Basis = Literal["metadata", "text", "inferred", "decided"]
"""What says it: something beside the text, the text, the other articles of its story, or a person."""
OriginRole = Literal["original", "copy", "independent", "unknown"]
CreditKind = Literal["dateline", "byline", "copyright", "credit", "contribution", "tip", "told", "passage"]
ChangeKind = Literal["added", "removed", "altered"]
READ_ROLES: frozenset[Role] = frozenset({"headline", "heading", "body"})
_PRINTED = range(1600, 2400)
_OWN_LAST: tuple[OriginRole, ...] = ("copy", "original", "unknown", "independent")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in one article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that is no range."""
        if not 0 <= self.start <= self.end:
            message = f"no span: {self.start}..{self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        """Count the code points inside."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A span shown with its text: `text == article.text[start:end]`."""

    article: str
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        """Refuse words that do not fill their span, and empty ones."""
        if not self.text or len(self.text) != self.end - self.start:
            message = f"evidence in {self.article} at {self.start}..{self.end} does not fit its text {self.text!r}"
            raise EvidenceMissingError(message)

    @property
    def span(self) -> Span:
        """The place in the article's text."""
        return Span(self.start, self.end)

    def overlaps(self, other: "Evidence") -> bool:
        """Tell whether the two share words of one article."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def holds(self, other: "Evidence") -> bool:
        """Tell whether the other's words are among these."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def shares(self, other: "Evidence") -> bool:
        """Tell whether the two have half of the shorter's words in common: edges of a statement shift as more articles tell it.

        Chosen, not swept: no corpus of two looks at a story with gold exists.
        """
        common = min(self.end, other.end) - max(self.start, other.start)
        return self.article == other.article and 2 * common >= min(self.end - self.start, other.end - other.start)


@dataclass(frozen=True, slots=True)
class When:
    """A point or stretch of time: an ISO 8601 prefix (2022-01-26T10:00, 2022-01-26, 2021-12), or None where nothing says."""

    value: str | None = None
    precision: Precision | None = None
    basis: Basis | None = None

    @property
    def day(self) -> date | None:
        """The day; None where nothing says it to the day, or one far from our times, which is a mistake."""
        try:
            day = date.fromisoformat((self.value or "")[:10])
        except ValueError:
            return None
        return day if day.year in _PRINTED else None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What came beside the text (a JSON line's fields); None where nothing was said."""

    url: str | None = None
    outlet: str | None = None
    headline: str | None = None
    published: str | None = None
    language: str | None = None
    updated: str | None = None
    fetched: str | None = None
    """When the archive of a crawl says that it was read."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One document as received: `text` is the decoded content unchanged, `sha256` the digest of the bytes."""

    input: str
    kind: Literal["text", "html"]
    text: str
    sha256: str
    metadata: Metadata = Metadata()


@dataclass(frozen=True, slots=True)
class Failure:
    """An input or a step that failed, in plain words; kept and shown, never dropped."""

    input: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text with one role; every non-space character of an article lies in exactly one.

    `voice` is the place of the words that name who speaks the block's words, where the layout says so: the label that opens a turn
    of a transcript, or the signature of an embedded post. Label and signature are blocks of their own, and not read.
    """

    start: int
    end: int
    role: Role
    voice: Span | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """Words by which an article names a newsroom (an agency or another outlet) as where it has something from.

    All but the last four speak for the whole text, a contribution for a part of it, a tip thanks for the find, and `told` speaks
    for the sentence that it stands in, `passage` for the paragraph that it closes, or for the next where a colon follows. `span` is
    None where the name came beside the text.
    """

    newsroom: str
    kind: CreditKind
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The text or agency report that words derive from; what has one `group` shares it."""

    group: str | None = None
    role: OriginRole = "unknown"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Derivation:
    """A sentence of another origin than its article's; `shown_by` are the words that name it, or those of the other article."""

    start: int
    end: int
    origin: Origin
    shown_by: Evidence | None = None

    @property
    def span(self) -> Span:
        """The place in the article's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence that one version of a page has and the next has not, or has in other words.

    `before` is its place in the earlier text, None where it was added; `after` that in the later one, None where it was removed.
    """

    kind: ChangeKind
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True)
class Revision:
    """An earlier version of an article's page, and what changed from it to the version after it, in order of the text.

    `id`, `input`, `headline`, `published` and `sha256` are those that the version had as an article.
    """

    id: str
    input: str
    headline: str | None
    published: When
    sha256: str
    text: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One publication with its frozen text; `id` is the digest of the input's name or address and its bytes."""

    id: str
    input: str
    url: str | None
    outlet: str | None
    headline: str | None
    authors: tuple[str, ...]
    agencies: tuple[str, ...]
    language: str | None
    published: When
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    origin: Origin = Origin()
    updated: When = When()
    credits: tuple[Credit, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    revisions: tuple[Revision, ...] = ()
    """Earlier versions of its page, the first one first; the article is the newest."""
    notes: tuple[str, ...] = ()
    """What is to be known of how it was read: that it is in another language, that only its first part is read."""

    @property
    def independent_origins(self) -> frozenset[str]:
        """Name what the article adds where origins are counted: its origin, and itself where paragraphs of a copy are its own."""
        own = (derivation.origin for derivation in self.derivations if derivation.origin.role == "independent")
        return frozenset(name for origin in (self.origin, *own) if (name := self._counted(origin)))

    @property
    def versions(self) -> tuple[str, ...]:
        """Name all versions of its page by their ids, itself the last."""
        return (*(revision.id for revision in self.revisions), self.id)

    def origin_at(self, span: Span) -> Origin:
        """Give the origin of the words at a span: that of the sentence they stand in."""
        near = (part.origin for part in self.derivations if part.start < span.end and span.start < part.end)
        return next(near, self.origin)

    def origin_among(self, spans: Iterable[Span]) -> str | None:
        """Name the one origin that words of the article count as; None where it is unknown.

        Words that it took over come first: what stands in an agency's sentence and in its own as well may be the agency's in both.
        """
        found = min((self.origin_at(span) for span in spans), key=lambda origin: _OWN_LAST.index(origin.role), default=self.origin)
        return self._counted(found)

    def _counted(self, origin: Origin) -> str | None:
        if origin.role == "unknown":
            return None
        return f"group {origin.group}" if origin.group is not None else f"article {self.id}"

    def evidence(self, span: Span) -> Evidence:
        """Show the words at a span."""
        return Evidence(self.id, span.start, span.end, self.text[span.start : span.end])

    def read_blocks(self) -> Iterator[Block]:
        """Give the blocks that analysis reads: headline, heading and body, in order of the text."""
        return (block for block in self.blocks if block.role in READ_ROLES)


def count_origins(evidence: Iterable[Evidence], articles: Mapping[str, Article]) -> int:
    """Count the independent origins of words, one at least; each article adds one at most, and one of unknown origin none."""
    spans: dict[str, list[Span]] = {}
    for piece in evidence:
        spans.setdefault(piece.article, []).append(piece.span)
    return max(1, len({articles[name].origin_among(found) for name, found in spans.items()} - {None}))


def require_evidence(evidence: tuple[Evidence, ...], kind: str, name: str) -> None:
    """Raise EvidenceMissingError where a finding rests on no words."""
    if not evidence:
        message = f"{kind} {name!r} has no evidence"
        raise EvidenceMissingError(message)


def evidence_in(value: object) -> Iterator[Evidence]:
    """Give the evidence that a value of ours holds, in order of its fields."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from evidence_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from evidence_in(getattr(value, field.name))
