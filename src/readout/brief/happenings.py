"""One event told in several articles: candidates from sentences, joined where their words and their time agree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from readout.brief.actors import Actors
from readout.brief.terms import Terms, containment, likeness, terms, weights
from readout.model import Annotations, Article, Discrepancy, Entry, Evidence, Party, Span, When, count_origins

_ALIKE = 0.28
_HELD = 0.6
_LEAST_TERMS = 4
_COMPARED = 4
_MOST_PARTICIPANTS = 4
_DANGLING = ("he ", "she ", "it ", "they ", "this ", "that ", "these ", "those ", "his ", "her ", "its ", "their ", "but ", "and ")


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's words for an event; `order` is the article's place in the story."""

    order: int
    evidence: Evidence
    when: When
    terms: Terms
    speakers: tuple[Party, ...] = ()


def telling(order: int, article: Article, span: Span, when: When, speakers: tuple[Party, ...] = ()) -> Telling:
    """Note what an article tells at a span."""
    evidence = article.evidence(span)
    return Telling(order, evidence, when, terms(evidence.text), speakers)


def joined(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Group the tellings of one event: same time (or one without), and enough words in common with the group's first."""
    weight = weights(one.terms for one in tellings)
    groups: list[list[Telling]] = []
    for one in sorted(tellings, key=lambda t: (t.when.value is None, t.order, t.evidence.start)):
        home = next((group for group in groups if _one_event(one, group, weight)), None)
        (home.append(one) if home is not None else groups.append([one]))
    return groups


def entry(group: Sequence[Telling], actors: Actors, articles: Mapping[str, Article], disputes: Iterable[Discrepancy]) -> Entry:
    """Make one entry of the tellings of an event: the words that read best alone, everyone's words as evidence."""
    first = min(
        group,
        key=lambda one: (_dangles(one.evidence.text), len(one.evidence.text) > 2 * _typical(group), one.order, one.evidence.start),
    )
    evidence = (first.evidence, *(one.evidence for one in group if one.evidence != first.evidence))
    named = actors.mentioned(one.evidence.text for one in group)
    speakers = tuple(dict.fromkeys(party for one in group for party in one.speakers))
    participants = tuple(dict.fromkeys((*speakers, *named)))[:_MOST_PARTICIPANTS]
    text = " ".join(first.evidence.text.split())
    return Entry(first.when, text, participants, evidence, count_origins(evidence, articles), _disputed(evidence, disputes))


def articles_of(members: Iterable[Annotations]) -> dict[str, Article]:
    """Index articles by id."""
    return {member.article.id: member.article for member in members}


def _one_event(one: Telling, group: Sequence[Telling], weight: Mapping[str, float]) -> bool:
    if any(one.when.value and other.when.value and one.when.value != other.when.value for other in group):
        return False
    if any(one.evidence == other.evidence for other in group):
        return True
    return any(_alike(one.terms, other.terms, weight) for other in group[:_COMPARED])


def _alike(one: Terms, other: Terms, weight: Mapping[str, float]) -> bool:
    enough = min(len(one), len(other)) >= _LEAST_TERMS
    return likeness(one, other, weight) >= _ALIKE or (enough and containment(one, other, weight) >= _HELD)


def _typical(group: Sequence[Telling]) -> int:
    lengths = sorted(len(one.evidence.text) for one in group)
    return lengths[len(lengths) // 2]


def _dangles(text: str) -> bool:
    return text.casefold().startswith(_DANGLING) or not text[:1].isupper()


def _disputed(evidence: Sequence[Evidence], disputes: Iterable[Discrepancy]) -> bool:
    return any(
        piece.article == said.article and piece.span.overlaps(said.span)
        for dispute in disputes
        if dispute.kind == "date"
        for value in dispute.values
        for said in value.evidence
        for piece in evidence
    )
