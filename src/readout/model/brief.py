"""What the articles of a story amount to together; these shapes are those of the published JSON.

A line's `decided` names the decisions of people that made it what it is; where there is none, the JSON leaves it out.
"""

from dataclasses import dataclass
from typing import Literal

from readout.model.annotations import EntityType, MoveKind, Party, Quotation
from readout.model.article import Article, Evidence, Failure, When, require_evidence
from readout.model.decisions import Decided

Status = Literal["corroborated", "single-source", "disputed"]
EntryKind = Literal["event", "statement"]
EntryState = Literal["ahead", "passed", "confirmed"]
DiscrepancyKind = Literal["date", "number", "place", "actor", "attribution", "polarity", "detail"]
Between = Literal["outlets", "sources"]
QuestionKind = Literal["number", "date", "place", "actor", "other"]
Relation = Literal["same", "vaguer", "update", "soft", "differ"]


@dataclass(frozen=True, slots=True)
class Variant:
    """One spelling of an entity's name, how often and in which articles it stands."""

    text: str
    count: int
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization or place across the articles of a story."""

    id: str
    name: str
    type: EntityType
    roles: tuple[str, ...]
    variants: tuple[Variant, ...]
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements of different articles that speak to one proposition; `origins` counts the independent ones."""

    id: str
    text: str
    holder: Party | None
    quotations: tuple[str, ...]
    articles: tuple[str, ...]
    origins: int
    status: Status
    evidence: tuple[Evidence, ...]
    reasons: tuple[str, ...] = ()
    stands_alone: bool = True
    decided: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a claim that rests on no words."""
        require_evidence(self.evidence, "claim", self.id)


@dataclass(frozen=True, slots=True)
class Value:
    """One side of a discrepancy: the value, the words that give it, and on how many independent origins it rests."""

    value: str
    evidence: tuple[Evidence, ...]
    origins: int

    def __post_init__(self) -> None:
        """Refuse a value that no article gives."""
        require_evidence(self.evidence, "value", self.value)


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two or more values that cannot all hold; `updates` are later reports of a later state, which conflict with nothing.

    `between` tells whether the outlets' accounts differ, or parties contradict each other in accounts that may well agree.
    """

    id: str
    kind: DiscrepancyKind
    about: str
    values: tuple[Value, ...]
    updates: tuple[Value, ...] = ()
    reasons: tuple[str, ...] = ()
    between: Between = "outlets"
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One value that accounts give to a question: as written and `normalized`, whose it is, and the time that it is told of."""

    value: str
    normalized: str
    holder: Party | None
    as_of: When | None
    evidence: tuple[Evidence, ...]
    origins: int

    def __post_init__(self) -> None:
        """Refuse a value that no article gives."""
        require_evidence(self.evidence, "answer", self.value)


@dataclass(frozen=True, slots=True)
class Question:
    """What several places answer, each value once, the finest first, though nothing need differ.

    `relation` is the strongest that holds between two of the values, None where they differ and nothing says how; `discrepancy`
    names the one that came of it. `stands_alone` tells whether its places surely answer one question and its heading reads alone:
    the page shows only such.
    """

    id: str
    kind: QuestionKind
    about: str
    values: tuple[Answer, ...]
    relation: Relation | None = None
    discrepancy: str | None = None
    decided: tuple[str, ...] = ()
    stands_alone: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """A claim that others carry and these later articles do not."""

    claim: str
    missing_in: tuple[str, ...]
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """One story side by side: quotations with their sources resolved, and what they amount to together.

    `parts` are the stretches of quotations that other articles tell.
    """

    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    claims: tuple[Claim, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    updates: tuple[Discrepancy, ...] = ()
    gaps: tuple[Gap, ...] = ()
    questions: tuple[Question, ...] = ()
    parts: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """What positions are about, named in words of the articles; a story has a few `main` ones, the others are told of once."""

    id: str
    label: str
    main: bool = True


@dataclass(frozen=True, slots=True)
class Position:
    """What one party wants on one issue; `changed_from` names the position that it replaces, `plover` its class in that scheme."""

    id: str
    actor: Party
    move: MoveKind
    issue: Issue
    condition: Evidence | None
    deadline: When | None
    addressee: Party | None
    evidence: tuple[Evidence, ...]
    origins: int
    changed_from: str | None = None
    plover: str = ""
    stands_alone: bool = True
    decided: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a position that rests on no words."""
        require_evidence(self.evidence, "position", self.id)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened, or is announced, and when (not when it was printed).

    `timed_by` shows the words that give the time, also where no date can be told from them ("Saturday"). A `statement` is what
    somebody said on that day. What was announced is `ahead`, or `passed` once a later article is printed, `confirmed` where the
    timeline tells of it.
    """

    when: When
    text: str
    participants: tuple[Party, ...]
    evidence: tuple[Evidence, ...]
    origins: int
    disputed: bool = False
    kind: EntryKind = "event"
    timed_by: Evidence | None = None
    announced_by: Party | None = None
    state: EntryState | None = None
    stands_alone: bool = True
    decided: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an entry that rests on no words."""
        require_evidence(self.evidence, "entry", self.text)


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence taken from an article, with the words that it rests on."""

    text: str
    evidence: tuple[Evidence, ...]
    decided: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a sentence that rests on no words."""
        require_evidence(self.evidence, "summary sentence", self.text)


@dataclass(frozen=True, slots=True)
class Gloss:
    """What words of a shown line mean that stand for somebody or something told elsewhere ("he", "the committee").

    `evidence` are the pointing words, `name` is what is meant, as an article wrote it, and `told_by` the place where it did.
    """

    evidence: Evidence
    name: str
    told_by: Evidence


@dataclass(frozen=True, slots=True)
class Brief:
    """The page for one story."""

    id: str
    headline: str
    first_published: str | None
    last_published: str | None
    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    quotations: tuple[Quotation, ...]
    claims: tuple[Claim, ...]
    discrepancies: tuple[Discrepancy, ...]
    updates: tuple[Discrepancy, ...]
    gaps: tuple[Gap, ...]
    positions: tuple[Position, ...]
    timeline: tuple[Entry, ...]
    upcoming: tuple[Entry, ...]
    summary: tuple[SummarySentence, ...]
    questions: tuple[Question, ...] = ()
    glosses: tuple[Gloss, ...] = ()
    decisions: tuple[Decided, ...] = ()
    """What people decided about it, in order of time; those that no longer fit say why."""
    faults: tuple[str, ...] = ()
    """What of it could not be told, and why, in plain words; the JSON leaves it out where all could."""


@dataclass(frozen=True, slots=True)
class Readout:
    """All that one run gives: a brief for each story, and what could not be read."""

    stories: tuple[Brief, ...]
    failures: tuple[Failure, ...] = ()
