"""A few sentences taken whole from the articles: they cover what is corroborated and the main difference, and repeat nothing."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from readout.brief.matters import matters
from readout.brief.meaning import Floats, Gist, likeness_of
from readout.brief.terms import Terms, terms, weights
from readout.model import Annotations, Comparison, Discrepancy, Sentence, Span, Story, SummarySentence

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
_REPEATS = 0.27
"""Likeness at which a sentence tells again what another does: over the pairs of the three stories nearly all above .3 are
paraphrases and hardly one below .25; at .3 one refusal was told twice."""

_FIRST = 3
_SAID = 0.1
_LATER = 0.03
_LEAD = 0.35
_TOLD = 0.33
_SHORT = 12.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    order: int
    member: Annotations
    sentence: Sentence
    terms: Terms
    number: int
    place: float
    touched: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Scale:
    """What sentences are weighed by: the worth of claims and differences, how many articles use a term, how rare it is."""

    worth: Mapping[str, float]
    shared: Mapping[str, float]
    weight: Mapping[str, float]


def summary_of(story: Story, comparison: Comparison, most: int, names: Terms) -> tuple[SummarySentence, ...]:
    """Choose at most `most` sentences: one that tells what all is about, one of the main difference, then by gain; in order.

    After the opening, sentences stand as early as in their articles.
    """
    candidates = [one for order, member in enumerate(story.members) for one in _candidates(order, member, comparison)]
    if not candidates or most < 1:
        return ()
    alike = likeness_of(story, [Gist(matters(_text(one)), one.sentence) for one in candidates], names)
    chosen = [_opening(candidates, alike)]
    left = _apart(range(len(candidates)), chosen[0], alike)
    scale = _Scale(_worth(comparison), _shared(candidates), weights(one.terms for one in candidates))
    main = {dispute.id for dispute in _main(comparison.discrepancies)}
    while len(chosen) < most and left:
        due = len(chosen) == 1 and not any(candidates[at].touched & main for at in chosen)
        telling = [at for at in left if candidates[at].touched & main] if due else []
        chosen.append(_best(candidates, chosen, telling or left, scale))
        left = _apart(left, chosen[-1], alike)
    first, *others = chosen
    ordered = [first, *sorted(others, key=lambda at: (candidates[at].place, at))]
    return tuple(_shown(candidates[at]) for at in ordered)


def _opening(candidates: Sequence[_Candidate], alike: Floats) -> int:
    """Give the sentence among the articles' first ones that is most like the first ones of the others: what all tell first."""
    first = [at for at, one in enumerate(candidates) if one.number < _FIRST] or list(range(len(candidates)))

    def central(at: int) -> tuple[float, int]:
        near: dict[int, float] = {}
        for other in first:
            if candidates[other].order != candidates[at].order:
                near[candidates[other].order] = max(near.get(candidates[other].order, 0.0), float(alike[at, other]))
        said = bool(_QUOTE.search(_text(candidates[at])))
        return sum(near.values()) / max(1, len(near)) - _SAID * said - _LATER * candidates[at].number, -at

    return max(first, key=central)


def _apart(numbers: Iterable[int], chosen: int, alike: Floats) -> list[int]:
    """Leave out what tells again what was chosen."""
    return [at for at in numbers if at != chosen and alike[at, chosen] < _REPEATS]


def _main(disputes: Sequence[Discrepancy]) -> Sequence[Discrepancy]:
    """Give the discrepancy of fact that divides most origins."""
    facts = [one for one in disputes if one.kind != "attribution"]
    return [max(facts, key=lambda one: sum(value.origins for value in one.values))] if facts else []


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
            found.append(_Candidate(order, member, sentence, terms(text), number, number / len(body), touched))
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


def _best(candidates: Sequence[_Candidate], chosen: Sequence[int], left: Sequence[int], scale: _Scale) -> int:
    covered = frozenset(name for at in chosen for name in candidates[at].touched)
    told = frozenset(term for at in chosen for term in candidates[at].terms)
    scored = [(_gain(candidates[at], covered, scale.worth) + _central(candidates[at], told, scale), -at) for at in left]
    return -max(scored)[1]


def _gain(one: _Candidate, covered: frozenset[str], worth: Mapping[str, float]) -> float:
    """Weigh the claims and differences that a sentence adds, its place, and how well it reads."""
    added = sum(worth.get(name, 0.0) for name in sorted(one.touched - covered))
    return math.sqrt(added) + _LEAD * (1 - one.place) - 0.1 * bool(_PRONOUN.search(_text(one)))


def _central(one: _Candidate, told: Terms, scale: _Scale) -> float:
    """Weigh a sentence by how many articles use its words, those told already for a third, relative to its length."""
    total = math.fsum(scale.weight[term] for term in one.terms)
    shared = (scale.weight[term] * scale.shared[term] * (_TOLD if term in told else 1.0) for term in one.terms)
    return 2 * math.fsum(shared) / (total + _SHORT)


def _text(one: _Candidate) -> str:
    return one.member.article.text[one.sentence.start : one.sentence.end]


def _shown(one: _Candidate) -> SummarySentence:
    evidence = one.member.article.evidence(one.sentence.span)
    return SummarySentence(" ".join(evidence.text.split()), (evidence,))
