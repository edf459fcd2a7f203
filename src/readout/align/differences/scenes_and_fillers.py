"""Fillers: a value that a sentence gives (a day, a number, a name) with the words around it, which say what it is the value of."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from readout.align.weighed_terms import Term, Weights, cosine
from readout.model import Evidence, Sentence, Span

_FADING = 0.3
_REACH = 10
_NEAR = 4


class Given(Protocol):
    """A value that can be held against another."""

    @property
    def shown(self) -> str:
        """Say the value in words."""

    def comparable(self, other: "Given") -> bool:
        """Tell whether the two may be values of one thing."""

    def compatible(self, other: "Given") -> bool:
        """Tell whether both can hold."""

    def agreement(self, other: "Given") -> float:
        """Give what the two values share beyond the words around them, as an addition to the likeness of those."""

    def is_near(self, other: "Given") -> bool:
        """Tell whether the two are near enough to be two reports of one value."""


class Plain:
    """A value that is near any other of its class and shares nothing with it but what is around them."""

    __slots__ = ()

    def agreement(self, other: Given) -> float:
        """Give nothing."""
        del other
        return 0.0

    def is_near(self, other: Given) -> bool:
        """Take all values of one class for near."""
        return isinstance(other, type(self))


@dataclass(frozen=True, slots=True)
class Filler:
    """A value at its `span`: `near` are the words beside it, `around` the weighed words about it, `doers` the names before it.

    `terms` are all of its sentence.
    """

    article: str
    order: int
    sentence: Span
    span: Span
    evidence: Evidence
    value: Given
    near: frozenset[str]
    around: Mapping[str, float]
    doers: frozenset[str]
    terms: Sequence[Term]

    def alike(self, other: "Filler") -> float:
        """Give how alike the words around the two values are, 0 to 1."""
        return cosine(self.around, other.around)


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence of an article with its terms, weighed in its story."""

    article: str
    order: int
    text: str
    sentence: Sentence
    terms: Sequence[Term]
    weights: Weights

    def fill(self, span: Span, value: Given, others: Sequence[Span], counted: str = "") -> Filler:
        """Build the filler of a value at a span; the words at `others` (values of the same kind) are no part of what is around.

        No more is the noun that is `counted`: it belongs to the value.
        """
        places = sorted((span, *others))
        terms = [term for term in self.terms if term.key != counted and not _touches(term, places)]
        before = [term for term in terms if term.end <= span.start]
        after = [term for term in terms if term.start >= span.end]
        ranked = [*enumerate(reversed(before)), *enumerate(after)]
        around: dict[str, float] = {}
        for distance, term in ranked:
            if distance < _REACH:
                around[term.key] = max(around.get(term.key, 0.0), self.weights.word(term.key) / (1 + _FADING * distance))
        size = sum(weight * weight for weight in around.values()) ** 0.5
        shown = self._shown(span, [term for distance, term in ranked if distance == 0])
        return Filler(
            self.article,
            self.order,
            self.sentence.span,
            span,
            Evidence(self.article, shown.start, shown.end, self.text[shown.start : shown.end]),
            value,
            _near(before[::-1]) | _near(after),
            {key: weight / size for key, weight in around.items()} if size else {},
            frozenset(term.key for term in self.terms if term.start < span.start and term.key.startswith("@")),
            self.terms,
        )

    def _shown(self, span: Span, nearest: Sequence[Term]) -> Span:
        """Show the value with the word before it and the word after it."""
        start = min([span.start, *(term.start for term in nearest if term.end <= span.start)])
        end = max([span.end, *(term.end for term in nearest if term.start >= span.end)])
        return Span(start, end)


def _touches(term: Term, places: Sequence[Span]) -> bool:
    """Tell whether a word lies on one of some places, which come in order."""
    following = bisect_left(places, term.end, key=lambda place: place.start)
    return any(term.start < place.end for place in places[max(0, following - _OVERLAPPING) : following])


_OVERLAPPING = 4
"""Places before a word that may reach to it: values of one kind overlap where one stands within another."""


def _near(terms: Sequence[Term]) -> frozenset[str]:
    """Give the first few words, and the names among them."""
    plain = [at for at, term in enumerate(terms) if not term.key.startswith("@")]
    return frozenset(term.key for term in terms[: plain[_NEAR] if len(plain) > _NEAR else len(terms)])
