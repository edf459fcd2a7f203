"""How many of what a statement counts, and whether two statements of different predicates count one thing differently."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readout.align.weighed_terms import Term
from readout.language import lexicon
from readout.model import Quantity, Sentence, Span

# Numbers so near, as a share, are one: roundings ("1,874", "some 1,900") and one beside the rest ("12", "a pilot and 11 others").
# Read off the seven pairs of the development stories and the demo corpus
# that the rule can touch, not swept.
_NEAR = 0.1


class Count(NamedTuple):
    """The key of what is counted, and the bounds of how many there are."""

    key: str
    low: float
    high: float


def counts_of(sentence: Sentence, span: Span, terms: Sequence[Term], quantities: Sequence[Quantity]) -> tuple[Count, ...]:
    """Read the counts in a stretch of a sentence; "asked three times" counts the asking."""
    return tuple(count for found in quantities if span.contains(found.span) for count in _things_counted(sentence, terms, found))


class Told(NamedTuple):
    """What a statement says of something (the keys of its predicate), and what it counts."""

    predicate: frozenset[str]
    counts: Sequence[Count]


def count_apart(one: Told, other: Told) -> bool:
    """Tell whether two statements say different things (no predicate in common) and count one thing, at no number alike.

    With one predicate they may be one claim on whose number the outlets differ.
    """
    if not (one.counts and other.counts):
        return False
    pairs = [(first, second) for first in one.counts for second in other.counts if first.key == second.key]
    alike = any(_near(first, second) and _near(second, first) for first, second in pairs)
    return bool(pairs) and not alike and not one.predicate & other.predicate


def _near(one: Count, other: Count) -> bool:
    """Tell whether the least of one is within reach of the most of the other."""
    return one.low * (1 - _NEAR) <= other.high


def _things_counted(sentence: Sentence, terms: Sequence[Term], found: Quantity) -> Iterator[Count]:
    """Give what a quantity counts, by the noun that its number hangs on."""
    if found.kind != "cardinal" or found.low is None or found.high is None:
        return
    low, high = sorted((found.low, found.high))
    for token in sentence.tokens:
        if token.relation == "nummod" and found.span.start <= token.start < found.span.end:
            counted = sentence.tokens[token.head]
            if counted.lemma in lexicon().words("tolls", "occasion"):
                counted = sentence.tokens[counted.head]
            yield from (Count(term.key, low, high) for term in terms if term.start <= counted.start < term.end)
