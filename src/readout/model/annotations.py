"""What is found in one article, and the articles of one story with all that was found in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from readout.model.article import Article, Evidence, Precision, Role, Span, When, count_origins, require_evidence

EntityType = Literal["person", "organization", "place", "group", "other"]
QuotationKind = Literal["direct", "indirect", "mixed"]
Certainty = Literal["stated", "reported", "denied", "conditional", "unknown"]
MoveKind = Literal[
    "demand", "propose", "offer", "accept", "reject", "concede", "pledge", "threaten", "warn", "criticize", "support", "consult"
]  # fmt: skip
_AGAINST: frozenset[MoveKind] = frozenset({"reject", "threaten", "demand", "criticize"})
_TOWARDS: frozenset[MoveKind] = frozenset({"accept", "concede", "offer", "support", "pledge"})
"""Moves that lean against the other side and towards it."""

_SAME_END: Mapping[MoveKind, frozenset[MoveKind]] = MappingProxyType(
    {"demand": frozenset({"offer", "pledge", "support"}), "threaten": frozenset({"pledge", "support"})}
)
"""Who demands or threatens a thing may offer, pledge or support that very thing."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark in Universal Dependencies' sense; `head` is an index within the sentence, -1 for the root or unparsed.

    `pos` is the universal tag, `xpos` the language's own (of the Penn Treebank for English), which tells tense and number.
    """

    start: int
    end: int
    lemma: str = ""
    pos: str = "X"
    head: int = -1
    relation: str = "dep"
    xpos: str = ""


Section = Literal["In brief", "Who said what", "What comes next", "Timeline", "Said when"]
PASSING: tuple[Section, ...] = ("In brief", "Who said what", "What comes next", "Timeline", "Said when")
"""The sections for each of which a sentence is weighed by the encoder."""
ODDS_PARTS = 16
"""Parts of one in which logarithms of odds are kept."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a headline, heading or body block; `vector` is its meaning, a signed byte a number, or empty.

    `passing` is how likely a strict editor lets it through as a line of each section of `PASSING`: the logarithm of the odds in
    `ODDS_PARTS`, a signed byte each, or empty.
    """

    start: int
    end: int
    role: Role
    paragraph: int
    tokens: tuple[Token, ...]
    vector: bytes = b""
    passing: bytes = b""

    @property
    def span(self) -> Span:
        """The place in the article's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, with the words for its bearer's role where they stand beside it ("foreign minister")."""

    span: Span
    type: EntityType
    name: str
    role: Span | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression; `earliest` and `latest` are ISO dates, inclusive, None where the value is open or unanchored."""

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    modifier: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: Precision | None = None
    anchor: Literal["explicit", "publication", "text", "none"] = "none"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in words or figures: `low` and `high` bound it, `unit` is an ISO 4217 code, %, or a measure, `counted` the noun."""

    span: Span
    kind: Literal["cardinal", "ordinal", "money", "percent", "measure"]
    low: float | None
    high: float | None
    bound: Literal["exact", "about", "at-least", "more-than", "at-most", "less-than", "between"] = "exact"
    unit: str = ""
    counted: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """Somebody who speaks or acts: the entity's id where known, and the name (or the words used for an unnamed one)."""

    entity: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who a quotation is attributed to, and the words that say so."""

    entity: str | None
    name: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """An attribution: source, cue and content; the content holds neither the quotation marks nor the cue.

    `nested_in` names the quotation in whose words it stands: one that reports it, or one of which it is a stretch that another
    article tells as well. `stands_alone` tells, once a brief is written, whether it reads alone under its speaker's name: the page
    shows only such.
    """

    id: str
    kind: QuotationKind
    source: Source | None
    cue: Evidence | None
    content: tuple[Evidence, ...]
    nested_in: str | None = None
    certainty: Certainty = "stated"
    stands_alone: bool = True

    def __post_init__(self) -> None:
        """Refuse a quotation of nothing."""
        require_evidence(self.content, "quotation", self.id)


@dataclass(frozen=True, slots=True)
class Move:
    """A reported act of speech or will in one article, before it is seen beside the others; `plover` is its class there."""

    actor: Source
    move: MoveKind
    object: Evidence
    evidence: Evidence
    addressee: Source | None = None
    condition: Evidence | None = None
    deadline: When | None = None
    quotation: str | None = None
    plover: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of text that an annotator of no kind of its own has found: what it looks for, and what it says of it."""

    kind: str
    span: Span
    label: str = ""


@dataclass(frozen=True, slots=True)
class Annotations:
    """An article with everything found in it, each kind in order of the text."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    moves: tuple[Move, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """The articles about one happening, in order of publication (undated last, then by id)."""

    id: str
    members: tuple[Annotations, ...]

    def origins_of(self, evidence: Iterable[Evidence]) -> int:
        """Count the independent origins of words in the story's articles, one at least."""
        return count_origins(evidence, {member.article.id: member.article for member in self.members})


def is_turn(one: MoveKind, other: MoveKind) -> bool:
    """Tell whether two moves of one party on one issue lean apart, so that the later one is a change of position."""
    pairs = ((one, other), (other, one))
    return any(against in _AGAINST and towards in _TOWARDS - _SAME_END.get(against, frozenset()) for against, towards in pairs)
