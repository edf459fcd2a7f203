"""Whether what was decided about whole articles came to be, and the headline of the story that most of them make."""

from dataclasses import replace

from readout.decisions.one_ruling import Applied, Ruling
from readout.model import Brief


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
