"""What is seen of a sentence that may stand in a summary: what of it the other origins tell, where it stands, how it is told."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from readout.brief.alone import leaves_unnamed
from readout.brief.passage_likeness import Floats, Headlines, Terms, weights
from readout.brief.sentence_odds import sentence_odds
from readout.brief.standalone_sentences import is_quoted
from readout.language import Tree
from readout.model import Annotations, Evidence, Sentence

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """A sentence of an article's body, by its number there, and its terms."""

    member: Annotations
    sentence: Sentence
    number: int
    terms: Terms

    @property
    def origin(self) -> str:
        """The group of articles of one origin that it stands in, or its article."""
        return self.member.article.origin.group or self.member.article.id

    @property
    def evidence(self) -> Evidence:
        """Its words in the article."""
        return self.member.article.evidence(self.sentence.span)

    @property
    def place(self) -> float:
        """How far down the body it stands, from 0 to 1."""
        return self.number / max(1, sum(sentence.role == "body" for sentence in self.member.sentences))


class ToldClaim(NamedTuple):
    """A claim of several origins: how many, and the numbers of the sentences that it stands in."""

    origins: int
    holders: Sequence[int]


def summary_traits(
    told: Sequence[ToldSentence], lexical: Floats, backed: Floats, claims: Iterable[ToldClaim], headlines: Sequence[Terms]
) -> Mapping[str, Floats]:
    """Give what is seen of each sentence, a column for each trait.

    `lexical` holds how alike each two are by their words, `backed` marks those of two origins that tell the same. The traits: how
    near the other origins come at most, on average; the share of origins that use its words, weighed by their rarity; the root of
    the number of origins that back it, and of those that tell a claim in it; how near the whole story is, in deviations from the
    story's mean; how near its headlines are; how early it stands (1 for the first sentence, 1/2 for the second), and where in its
    article; the logarithm of its length in words; that it quotes, names a day, tells of the past in its main verb, says only "the
    plan" of a thing; how like the opening of an article it is, and, by its meaning alone, how like lines of summaries.
    """
    origins = sorted({one.origin for one in told})
    held = {origin: [at for at, one in enumerate(told) if one.origin == origin] for origin in origins}
    numbers = {origin: number for number, origin in enumerate(origins)}
    nearest = np.array([lexical[:, held[origin]].max(axis=1) for origin in origins])
    behind = np.array([backed[:, held[origin]].max(axis=1) for origin in origins]).sum(axis=0)
    shares, weight = _shares_of_origins(told, len(origins)), weights(one.terms for one in told)
    central, claimed, headlined = _deviations(lexical.sum(axis=1)), np.zeros(len(told)), frozenset[str]().union(*headlines)
    titles = Headlines.of(headlines, weight)
    for claim in claims:
        claimed[list(claim.holders)] = np.maximum(claimed[list(claim.holders)], claim.origins)
    rows = [
        {
            "nearest": math.fsum(np.delete(nearest[:, at], numbers[one.origin]).tolist()) / max(1, len(origins) - 1),
            "shared": math.fsum(weight[term] * shares[term] for term in one.terms)
            / (math.fsum(weight[term] for term in one.terms) or 1.0),
            "backed": math.sqrt(behind[at]),
            "claimed": math.sqrt(claimed[at]),
            "central": central[at],
            "headline": titles.nearness(one.terms),
            "early": 1 / (1 + one.number),
            "place": one.place,
            "length": math.log(len(one.evidence.text.split())),
            "quotes": float(is_quoted(one.evidence.text)),
            "dated": float(_names_a_day(one)),
            "past": float(_is_past(one)),
            "unnamed": float(leaves_unnamed(one.member, one.sentence, headlined)),
            "opening": sentence_odds(one.sentence, "opening"),
            "meaning": sentence_odds(one.sentence, "summary"),
        }
        for at, one in enumerate(told)
    ]
    return {name: np.round([row[name] for row in rows], _DIGITS) for name in (rows[0] if rows else ())}


def _deviations(values: Floats) -> Floats:
    found: Floats = (values - values.mean()) / (values.std() or 1.0) if len(values) else values
    return found


def _names_a_day(one: ToldSentence) -> bool:
    span = one.sentence.span
    within = (time for time in one.member.times if span.contains(time.span))
    return any(time.latest is not None and time.earliest == time.latest for time in within)


def _is_past(one: ToldSentence) -> bool:
    tree = Tree.of(one.sentence.tokens, one.member.article.language or "en")
    return tree.root >= 0 and tree.tense(tree.root) == "past"


def _shares_of_origins(told: Sequence[ToldSentence], origins: int) -> Mapping[str, float]:
    """Give each term the share of origins that use it."""
    users: dict[str, set[str]] = {}
    for one in told:
        for term in one.terms:
            users.setdefault(term, set()).add(one.origin)
    return {term: len(found) / origins for term, found in users.items()}
