"""What is seen of a sentence that may stand in a summary: what of it the other origins tell, where it stands, how it is told."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from readout.brief.iso_times import published_day
from readout.brief.passage_likeness import Floats, Headlines, Terms, weights
from readout.brief.sentence_odds import passing_odds, sentence_odds
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


class Alike(NamedTuple):
    """How alike each two sentences are, by their words and by their meaning."""

    lexical: Floats
    meant: Floats


class ToldClaim(NamedTuple):
    """A claim of several origins: how many, and the numbers of the sentences that it stands in."""

    origins: int
    holders: Sequence[int]


def summary_traits(
    told: Sequence[ToldSentence], alike: Alike, backed: Floats, claims: Iterable[ToldClaim], headlines: Sequence[Terms]
) -> Mapping[str, Floats]:
    """Give what is seen of each sentence, a column for each trait.

    `backed` marks those of two origins that tell the same. The traits: how near the other origins come at most, on average, by
    words and by meaning; the share of origins that use its words, weighed by their rarity; the root of the number of origins that
    back it, and of those that tell a claim in it; the logarithm of the number of all; how near the whole story is, in deviations
    from the story's mean; how near its headlines are; how early it stands (1 for the first sentence, 1/2 for the second), and where
    in its article; the share of articles printed on a later day; the logarithm of its length in words; that it quotes, names a day,
    tells of the past in its main verb; how like the opening of an article it is, and, by its
    meaning alone, how like lines of summaries, and whether it reads like what editors let through.
    """
    origins = sorted({one.origin for one in told})
    held = {origin: [at for at, one in enumerate(told) if one.origin == origin] for origin in origins}
    numbers = {origin: number for number, origin in enumerate(origins)}
    nearest, meant = (np.array([one[:, held[origin]].max(axis=1) for origin in origins]) for one in alike)
    behind = np.array([backed[:, held[origin]].max(axis=1) for origin in origins]).sum(axis=0)
    shares, weight = _shares_of_origins(told, len(origins)), weights(one.terms for one in told)
    central, claimed = _deviations(alike.lexical.sum(axis=1)), np.zeros(len(told))
    titles, later = Headlines.of(headlines, weight), _later(told)
    for claim in claims:
        claimed[list(claim.holders)] = np.maximum(claimed[list(claim.holders)], claim.origins)
    rows = [
        {
            "nearest": _mean_of_others(nearest[:, at], numbers[one.origin]),
            "nearest in meaning": _mean_of_others(meant[:, at], numbers[one.origin]),
            "shared": math.fsum(weight[term] * shares[term] for term in one.terms)
            / (math.fsum(weight[term] for term in one.terms) or 1.0),
            "backed": math.sqrt(behind[at]),
            "claimed": math.sqrt(claimed[at]),
            "origins": math.log(len(origins)),
            "central": central[at],
            "headline": titles.nearness(one.terms),
            "early": 1 / (1 + one.number),
            "place": one.place,
            "later": later[one.member.article.id],
            "length": math.log(len(one.evidence.text.split())),
            "quotes": float(is_quoted(one.evidence.text)),
            "dated": float(_names_a_day(one)),
            "past": float(_is_past(one)),
            "opening": sentence_odds(one.sentence, "opening"),
            "meaning": sentence_odds(one.sentence, "summary"),
            "passes": passing_odds(one.sentence, "In brief"),
        }
        for at, one in enumerate(told)
    ]
    return {name: np.round([row[name] for row in rows], _DIGITS) for name in (rows[0] if rows else ())}


def _mean_of_others(values: Floats, own: int) -> float:
    return math.fsum(np.delete(values, own).tolist()) / max(1, len(values) - 1)


def _later(told: Iterable[ToldSentence]) -> Mapping[str, float]:
    """Give for each article the share of all that were printed on a later day than it."""
    days = {one.member.article.id: published_day(one.member.article) or "" for one in told}
    return {article: sum(other > day for other in days.values()) / len(days) for article, day in days.items()}


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
