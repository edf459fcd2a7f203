"""Gaps: what two or more origins carry and a later article does not."""

from collections.abc import Sequence

from readout.model import Annotations, Claim, Gap, Story


def gaps_of(story: Story, claims: Sequence[Claim]) -> tuple[Gap, ...]:
    """Give, for each claim on two origins or more, the articles without it that came out after its first carriers."""
    found = ((claim, _missing(story, claim)) for claim in claims if claim.origins > 1)
    return tuple(Gap(claim.id, missing) for claim, missing in found if missing)


def _missing(story: Story, claim: Claim) -> tuple[str, ...]:
    published = {member.article.id: _published(member) for member in story.members}
    first = sorted(filter(None, (published[article] for article in claim.articles)))[:2]
    if len(first) < 2:  # noqa: PLR2004 the claim could be known once two had it
        return ()
    return tuple(
        member.article.id
        for member in story.members
        if member.article.id not in claim.articles and (when := _published(member)) is not None and when > first[1]
    )


def _published(member: Annotations) -> str | None:
    """Give the day alone: an article of the same day with no hour told is no later one."""
    when = member.article.published.value
    return when[:10] if when else None
