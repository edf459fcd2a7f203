"""Why statements were taken to say the same, in words that the articles wrote."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from readout.align.resolved_sources import plausible
from readout.align.statements import Floor, Statement
from readout.align.weighed_terms import Term
from readout.language import stem
from readout.text import fold

_SHOWN = 5


def reasons_for(floor: Floor, members: Sequence[Statement], likely: float) -> tuple[str, ...]:
    """Give what the statements of a claim share, who holds it, and how sure it is that they say the same."""
    if len(members) == 1:
        return ("no other statement is near enough to be the same",)
    counts = Counter(key for statement in members for key in set(statement.keys))
    common = sorted(
        (key for key, count in counts.items() if count > 1), key=lambda key: (-floor.weights.word(key) * counts[key], key)
    )
    shared = ", ".join(
        as_written(key, chain.from_iterable(_forms(statement, key) for statement in members)) for key in common[:_SHOWN]
    )
    holders = sorted({holder.name for statement in members if (holder := plausible(statement.holder))})
    voices = f"attributed to {', '.join(holders)}" if holders else "in the outlets' own voice"
    return (
        f"{len(members)} statements share these words, or words of one meaning: {shared}",
        voices,
        f"mean likeness {likely:.2f}",
    )


def as_written(key: str, forms: Iterable[str]) -> str:
    """Give a shared word, a reason for a claim, as it is written first, and beside it other words that stand for the same."""
    told: dict[str, str] = {}
    for form in forms:
        told.setdefault("" if key.startswith("@") else stem(fold(form)), form)
    return " / ".join(told.values())


def forms_of(key: str, terms: Iterable[Term], text: str, start: int = 0) -> Iterator[str]:
    """Give a key as it is written at each of its places among the terms, in a text that begins at `start` of its article."""
    for term in terms:
        if term.key == key:
            yield " ".join(text[term.start - start : term.end - start].split())


def _forms(statement: Statement, key: str) -> Iterator[str]:
    return forms_of(key, statement.terms, statement.evidence.text, statement.evidence.start)
