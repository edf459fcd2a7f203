"""One event told in several articles: passages from sentences, joined where their time, their words and their meaning agree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from readout.brief.actor_names import Actors
from readout.brief.passage_likeness import Floats, Gist, likeness_of, terms
from readout.brief.standalone_sentences import undated
from readout.model import (
    Annotations,
    Article,
    Discrepancy,
    Entry,
    EntryKind,
    Evidence,
    Party,
    Span,
    Story,
    TimeExpression,
    When,
    count_origins,
)
from readout.text import holding
from readout.text.average_linkage import linked

ALIKE = 0.2
"""Mean likeness at which two tellings of one time are one event; .15, .2 and .3 were read on the three stories and the demo's:
at .15 two events of one day come together, at .3 one event stays in three."""

UNTIMED = 0.3
"""The same where one of the two has no time."""

Aside = Literal[0, 1]
OUTRIGHT: Aside = 0
WITHIN: Aside = 1
_APART = -9.0
_MOST_PARTICIPANTS = 4
_LONGEST = 240
_DANGLING = ("he ", "she ", "it ", "they ", "this ", "that ", "these ", "those ", "his ", "her ", "its ", "their ", "but ", "and ")


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's words for an event; `order` is the article's place in the story, `rank` that of a weekday without a date.

    `aside` says how the words tell it: outright, or within words that tell something else; `alone`, whether they read alone.
    """

    order: int
    evidence: Evidence
    when: When
    gist: Gist
    timed_by: Evidence | None = None
    rank: int = 0
    kind: EntryKind = "event"
    aside: Aside = OUTRIGHT
    speakers: tuple[Party, ...] = field(default=())
    alone: bool = True


def telling(order: int, member: Annotations, span: Span, when: When, time: TimeExpression | None = None) -> Telling:
    """Note what an article tells at a span."""
    evidence = member.article.evidence(span)
    timed_by = member.article.evidence(time.span) if time else None
    return Telling(order, evidence, when, Gist(terms(evidence.text), holding(member.sentences, span.start)), timed_by)


def joined(story: Story, tellings: Sequence[Telling], actors: Actors) -> list[list[Telling]]:
    """Group the tellings of one event: never two times, what one speaker says on one day together."""
    if not tellings:
        return []
    alike = likeness_of(story, [one.gist for one in tellings], actors.terms)
    for one, first in enumerate(tellings):
        for other, second in enumerate(tellings):
            alike[one, other] = _entries_may_join(first, second, float(alike[one, other]))
    return [[tellings[at] for at in group] for group in linked(alike[None], _wish_of_entries)]


def _wish_of_entries(sums: Floats, own: float, sizes: Floats) -> Floats:
    mean = sums[0] / (own * sizes)
    return np.where(mean >= ALIKE, mean, -np.inf)


def _entries_may_join(one: Telling, other: Telling, alike: float) -> float:
    """Part two times, bring together one speaker's words of one day, and ask more where a time is missing."""
    timed = (one.when.value or one.rank) and (other.when.value or other.rank)
    if timed and (one.when.value, one.rank) != (other.when.value, other.rank):
        return _APART
    if one.evidence == other.evidence or (one.kind == other.kind == "statement" and set(one.speakers) & set(other.speakers)):
        return 1.0
    return alike if timed else alike - (UNTIMED - ALIKE)


def entry(group: Sequence[Telling], actors: Actors, articles: Mapping[str, Article], disputes: Iterable[Discrepancy]) -> Entry:
    """Make one entry of the tellings of an event: the words that read best alone, everyone's words as evidence."""
    first = min(group, key=lambda one: _readable_entry(one, group))
    evidence = (first.evidence, *dict.fromkeys(one.evidence for one in group if one.evidence != first.evidence))
    named = actors.mentioned(one.evidence.text for one in group)
    speakers = tuple(dict.fromkeys(party for one in group for party in one.speakers))
    kind: EntryKind = "statement" if all(one.kind == "statement" for one in group) else "event"
    return Entry(
        first.when,
        _entry_opened(" ".join(first.evidence.text.split())),
        tuple(dict.fromkeys((*speakers, *named)))[:_MOST_PARTICIPANTS],
        evidence,
        count_origins(evidence, articles),
        _entry_is_disputed(evidence, disputes),
        kind,
        first.timed_by,
        speakers[0] if speakers else None,
        stands_alone=first.alone and not first.aside,
    )


def _entry_opened(text: str) -> str:
    """Begin a line behind its dateline, with a capital, where a connective before it was left out."""
    bare = undated(text)
    return bare[:1].upper() + bare[1:]


def articles_of(members: Iterable[Annotations]) -> dict[str, Article]:
    """Index articles by id."""
    return {member.article.id: member.article for member in members}


def _readable_entry(one: Telling, group: Sequence[Telling]) -> tuple[bool, int, bool, bool, bool, float, int, int]:
    """Order tellings by how well they read: told outright, whole, an event and no announcement, short, like the others, early."""
    text = one.evidence.text
    said = one.kind == "statement" and any(other.kind == "event" for other in group)
    shared = float(np.mean([len(one.gist.terms & other.gist.terms) for other in group])) / max(4, len(one.gist.terms))
    return (
        not one.alone,
        one.aside,
        _entry_dangles(text),
        said,
        len(text) > _LONGEST,
        -round(shared, 2),
        one.order,
        one.evidence.start,
    )


def _entry_dangles(text: str) -> bool:
    return text.casefold().startswith(_DANGLING) or not text[:1].isupper()


def _entry_is_disputed(evidence: Sequence[Evidence], disputes: Iterable[Discrepancy]) -> bool:
    return any(
        piece.overlaps(said)
        for dispute in disputes
        if dispute.kind == "date"
        for value in dispute.values
        for said in value.evidence
        for piece in evidence
    )
