"""Lines that a person judged, entries whose date a person knows, and whether what was decided about whole articles came to be."""

from dataclasses import replace
from typing import Any, TypeVar

from readout.decisions.brief_lines import best
from readout.decisions.one_ruling import Applied, Ruling
from readout.model import Brief, Claim, Comparison, Entry, when_decided

Page = TypeVar("Page", Comparison, Brief)


def judged(page: Page, ruling: Ruling) -> Applied[Page]:
    """Mark a line that is right, leave out one that is wrong or not worth showing; one that is gone anyway needs no leaving out."""
    decision, field = ruling.decision, str(ruling.decision.line)
    lines: tuple[Any, ...] = getattr(page, field)
    if field == "gaps":
        claim = best(page.claims, ruling.on, decision.said)
        line: Any = next((gap for gap in lines if claim is not None and gap.claim == claim.id), None)
    else:
        line = best(lines, ruling.on, decision.said)
    if line is None:
        return Applied(page, "" if decision.value != "right" else f"no line of the {field} rests on its words now")
    if decision.value == "right":
        kept = tuple(replace(one, decided=ruling.mark(one.decided)) if one is line else one for one in lines)
    else:
        kept = tuple(one for one in lines if one is not line)
        page = _unheard(page, line) if field == "claims" and decision.value == "not-worth" else page
    return Applied(_unlinked(_having(page, field, kept)))


def unshown(found: Comparison, ruling: Ruling) -> Applied[Comparison]:
    """Leave out a quotation that is not worth showing; what is none was read as such, and one that is right needs no mark."""
    return judged(found, ruling) if ruling.decision.value == "not-worth" else Applied(found)


def redated(brief: Brief, ruling: Ruling) -> Applied[Brief]:
    """Give an entry the date that a person knows, and its place in time."""
    field = "timeline" if ruling.decision.line == "timeline" else "upcoming"
    entries: tuple[Entry, ...] = getattr(brief, field)
    entry, when = best(entries, ruling.on, ruling.decision.said), when_decided(ruling.decision.value or "")
    if entry is None or when is None:
        return Applied(brief, f"nothing in the {field} rests on its words now")
    others = [one for one in entries if one is not entry]
    at = next((at for at, one in enumerate(others) if (one.when.value or "9") > (when.value or "")), len(others))
    others.insert(at, replace(entry, when=when, decided=ruling.mark(entry.decided)))
    return Applied(_having(brief, field, tuple(others)))


def headed(brief: Brief, ruling: Ruling) -> Applied[Brief]:
    """Give a story the headline that a person wrote."""
    return Applied(replace(brief, headline=ruling.decision.value or brief.headline))


def is_dated(brief: Brief, ruling: Ruling) -> Applied[Brief]:
    """See whether an article has the date that a person knows."""
    dates = {article.published.value for article in brief.articles if article.id == ruling.on[0].article}
    return Applied(brief, "" if ruling.decision.value in dates else "a later decision gives the article another date")


def is_placed(brief: Brief, ruling: Ruling) -> Applied[Brief]:
    """See whether an article stands in the story that it was moved to, or alone where it was moved out."""
    if ruling.decision.to:
        return Applied(brief, "" if ruling.to else "the story that the article was moved to is not here")
    alone = {place.article for place in ruling.on} == {article.id for article in brief.articles}
    return Applied(brief, "" if alone else "a later decision puts the article beside others")


def _having(page: Page, field: str, lines: tuple[Any, ...]) -> Page:
    fields: dict[str, Any] = {field: lines}
    return replace(page, **fields)


def _unheard(page: Page, claim: Claim) -> Page:
    """Leave out the quotations of a claim that is not worth showing, but for those that another claim holds."""
    held = {name for one in page.claims if one is not claim for name in one.quotations}
    gone = set(claim.quotations) - held
    return replace(page, quotations=tuple(one for one in page.quotations if one.id not in gone))


def _unlinked(page: Page) -> Page:
    """Let nothing refer to a line that was left out."""
    quotations = {one.id for one in page.quotations}
    claims = {claim.id for claim in page.claims}
    page = replace(
        page,
        claims=tuple(replace(one, quotations=tuple(name for name in one.quotations if name in quotations)) for one in page.claims),
        gaps=tuple(gap for gap in page.gaps if gap.claim in claims),
    )
    if isinstance(page, Brief):
        known = {position.id for position in page.positions}
        page = replace(
            page,
            positions=tuple(
                one if one.changed_from is None or one.changed_from in known else replace(one, changed_from=None)
                for one in page.positions
            ),
        )
    return page
