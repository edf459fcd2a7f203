"""Whether an article is somebody's opinion, by what its page says of it and by what its sentences mean."""

import math
import re

from readout.brief.sentence_odds import sentence_odds
from readout.model import Annotations

_CALLED = re.compile(r"\b(?:opinions?|op-ed|editorials?|commentary|columnists?)\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"\b(?:opinion (?:columnist|contributor|writer|editor)\s*\n|(?:opinions|views) expressed in this|analysis/opinion:)",
    re.IGNORECASE,
)


_HEADED = re.compile(r"\s*(?:opinions?|op-ed|editorial|commentary)\s?[:|]", re.IGNORECASE)
"""How a headline is marked: "Opinion: ...", "OPINION | ..."."""


_COMMENTING = 40
"""Sentences of an article that tell whether it comments: so many of each were learned from."""

_DIGITS = 6
_MOSTLY = 0.85
"""How like a comment an article is that is one, as one in twenty of 2,580 is: of 253 lines of summaries that such articles gave
editors let .50 through, of 5,268 others .72."""


def is_opinion(member: Annotations) -> bool:
    """Tell whether an article is filed or signed as an opinion, by its outlet's name, address, headline or a line, or reads as one.

    How often it says "I" or "we" does not tell: of seventeen articles of 48 stories that did so in one sentence of eight three were
    opinions; the others were news with a statement in full or quotations over several paragraphs.
    """
    article = member.article
    return (
        comments(member) > _MOSTLY
        or _CALLED.search(article.outlet or "") is not None
        or _HEADED.match(article.headline or "") is not None
        or _CALLED.search((article.url or "").replace("/", " ")) is not None
        or _SIGNED.search(article.text) is not None
    )


def comments(member: Annotations) -> float:
    """Give how like a comment the first sentences of an article are, on average: the logarithm of odds."""
    read = [sentence for sentence in member.sentences if sentence.role == "body"][:_COMMENTING]
    return round(math.fsum(sentence_odds(one, "comment") for one in read) / max(1, len(read)), _DIGITS)
