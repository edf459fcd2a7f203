"""Gaps: what at least half of the independent origins carry and a later article does not, in whatever words."""

from collections.abc import Sequence

from readout.align.weighed_terms import key_of
from readout.model import Annotations, Claim, Gap, Story
from readout.text import words

_HELD = 0.5
"""Share of a rendering's words that one line of an article holds where it may tell the same: captions and headline count too."""

_SHORTEST = 4
_FULL = 6
"""Words of the shortest claim that is worth missing."""


def gaps_of(story: Story, claims: Sequence[Claim]) -> tuple[Gap, ...]:
    """Give, for each claim of half the origins and two at least, the later articles without it."""
    origins = frozenset[str]().union(*(member.article.independent_origins for member in story.members))
    wide = [claim for claim in claims if claim.origins > 1 and 2 * claim.origins >= len(origins)]
    most = [claim for claim in wide if len(claim.text.split()) >= _FULL]
    found = ((claim, _articles_with_gap(story, claim)) for claim in most)
    return tuple(Gap(claim.id, missing) for claim, missing in found if missing)


def _articles_with_gap(story: Story, claim: Claim) -> tuple[str, ...]:
    """Give the later articles that lack a claim which two others could have told them."""
    published = {member.article.id: _published(member) for member in story.members}
    first = sorted(filter(None, (published[article] for article in claim.articles)))[:2]
    if len(first) < 2:  # noqa: PLR2004 the claim could be known once two had it
        return ()
    return tuple(
        member.article.id
        for member in story.members
        if member.article.id not in claim.articles
        and (when := _published(member)) is not None
        and when > first[1]
        and not _may_tell(member, claim)
    )


def _may_tell(member: Annotations, claim: Claim) -> bool:
    """Tell whether a line of an article, its headline and captions among them, holds half of what any rendering says."""
    lines = [frozenset(_keys(line)) for line in (*member.article.text.split("\n"), member.article.headline or "")]
    rendered = [frozenset(_keys(piece.text)) for piece in claim.evidence]
    return any(len(said & line) >= _HELD * len(said) for said in rendered for line in lines)


def _keys(text: str) -> list[str]:
    """Give the keys of the longer words and the figures."""
    return [key_of(word) for word in words(text) if len(word) >= _SHORTEST or word.isdigit()]


def _published(member: Annotations) -> str | None:
    """Give the day alone: an article of the same day with no hour told is no later one."""
    when = member.article.published.value
    return when[:10] if when else None
