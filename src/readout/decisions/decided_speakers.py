"""Who says a statement, where a person knows it."""

from dataclasses import replace

from readout.decisions.one_ruling import Applied, Ruling
from readout.model import Annotations, Comparison, Quotation, Source, Story


def spoken(story: Story, ruling: Ruling) -> Applied[Story]:
    """Give the quotations at the words another speaker; where none stands there, the words become one; nobody is the outlet."""
    return Applied(_with(story, ruling, ruling.decision.value or None))


def taken_for_own(story: Story, ruling: Ruling) -> Applied[Story]:
    """Take what is judged to be no quotation for the outlet's own words."""
    return Applied(_with(story, ruling, None) if ruling.decision.value == "wrong" else story)


def marked_as_said(found: Comparison, ruling: Ruling) -> Applied[Comparison]:
    """Mark the claims that hold words whose speaker a person knows."""
    claims = (
        replace(claim, decided=ruling.mark(claim.decided)) if ruling.touches(claim.evidence) else claim for claim in found.claims
    )
    return Applied(replace(found, claims=tuple(claims)))


def _with(story: Story, ruling: Ruling, speaker: str | None) -> Story:
    homes = {place.article for place in ruling.on}
    members = (_spoken_in_article(member, ruling, speaker) if member.article.id in homes else member for member in story.members)
    return replace(story, members=tuple(members))


def _spoken_in_article(member: Annotations, ruling: Ruling, speaker: str | None) -> Annotations:
    """Give the quotations of an article the decided speaker, or take them away where nobody spoke."""
    meant = {one.id for one in member.quotations if ruling.touches(one.content)}
    if speaker is None:
        kept = tuple(
            replace(one, nested_in=None) if one.nested_in in meant else one for one in member.quotations if one.id not in meant
        )
        moves = tuple(replace(move, quotation=None) if move.quotation in meant else move for move in member.moves)
        return replace(member, quotations=kept, moves=moves)
    name = next((ruling.words(place) for place in ruling.to if place.article == member.article.id), None)
    source = Source(None, speaker, name)
    quotations = [replace(one, source=source) if one.id in meant else one for one in member.quotations]
    quotations += _quotations_of_decided_speaker(member, ruling, source)
    ordered = sorted(quotations, key=lambda one: (one.content[0].start, -one.content[-1].end))
    moves = tuple(replace(move, actor=source) if move.quotation in meant else move for move in member.moves)
    return replace(member, quotations=tuple(ordered), moves=moves)


def _quotations_of_decided_speaker(member: Annotations, ruling: Ruling, source: Source) -> list[Quotation]:
    """Make quotations of the words that stand in none."""
    known = [piece for one in member.quotations for piece in one.content]
    loose = [
        place for place in ruling.on if place.article == member.article.id and not any(place.touches(piece) for piece in known)
    ]
    return [
        Quotation(f"{member.article.id}.q{len(member.quotations) + number}", "indirect", source, None, (ruling.words(place),))
        for number, place in enumerate(loose, start=1)
    ]
