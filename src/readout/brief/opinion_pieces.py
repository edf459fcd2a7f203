"""Whether an article is somebody's opinion by what its page says of it."""

import re

from readout.model import Article

_CALLED = re.compile(r"\b(?:opinions?|op-ed|editorials?|commentary|columnists?)\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"\b(?:opinion (?:columnist|contributor|writer|editor)\s*\n|(?:opinions|views) expressed in this|analysis/opinion:)",
    re.IGNORECASE,
)


_HEADED = re.compile(r"\s*(?:opinions?|op-ed|editorial|commentary)\s?[:|]", re.IGNORECASE)
"""How a headline is marked: "Opinion: ...", "OPINION | ..."."""


def is_opinion(article: Article) -> bool:
    """Tell whether an article is filed or signed as an opinion: by its outlet's name, address, headline, or a line of its page.

    How often it says "I" or "we" does not tell: of seventeen articles of 48 stories that did so in one sentence of eight three were
    opinions; the others were news with a statement in full or quotations over several paragraphs.
    """
    return (
        _CALLED.search(article.outlet or "") is not None
        or _HEADED.match(article.headline or "") is not None
        or _CALLED.search((article.url or "").replace("/", " ")) is not None
        or _SIGNED.search(article.text) is not None
    )
