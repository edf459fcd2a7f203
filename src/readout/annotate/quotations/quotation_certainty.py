"""How firmly a quotation stands: said, reported at second hand, denied, or only if."""

import re

from readout.annotate.quotations.quotation_draft import Draft
from readout.language import lexicon
from readout.model import Article, Certainty

_NEGATED = re.compile(r"\b(?:did|does|do|has|have|had|would|could|never)\s*(?:not|n['’]t)\b|\bnever\b", re.IGNORECASE)
_CONDITIONAL = re.compile(r"\b(?:would|could|might|may|should|if|unless)\b", re.IGNORECASE)
_BESIDE = 60
"""Characters between source and cue beyond which the words between say nothing of the cue."""
_SECOND_HAND = re.compile(r"\b(?:reportedly|allegedly|apparently|purportedly|is said to|are said to)\b", re.IGNORECASE)


def certainty(article: Article, draft: Draft, *, nested: bool) -> Certainty:
    """Read it off the cue and the words between source and cue."""
    if draft.cue is None:
        return "reported" if nested else "stated"
    cue = article.text[draft.cue.start : draft.cue.end].lower()
    beside = _between(article, draft)
    if cue.startswith(tuple(lexicon().words("beside", "denying"))):
        return "denied"
    if _NEGATED.search(beside) or (cue.startswith(tuple(lexicon().words("beside", "asking"))) and _asks_whether(article, draft)):
        return "unknown"
    if _CONDITIONAL.search(beside):
        return "conditional"
    if nested or _SECOND_HAND.search(beside) or _SECOND_HAND.search(article.text[draft.content[0].start : draft.content[-1].end]):
        return "reported"
    return "stated"


def _between(article: Article, draft: Draft) -> str:
    if draft.cue is None or draft.source is None or not 0 <= draft.cue.start - draft.source.end <= _BESIDE:
        return ""
    return article.text[draft.source.end : draft.cue.end]


def _asks_whether(article: Article, draft: Draft) -> bool:
    return article.text[draft.content[0].start : draft.content[0].end].lower().startswith(("whether", "if", "why", "how", "what"))
