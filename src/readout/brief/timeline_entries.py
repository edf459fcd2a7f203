"""One event told in several articles: passages from sentences, joined where their time, their words and their meaning agree."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt

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
from readout.text.learned_models import learned

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
    traits: Mapping[str, float] = field(default_factory=dict)
    use: Literal["event", "statement", "upcoming"] = "event"

    @property
    def worth(self) -> float:
        """How likely a reader would keep the line, 0 to 1."""
        return learned("brief", f"dated {self.use}").likelihood(self.traits)


def telling(order: int, member: Annotations, span: Span, when: When, time: TimeExpression | None = None) -> Telling:
    """Note what an article tells at a span."""
    evidence = member.article.evidence(span)
    timed_by = member.article.evidence(time.span) if time else None
    return Telling(order, evidence, when, Gist(terms(evidence.text), holding(member.sentences, span.start)), timed_by)


def joined(story: Story, tellings: Sequence[Telling], actors: Actors) -> list[list[Telling]]:
    """Group the tellings of one event: never two times, what one speaker says on one day together."""
    if not tellings:
        return []
    alike = _entries_that_may_join(tellings, likeness_of(story, [one.gist for one in tellings], actors.terms))
    return [[tellings[at] for at in group] for group in linked(alike[None], _wish_of_entries)]


def _wish_of_entries(sums: Floats, own: Floats, sizes: Floats) -> Floats:
    mean = sums[0] / (own * sizes)
    return np.where(mean >= ALIKE, mean, -np.inf)


def _entries_that_may_join(tellings: Sequence[Telling], alike: Floats) -> Floats:
    """Part two times, bring together one speaker's words of one day, and ask more where a time is missing."""
    times, pieces = _numbered((one.when.value, one.rank) for one in tellings), _numbered(one.evidence for one in tellings)
    timed = np.array([bool(one.when.value or one.rank) for one in tellings])
    both = timed[:, None] & timed
    same = (pieces[:, None] == pieces) | _by_one_speaker(tellings)
    found = np.where(same, 1.0, np.where(both, alike, alike - (UNTIMED - ALIKE)))
    return np.where(both & (times[:, None] != times), _APART, found)


def _by_one_speaker(tellings: Sequence[Telling]) -> npt.NDArray[np.bool_]:
    """Mark the pairs of statements that one party makes."""
    known: dict[Party, int] = {}
    said = [
        (at, known.setdefault(party, len(known)))
        for at, one in enumerate(tellings)
        for party in (one.speakers if one.kind == "statement" else ())
    ]
    table = np.zeros((len(tellings), len(known)))
    for place in said:
        table[place] = 1.0
    return np.greater(table @ table.T, 0)


def _numbered(values: Iterable[Hashable]) -> npt.NDArray[np.int64]:
    """Give the same number to the same values."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(value, len(known)) for value in values], np.int64)


def best_told(group: Sequence[Telling]) -> Telling:
    """Give the telling of an event that reads best alone."""
    return min(group, key=lambda one: _readable_entry(one, group))


def entry(group: Sequence[Telling], actors: Actors, articles: Mapping[str, Article], disputes: Iterable[Discrepancy]) -> Entry:
    """Make one entry of the tellings of an event: the words that read best alone, everyone's words as evidence."""
    first = best_told(group)
    evidence = (first.evidence, *dict.fromkeys(one.evidence for one in group if one.evidence != first.evidence))
    named = actors.mentioned(one.evidence.text for one in group)
    speakers = tuple(dict.fromkeys(party for one in group for party in one.speakers))
    return Entry(
        first.when,
        _entry_opened(" ".join(first.evidence.text.split())),
        tuple(dict.fromkeys((*speakers, *named)))[:_MOST_PARTICIPANTS],
        evidence,
        count_origins(evidence, articles),
        _entry_is_disputed(evidence, disputes),
        first.kind,
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


def _readable_entry(one: Telling, group: Sequence[Telling]) -> tuple[bool, int, bool, bool, float, bool, bool, float, int, int]:
    """Order tellings by how well they read: outright, dated, whole, worth it, no announcement, short, like the others."""
    text = one.evidence.text
    said = one.kind == "statement" and any(other.kind == "event" for other in group)
    shared = float(np.mean([len(one.gist.terms & other.gist.terms) for other in group])) / max(4, len(one.gist.terms))
    worth = -round(one.worth, 1)
    return (
        not one.alone,
        one.aside,
        one.when.value is None,
        _entry_dangles(text),
        worth,
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
