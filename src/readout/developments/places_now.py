"""Where the words of an earlier look stand in the texts of the later one, and whether two findings rest on the same words."""

from collections.abc import Iterable
from dataclasses import dataclass

from readout.developments.paired_articles import Pairs
from readout.model import Evidence

_SHARED = 0.5
"""Least share of the shorter words that two pieces have in common to be the same words. A half, since the edges of one statement
shift when more articles tell what belongs to it; chosen, not swept: no corpus of two looks with gold exists."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a later article, in code points of its text."""

    article: str
    start: int
    end: int

    def shares(self, other: "Place") -> bool:
        """Tell whether the two are the same words, whole or for the better part of the shorter."""
        common = min(self.end, other.end) - max(self.start, other.start)
        return self.article == other.article and common >= _SHARED * min(self.end - self.start, other.end - other.start) > 0


def places_now(evidence: Iterable[Evidence]) -> tuple[Place, ...]:
    """Give the places of later evidence, as they are."""
    return tuple(Place(piece.article, piece.start, piece.end) for piece in evidence)


def places_since(evidence: Iterable[Evidence], pairs: Pairs) -> tuple[Place, ...]:
    """Give the later places of earlier evidence: in an unchanged article the same, in a rewritten one where its words stand now."""
    return tuple(place for piece in evidence for place in _since(piece, pairs))


def meet(some: Iterable[Place], others: Iterable[Place]) -> bool:
    """Tell whether any of some places are the same words as any of the others."""
    held = tuple(others)
    return any(place.shares(other) for place in some for other in held)


def _since(piece: Evidence, pairs: Pairs) -> tuple[Place, ...]:
    if same := pairs.same.get(piece.article):
        return (Place(same.id, piece.start, piece.end),)
    if later := pairs.rewritten.get(piece.article):
        at = later.text.find(piece.text)
        return (Place(later.id, at, at + len(piece.text)),) if at >= 0 else ()
    return ()
