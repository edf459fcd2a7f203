"""An article and the places in it: text that never changes, spans over it, and the words at a span.

Offsets are half-open and count Unicode code points of `Article.text`; what is shown is always `text[start:end]`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from readout.errors import EvidenceMissingError

Role = Literal["headline", "heading", "body", "caption", "byline", "dateline", "credit", "chrome"]
Precision = Literal["minute", "day", "week", "month", "quarter", "year", "interval"]
Basis = Literal["metadata", "text", "inferred"]
OriginRole = Literal["original", "copy", "independent", "unknown"]

READ_ROLES: frozenset[Role] = frozenset({"headline", "heading", "body"})


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


@dataclass(frozen=True, slots=True)
class When:
    """A point or stretch of time: an ISO 8601 prefix (2022-01-26T10:00, 2022-01-26, 2021-12), or None where nothing says."""

    value: str | None = None
    precision: Precision | None = None
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What came beside the text (a JSON line's fields); None where nothing was said."""

    url: str | None = None
    outlet: str | None = None
    headline: str | None = None
    published: str | None = None
    language: str | None = None


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
    """A run of text with one role; every non-space character of an article lies in exactly one."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Origin:
    """The text or agency report that an article derives from; articles of one `group` share it."""

    group: str | None = None
    role: OriginRole = "unknown"
    reason: str = ""


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

    @property
    def independent_origin(self) -> str | None:
        """Name what the article counts as when agreement is counted: its group, else itself; None where its origin is unknown."""
        if self.origin.role == "unknown":
            return None
        return f"group {self.origin.group}" if self.origin.group is not None else f"article {self.id}"

    def evidence(self, span: Span) -> Evidence:
        """Show the words at a span."""
        return Evidence(self.id, span.start, span.end, self.text[span.start : span.end])

    def read_blocks(self) -> Iterator[Block]:
        """Give the blocks that analysis reads: headline, heading and body, in order of the text."""
        return (block for block in self.blocks if block.role in READ_ROLES)


def require_evidence(evidence: tuple[Evidence, ...], kind: str, name: str) -> None:
    """Raise EvidenceMissingError where a finding rests on no words."""
    if not evidence:
        message = f"{kind} {name!r} has no evidence"
        raise EvidenceMissingError(message)
