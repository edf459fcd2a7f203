"""A few sentences taken whole from the articles: what most independent origins tell, nothing twice, what is disputed last."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from readout.brief.alone import headlined, leaves_unnamed
from readout.brief.iso_times import is_dated, last_day, published_day
from readout.brief.opinion_pieces import is_opinion
from readout.brief.passage_likeness import Floats, Gist, Terms, by_meaning, by_terms, terms, weights
from readout.brief.standalone_sentences import is_quoted, stands_alone, with_days
from readout.language import Tree
from readout.model import Annotations, Comparison, Discrepancy, Evidence, Sentence, Story, SummarySentence, TimeExpression

_READ = 1200
"""Sentences of a story that are weighed against each other, the first of each article."""

_REPEATS = 0.25
"""Mean likeness at which a sentence tells again what another does: of .2, .25 and .3 the second covers most key facts."""

_BACKED = 0.3
"""Likeness, both by words and by meaning, at which another origin's sentence tells the same: of 48 pairs on key facts 45 did."""

_IN_ONE_CLAIM = 0.35
"""Mean likeness, by words and by meaning, at which a sentence that stands in one claim with another tells it: of 170
such pairs of twelve fresh groups three quarters of those above told it, one in five of those below."""

_NEAREST, _SHARED, _OPENING, _LENGTH, _QUOTED, _ORIGINS = 1.5, 2.1, 1.2, 1.1, -0.6, 0.6
"""What makes a sentence tell a key fact, by logistic regression over the 2,065 sentences of fifteen stories: how near the other
origins come, the share of origins that use its words, how early it stands, the logarithm of its length, that it quotes, the root of
the number of origins that back it. With each story left out of the fit, eight sentences cover .64 of its key facts; before, .36."""

_HAPPENED, _UNNAMED = 0.75, -0.25
"""That its main verb is in the past; that it says only "the plan" of a thing. Of 209 sentences of summaries that editors judged in
thirty groups 126 of 159 in the past passed, 27 of the 50 others; with "the" and a noun alone 19 of 34, else 134 of 175. Swept from
0 to 4 and 0 to 1: of the sentences judged that remain .77 pass in ten groups (.71 with neither), and the key facts of fifteen
stories stay at .706 (.689 from 1 on); to leave out what is unnamed costs .04 of them."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of an article, by its number there, and its terms."""

    member: Annotations
    sentence: Sentence
    number: int
    terms: Terms

    @property
    def origin(self) -> str:
        return self.member.article.origin.group or self.member.article.id

    @property
    def evidence(self) -> Evidence:
        return self.member.article.evidence(self.sentence.span)


def summary_of(story: Story, comparison: Comparison, most: int) -> tuple[SummarySentence, ...]:
    """Choose at most `most` sentences by what each tells that most origins do; the best first, then as early as they stand."""
    told = _told_for_summary(story)
    latest = last_day(story.members)
    opinions = {member.article.id for member in story.members if is_opinion(member.article)}
    named = headlined(story)
    apart = frozenset[str]() if len(opinions) == len(story.members) else opinions
    left = [
        at
        for at, one in enumerate(told)
        if one.member.article.id not in apart
        and stands_alone(one.member, one.sentence)
        and not _is_overtaken_in_summary(one, latest)
    ]
    if not left or most < 1:
        return ()
    gists = [Gist(one.terms, one.sentence) for one in told]
    lexical, meant = by_terms(weights(one.terms for one in told), gists, frozenset()), by_meaning(story, gists)
    alike = (lexical + meant) / 2
    backed = _backed_in_summary(told, np.minimum(lexical, meant), alike, comparison)
    weighed = _worth_for_summary(told, lexical, backed)
    worth = {at: weighed[at] + _reads(told[at], named) for at in left}
    chosen: list[int] = []
    while len(chosen) < most and left:
        best = max(left, key=lambda at: (worth[at], -at))
        chosen.append(best)
        left = [at for at in left if at != best and alike[at, best] < _REPEATS and not backed[at, best]]
    first, *others = chosen
    ordered = [first, *sorted(others, key=lambda at: (_place(told[at]), at))]
    shown = [_shown_in_summary(told, at, backed, comparison.discrepancies) for at in ordered]
    return tuple(one.sentence for disputed in (False, True) for one in shown if one.disputed == disputed)


def _reads(one: _Told, named: frozenset[str]) -> float:
    """Weigh a sentence by how it tells: what happened before what is so, and each thing by what it is."""
    tree = Tree.of(one.sentence.tokens, one.member.article.language or "en")
    past = tree.root >= 0 and tree.tense(tree.root) == "past"
    return _HAPPENED * past + _UNNAMED * leaves_unnamed(one.member, one.sentence, named)


def _is_overtaken_in_summary(one: _Told, latest: str | None) -> bool:
    """Tell whether a sentence announces what later articles of the story may tell as done, or for a day that had come by then."""
    printed = published_day(one.member.article)
    if printed is None or latest is None:
        return False
    tree = Tree.of(one.sentence.tokens, one.member.article.language or "en")
    ahead = tree.root >= 0 and tree.modality(tree.root) == "future"
    return (ahead and printed < latest) or any(_is_awaited_in_summary(one, time, printed, latest) for time in one.member.times)


def _is_awaited_in_summary(one: _Told, time: TimeExpression, printed: str, latest: str) -> bool:
    """Tell whether a sentence names a day from its own to the last of the story as one to come: "plans to meet on Friday"."""
    within = one.sentence.span.contains(time.span) and is_dated(time)
    if not within or not printed <= (time.earliest or "") <= (time.latest or "") <= latest:
        return False
    tree = Tree.of(one.sentence.tokens, one.member.article.language or "en")
    led = False
    for at in tree.upwards(tree.at(time.span.start)):
        if tree.is_predicate(at):
            tense, infinitive = tree.tense(at), tree.modality(at) == "to"
            if tense:
                return tense == "future" or (tense == "present" and led)
            led = led or infinitive
    return False


def _told_for_summary(story: Story) -> list[_Told]:
    each = max(1, _READ // max(1, len(story.members)))
    return [
        _Told(member, sentence, number, terms(member.article.text[sentence.start : sentence.end]))
        for member in story.members
        for number, sentence in enumerate([one for one in member.sentences if one.role == "body"][:each])
    ]


def _backed_in_summary(told: Sequence[_Told], both: Floats, alike: Floats, comparison: Comparison) -> Floats:
    """Mark which sentences of two origins tell the same: alike both ways, or in one claim and alike by the mean of both."""
    claims = [_claims_in_summary(one, comparison) for one in told]
    near = both >= _BACKED
    holders: dict[str, list[int]] = {}
    for at, held in enumerate(claims):
        for name in held:
            holders.setdefault(name, []).append(at)
    for group in holders.values():
        near[np.ix_(group, group)] |= alike[np.ix_(group, group)] >= _IN_ONE_CLAIM
    origins = np.array([one.origin for one in told])
    marked: Floats = (near & (origins[:, None] != origins[None, :])).astype(np.float64)
    return marked


def _claims_in_summary(one: _Told, comparison: Comparison) -> set[str]:
    return {
        claim.id
        for claim in comparison.claims
        for piece in claim.evidence
        if claim.origins > 1 and piece.article == one.member.article.id and piece.span.overlaps(one.sentence.span)
    }


def _worth_for_summary(told: Sequence[_Told], lexical: Floats, backed: Floats) -> list[float]:
    """Weigh each sentence by what it tells of what the other origins tell, and how."""
    origins = sorted({one.origin for one in told})
    held = {origin: [at for at, one in enumerate(told) if one.origin == origin] for origin in origins}
    nearest = np.array([lexical[:, held[origin]].max(axis=1) for origin in origins])
    behind = np.array([backed[:, held[origin]].max(axis=1) for origin in origins])
    shares = _shares_of_origins(told, len(origins))
    weight = weights(one.terms for one in told)
    others = max(1, len(origins) - 1)
    found = []
    for at, one in enumerate(told):
        near = math.fsum(nearest[n, at] for n, origin in enumerate(origins) if origin != one.origin) / others
        total = math.fsum(weight[term] for term in sorted(one.terms)) or 1.0
        shared = math.fsum(weight[term] * shares[term] for term in sorted(one.terms)) / total
        words = one.evidence.text
        value = _NEAREST * near + _SHARED * shared + _OPENING / (1 + one.number) + _LENGTH * math.log(len(words.split()))
        found.append(round(value + _QUOTED * is_quoted(words) + _ORIGINS * math.sqrt(math.fsum(behind[:, at])), 6))
    return found


def _shares_of_origins(told: Sequence[_Told], origins: int) -> dict[str, float]:
    """Give each term the share of origins that use it."""
    users: dict[str, set[str]] = {}
    for one in told:
        for term in one.terms:
            users.setdefault(term, set()).add(one.origin)
    return {term: len(found) / origins for term, found in users.items()}


def _place(one: _Told) -> float:
    return one.number / max(1, sum(sentence.role == "body" for sentence in one.member.sentences))


class _Shown(NamedTuple):
    """A sentence of the summary, and whether accounts differ on what it tells."""

    sentence: SummarySentence
    disputed: bool


def _shown_in_summary(told: Sequence[_Told], at: int, backed: Floats, disputes: Sequence[Discrepancy]) -> _Shown:
    """Show a sentence with the words of the origins that back it; where it gives a side of a difference, the other sides too."""
    one = told[at]
    text = with_days(one.member, one.sentence)
    evidence = (one.evidence, *(other.evidence for other, near in zip(told, backed[at], strict=True) if near))
    sides = [dispute for dispute in disputes if dispute.between == "outlets" and _summary_gives(one, dispute)]
    for dispute in sides:
        text += f" [accounts differ: {'; '.join(value.value for value in dispute.values)}]"
    return _Shown(SummarySentence(text, evidence), bool(sides))


def _summary_gives(one: _Told, dispute: Discrepancy) -> bool:
    given = (piece for value in dispute.values for piece in value.evidence)
    return any(piece.article == one.member.article.id and piece.span.overlaps(one.sentence.span) for piece in given)
