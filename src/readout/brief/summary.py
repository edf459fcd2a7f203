"""A few sentences taken whole from the articles: what most independent origins tell, nothing twice, what is disputed last."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from readout.brief.iso_times import is_dated, last_day, published_day
from readout.brief.opinion_pieces import is_opinion
from readout.brief.passage_likeness import Floats, Gist, by_meaning, by_terms, terms, titles_of, weights
from readout.brief.standalone_sentences import stands_alone, with_days
from readout.brief.summary_traits import Alike, ToldClaim, ToldSentence, summary_traits
from readout.language import Tree
from readout.model import Comparison, Discrepancy, Story, SummarySentence, TimeExpression
from readout.text.learned_models import learned

_READ = 1200
"""Sentences of a story that are weighed against each other, the first of each article."""

_BACKED = 0.3
"""Likeness, both by words and by meaning, at which another origin's sentence tells the same: of 48 pairs on key facts 45 did."""

_IN_ONE_CLAIM = 0.35
"""Mean likeness, by words and by meaning, at which a sentence that stands in one claim with another tells it: of 170
such pairs of twelve fresh groups three quarters of those above told it, one in five of those below."""

_AGAIN = 0.5
"""How likely a sentence tells again what a chosen one does from which it is not taken: of 295 pairs judged 65 are, three quarters
of them rightly, and half of those that do (`training/repeats.py`, with the group left out)."""

_FEWEST, _LEAST = 4, 0.2
"""Sentences that are shown in any case, and what one must still be worth beside those chosen to stand after them."""


def summary_of(story: Story, comparison: Comparison, most: int) -> tuple[SummarySentence, ...]:
    """Choose at most `most` sentences by what each tells that most origins do; the best first, then as early as they stand."""
    seen = seen_for_summary(story, comparison)
    told = seen.told
    latest = last_day(story.members)
    opinions = {member.article.id for member in story.members if is_opinion(member)}
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
    chosen = chosen_of(seen, left, learned("brief", "summary").probability(seen.traits), most)
    first, *others = chosen
    ordered = [first, *sorted(others, key=lambda at: (told[at].place, at))]
    shown = [_shown_in_summary(told, at, seen.backed, comparison.discrepancies) for at in ordered]
    return tuple(one.sentence for disputed in (False, True) for one in shown if one.disputed == disputed)


class Seen(NamedTuple):
    """The sentences of a story, how alike two are by words and by meaning, which of two origins tell the same; their traits."""

    told: Sequence[ToldSentence]
    lexical: Floats
    meant: Floats
    backed: Floats
    traits: Mapping[str, Floats]

    def pairs(self, at: int) -> Mapping[str, Floats]:
        """Give what tells whether each sentence tells again what that at a place does.

        How alike they are by words and by meaning; how early both stand, 1 where both are first; how near the headlines both are.
        """
        headline, early = self.traits["headline"], self.traits["early"]
        return {
            "words": self.lexical[at],
            "meaning": self.meant[at],
            "early": early * early[at],
            "headline": np.minimum(headline, headline[at]),
        }


def chosen_of(seen: Seen, places: Sequence[int], worth: Floats, most: int) -> list[int]:
    """Choose of the sentences at some places those likeliest to be worth a line beside the ones chosen before; the best first."""
    left, chosen, gain = list(places), list[int](), worth
    while len(chosen) < most and left:
        best = max(left, key=lambda at: (gain[at], -at))
        if len(chosen) >= _FEWEST and gain[best] < _LEAST:
            break
        chosen.append(best)
        again = learned("brief", "repeat").probability(seen.pairs(best))
        gain = np.minimum(gain, worth * (1 - again))
        left = [at for at in left if at != best and again[at] < _AGAIN and not seen.backed[at, best]]
    return chosen


def seen_for_summary(story: Story, comparison: Comparison) -> Seen:
    """Weigh the first sentences of each article of a story against each other."""
    told = _told_for_summary(story)
    gists = [Gist(one.terms, one.sentence) for one in told]
    lexical, meant = by_terms(weights(one.terms for one in told), gists, frozenset()), by_meaning(story, gists)
    claims, headlines = _claims_in_summary(told, comparison), titles_of(story)
    backed = _backed_in_summary(told, np.minimum(lexical, meant), (lexical + meant) / 2, claims)
    return Seen(told, lexical, meant, backed, summary_traits(told, Alike(lexical, meant), backed, claims, headlines))


def _is_overtaken_in_summary(one: ToldSentence, latest: str | None) -> bool:
    """Tell whether a sentence announces what later articles of the story may tell as done, or for a day that had come by then."""
    printed = published_day(one.member.article)
    if printed is None or latest is None:
        return False
    tree = Tree.of(one.sentence.tokens, one.member.article.language or "en")
    ahead = tree.root >= 0 and tree.modality(tree.root) == "future"
    return (ahead and printed < latest) or any(_is_awaited_in_summary(one, time, printed, latest) for time in one.member.times)


def _is_awaited_in_summary(one: ToldSentence, time: TimeExpression, printed: str, latest: str) -> bool:
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


def _told_for_summary(story: Story) -> list[ToldSentence]:
    each = max(1, _READ // max(1, len(story.members)))
    return [
        ToldSentence(member, sentence, number, terms(member.article.text[sentence.start : sentence.end]))
        for member in story.members
        for number, sentence in enumerate([one for one in member.sentences if one.role == "body"][:each])
    ]


def _backed_in_summary(told: Sequence[ToldSentence], both: Floats, alike: Floats, claims: Iterable[ToldClaim]) -> Floats:
    """Mark which sentences of two origins tell the same: alike both ways, or in one claim and alike by the mean of both."""
    near = both >= _BACKED
    for claim in claims:
        near[np.ix_(claim.holders, claim.holders)] |= alike[np.ix_(claim.holders, claim.holders)] >= _IN_ONE_CLAIM
    origins = np.array([one.origin for one in told])
    marked: Floats = (near & (origins[:, None] != origins[None, :])).astype(np.float64)
    return marked


def _claims_in_summary(told: Sequence[ToldSentence], comparison: Comparison) -> Sequence[ToldClaim]:
    """Give the claims of several origins with the sentences that they stand in."""
    places: dict[str, list[int]] = {}
    for at, one in enumerate(told):
        places.setdefault(one.member.article.id, []).append(at)
    several = (claim for claim in comparison.claims if claim.origins > 1)
    return [
        ToldClaim(
            claim.origins,
            sorted(
                {
                    at
                    for piece in claim.evidence
                    for at in places.get(piece.article, ())
                    if piece.start < told[at].sentence.end and told[at].sentence.start < piece.end
                }
            ),
        )
        for claim in several
    ]


class _Shown(NamedTuple):
    """A sentence of the summary, and whether accounts differ on what it tells."""

    sentence: SummarySentence
    disputed: bool


def _shown_in_summary(told: Sequence[ToldSentence], at: int, backed: Floats, disputes: Sequence[Discrepancy]) -> _Shown:
    """Show a sentence with the words of the origins that back it; where it gives a side of a difference, the other sides too."""
    one = told[at]
    text = with_days(one.member, one.sentence)
    evidence = (one.evidence, *(other.evidence for other, near in zip(told, backed[at], strict=True) if near))
    sides = [dispute for dispute in disputes if dispute.between == "outlets" and _summary_gives(one, dispute)]
    for dispute in sides:
        text += f" [accounts differ: {'; '.join(value.value for value in dispute.values)}]"
    return _Shown(SummarySentence(text, evidence), bool(sides))


def _summary_gives(one: ToldSentence, dispute: Discrepancy) -> bool:
    given = (piece for value in dispute.values for piece in value.evidence)
    return any(piece.article == one.member.article.id and piece.span.overlaps(one.sentence.span) for piece in given)
