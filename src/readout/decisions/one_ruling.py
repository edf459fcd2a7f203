"""One decision as it bears on one story, and what a step that applies it gives."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from readout.decisions.anchoring import Place
from readout.model import Article, Decision, Evidence

Made = TypeVar("Made")


class Applied(NamedTuple, Generic[Made]):
    """What a stage made, as a person decided it, and why the decision does not fit, "" where it does."""

    made: Made
    unfit: str = ""


Step = Callable[[Made, "Ruling"], Applied[Made]]
"""Applies a decision to what a stage made."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision with the places that its words have in the articles of a story now."""

    decision: Decision
    on: tuple[Place, ...]
    to: tuple[Place, ...]
    story: str
    articles: Mapping[str, Article]

    @property
    def name(self) -> str:
        """What is to be done: the kind, of verdicts and dates with the sort of line."""
        one = self.decision
        return f"{one.kind} {one.line}" if one.kind in {"verdict", "date"} else one.kind

    def touches(self, evidence: Iterable[Evidence]) -> bool:
        """Tell whether words are those that it is about."""
        return any(place.touches(piece) for piece in evidence for place in self.on)

    def meets(self, evidence: Iterable[Evidence]) -> bool:
        """Tell whether words are those that they are laid beside."""
        return any(place.touches(piece) for piece in evidence for place in self.to)

    def mark(self, decided: tuple[str, ...]) -> tuple[str, ...]:
        """Add it to the decisions that made a line what it is."""
        return (*decided, self.decision.id)

    def words(self, place: Place) -> Evidence:
        """Show the words at a place."""
        return self.articles[place.article].evidence(place.span)
