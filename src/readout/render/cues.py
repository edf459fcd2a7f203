"""The words that lead into what somebody is said to have said: without "denied" its content would read as an assertion."""

from collections.abc import Iterator, Mapping

from readout.model import Article, Brief, Claim, Evidence, Quotation
from readout.render.views import tidy

LONGEST = 48
"""Characters from a cue to its content that are shown as one run ("warned the council that"); past that the cue alone is."""


def leads(brief: Brief) -> dict[str, str]:
    """Give by id, for claims and quotations in other words than the speaker's own, the words from the cue to the content.

    Nothing is given for direct speech, where the cue stands behind its content, or between its source and the content's start
    ("according to"): the content then reads by itself.
    """
    articles = {article.id: article for article in brief.articles}
    found = {quotation.id: (quotation, lead(quotation, articles)) for quotation in brief.quotations}
    shown = {name: words for name, (_, words) in found.items() if words}
    for claim in brief.claims:
        words = next((found[q.id][1] for q in _worded(claim, {name: q for name, (q, _) in found.items()})), "")
        if words:
            shown[claim.id] = words
    return shown


def lead(quotation: Quotation, articles: Mapping[str, Article]) -> str:
    """Give the words from a quotation's cue to its content as the article has them, empty where they do not lead into it."""
    cue, first = quotation.cue, min(quotation.content)
    if quotation.kind == "direct" or cue is None or cue.article != first.article or cue.end > first.start:
        return ""
    source = quotation.source.evidence if quotation.source else None
    if source and source.article == cue.article and cue.start < source.start < first.start:
        return ""
    text = articles[cue.article].text
    between = text[cue.start : first.start]
    return tidy(between) if len(between) <= LONGEST and "\n" not in between else tidy(cue.text)


def _worded(claim: Claim, quotations: Mapping[str, Quotation]) -> Iterator[Quotation]:
    """Find the quotations with whose content the words of a claim begin."""
    starts = {(piece.article, piece.start) for piece in claim.evidence if piece.text == claim.text}
    for name in claim.quotations:
        quotation = quotations.get(name)
        if quotation and _start(min(quotation.content)) in starts:
            yield quotation


def _start(piece: Evidence) -> tuple[str, int]:
    return piece.article, piece.start
