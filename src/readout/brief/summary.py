"""A few sentences taken whole from the articles: they cover what is corroborated and the main difference, and repeat nothing."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout.brief.terms import Terms, containment, likeness, terms, weights
from readout.model import Annotations, Comparison, Sentence, Span, Story, SummarySentence

_FEWEST_WORDS = 8
_MOST_WORDS = 45
_DANGLING = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|him|them|we|i|you|such|both|here|there|"
    r"but|and|or|so|also|then|still|yet|"
    r"however|nevertheless|instead|moreover|meanwhile|in addition|in fact|second|third|first|finally|"
    r"according to him|according to her|one|"
    r"another|neither|either|the latter|the former|the same|for example|asked|as a result)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us|you|your)\b")
_QUOTE = re.compile(r"[\"“”„«»]")
_REPEATS = 0.42
_HOLDS = 0.6
_LEAD = 0.35
_TOLD = 0.33
_SHORT = 12.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    order: int
    member: Annotations
    sentence: Sentence
    terms: Terms
    place: float
    touched: frozenset[str]


def summary_of(story: Story, comparison: Comparison, most: int) -> tuple[SummarySentence, ...]:
    """Choose at most `most` sentences, best gain first, and put them in reading order: as early as they stand in their articles."""
    candidates = [one for order, member in enumerate(story.members) for one in _candidates(order, member, comparison)]
    weight = weights(one.terms for one in candidates)
    worth = _worth(comparison)
    shared = _shared(candidates)
    chosen: list[_Candidate] = []
    while len(chosen) < most and (best := _best(candidates, chosen, worth, shared, weight)) is not None:
        chosen.append(best)
        candidates = [one for one in candidates if not _repeats(one, best, weight)]
    ordered = sorted(chosen, key=lambda one: (one is not chosen[0], one.place, one.order))
    return tuple(_shown(one) for one in ordered)


def _shared(candidates: Sequence[_Candidate]) -> dict[str, float]:
    """Give each term the share of articles that use it in such a sentence: what everybody tells is central."""
    orders: dict[str, set[int]] = {}
    for one in candidates:
        for term in one.terms:
            orders.setdefault(term, set()).add(one.order)
    articles = len({one.order for one in candidates}) or 1
    return {term: (len(found) - 1) / max(1, articles - 1) for term, found in sorted(orders.items())}


def _candidates(order: int, member: Annotations, comparison: Comparison) -> list[_Candidate]:
    told = _told(member.article.id, comparison)
    body = [sentence for sentence in member.sentences if sentence.role == "body"]
    found = []
    for number, sentence in enumerate(body):
        text = member.article.text[sentence.start : sentence.end]
        if _stands_alone(text) and not _refers_back(member, sentence, text):
            touched = frozenset(name for span, name in told if span.overlaps(sentence.span))
            found.append(_Candidate(order, member, sentence, terms(text), number / len(body), touched))
    return found


def _stands_alone(text: str) -> bool:
    """Tell whether a sentence reads without the one before: whole, of middling length, opening with a name or noun."""
    size = len(text.split())
    if not _FEWEST_WORDS <= size <= _MOST_WORDS or not text[0].isupper() or text.rstrip()[-1:] not in '.”"':
        return False
    unquoted = "".join(_QUOTE.split(text)[::2])
    return not (_DANGLING.match(text) or len(_QUOTE.findall(text)) % 2 or _FIRST_PERSON.search(unquoted) or "?" in text)


def _refers_back(member: Annotations, sentence: Sentence, text: str) -> bool:
    """Tell whether a he, she or they comes before any name that it could stand for."""
    pronoun = _PRONOUN.search(text)
    at = sentence.start + pronoun.start() if pronoun else -1
    return pronoun is not None and not any(sentence.start <= mention.span.start < at for mention in member.mentions)


def _told(article: str, comparison: Comparison) -> list[tuple[Span, str]]:
    """List where an article tells a claim or a side of a discrepancy."""
    claims = [(piece, claim.id) for claim in comparison.claims for piece in claim.evidence]
    sides = [(piece, one.id) for one in comparison.discrepancies for value in one.values for piece in value.evidence]
    return [(piece.span, name) for piece, name in (*claims, *sides) if piece.article == article]


def _worth(comparison: Comparison) -> dict[str, float]:
    """Weigh claims by their independent origins beyond the first, and discrepancies by how many origins they divide."""
    claims = {claim.id: float(claim.origins - 1) for claim in comparison.claims}
    return claims | {d.id: float(sum(value.origins for value in d.values)) for d in comparison.discrepancies}


def _best(
    candidates: Sequence[_Candidate],
    chosen: Sequence[_Candidate],
    worth: Mapping[str, float],
    shared: Mapping[str, float],
    weight: Mapping[str, float],
) -> _Candidate | None:
    covered = frozenset(name for one in chosen for name in one.touched)
    told = frozenset(term for one in chosen for term in one.terms)
    scored = [
        (_gain(one, covered, worth) + _central(one, told, shared, weight), -one.order, -one.sentence.start, one)
        for one in candidates
    ]
    return max(scored, key=lambda item: item[:3])[3] if scored else None


def _gain(one: _Candidate, covered: frozenset[str], worth: Mapping[str, float]) -> float:
    """Weigh the claims and differences that a sentence adds, its place, and how well it reads."""
    added = sum(worth.get(name, 0.0) for name in sorted(one.touched - covered))
    return math.sqrt(added) + _LEAD * (1 - one.place) - 0.1 * bool(_PRONOUN.search(_text(one)))


def _central(one: _Candidate, told: Terms, shared: Mapping[str, float], weight: Mapping[str, float]) -> float:
    """Weigh a sentence by how many articles use its words, those told already for a third, relative to its length."""
    total = math.fsum(weight[term] for term in one.terms)
    return 2 * math.fsum(weight[term] * shared[term] * (_TOLD if term in told else 1.0) for term in one.terms) / (total + _SHORT)


def _repeats(one: _Candidate, chosen: _Candidate, weight: Mapping[str, float]) -> bool:
    if one is chosen:
        return True
    return likeness(one.terms, chosen.terms, weight) >= _REPEATS or containment(one.terms, chosen.terms, weight) >= _HOLDS


def _text(one: _Candidate) -> str:
    return one.member.article.text[one.sentence.start : one.sentence.end]


def _shown(one: _Candidate) -> SummarySentence:
    evidence = one.member.article.evidence(one.sentence.span)
    return SummarySentence(" ".join(evidence.text.split()), (evidence,))
