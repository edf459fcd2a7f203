"""Two looks at one story, made by hand."""

import hashlib
from dataclasses import dataclass, replace

from readout.model import (
    Article,
    Block,
    Brief,
    Claim,
    Discrepancy,
    Entry,
    Evidence,
    Issue,
    Party,
    Position,
    Readout,
    Span,
    Value,
    When,
)
from readout.model.annotations import MoveKind
from readout.model.brief import Status

FIRST = "Mayor Quist demands a new pier. The harbour will close on Monday. The delegations meet on Friday."
SECOND = "The harbour will shut on Tuesday. Mayor Quist accepts the old pier. Nine ships have left."


def article(name: str, text: str, url: str | None = None) -> Article:
    """Build an article that is all body, with an id of its name and bytes."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=hashlib.sha256(f"{name}{sha}".encode()).hexdigest()[:12], input=name, url=url, outlet=None, headline=None, authors=(),
        agencies=(), language="en", published=When("2031-05-05", "day"), text=text, sha256=sha,
        blocks=(Block(0, len(text), "body"),),
    )  # fmt: skip


def words(home: Article, said: str) -> Evidence:
    """Point at the first place where the words stand."""
    at = home.text.index(said)
    return home.evidence(Span(at, at + len(said)))


def claim(name: str, *evidence: Evidence, status: Status = "single-source") -> Claim:
    """Build a claim in the outlets' own voice, worded as its first evidence."""
    homes = tuple(dict.fromkeys(piece.article for piece in evidence))
    return Claim(name, evidence[0].text, None, (), homes, len(homes), status, evidence)


def position(name: str, move: MoveKind, *evidence: Evidence, changed_from: str | None = None) -> Position:
    """Build a position of the mayor on the pier."""
    mayor, pier = Party("e1", "Ida Quist"), Issue("i1", "the pier")
    return Position(name, mayor, move, pier, None, None, None, evidence, 1, changed_from)


def discrepancy(name: str, *values: Evidence) -> Discrepancy:
    """Build a discrepancy of dates."""
    return Discrepancy(name, "date", "when the harbour closes", tuple(Value(piece.text, (piece,), 1) for piece in values))


def entry(piece: Evidence, day: str | None = "2031-05-09") -> Entry:
    """Build an entry that says its words."""
    return Entry(When(day, "day"), piece.text, (), (piece,), 1)


@dataclass(frozen=True, slots=True)
class Look:
    """A readout of one story and the parts that it is made of."""

    brief: Brief

    @property
    def readout(self) -> Readout:
        """Give the readout."""
        return Readout((self.brief,))


def look(*homes: Article, **found: object) -> Look:
    """Build a look at a story of these articles, with what is found."""
    none: tuple[()] = ()
    empty = Brief("s1", "The harbour", None, None, homes, none, none, none, none, none, none, none, none, none, none)
    return Look(replace(empty, **found))  # type: ignore[arg-type]
