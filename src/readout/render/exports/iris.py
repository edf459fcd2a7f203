"""Names that hold outside a readout: an IRI for each story, article, finding and excerpt."""

import re
from collections import Counter
from uuid import NAMESPACE_URL, uuid5

from readout.model import Article, Brief, Evidence, Readout
from readout.text import address

_PLAIN = re.compile(r"https?://[^\s<>\"{}|\\^`#\x00-\x20\x7f-\x9f\ud800-\udfff]+")
"""An address that is an IRI as it stands (RFC 3987) and has no fragment, so that one can be added to it."""


def article_addresses(readout: Readout) -> dict[str, str]:
    """Give each article's IRI by its id: its address where it has one of its own, else a UUID made from its id.

    An id is the digest of what was read, so the UUID is the same wherever the same article is read under the same name.
    """
    articles = [article for brief in readout.stories for article in brief.articles]
    shared = Counter(article.url for article in articles)
    return {article.id: _address(article, alone=shared[article.url] == 1) for article in articles}


def story_address(brief: Brief) -> str:
    """Give the IRI of a story; those of its findings are fragments of it (RFC 8141, f-component)."""
    return uuid5(NAMESPACE_URL, f"readout:story:{brief.id}").urn


def collection_address(readout: Readout) -> str:
    """Give the IRI of all annotations of a readout."""
    return uuid5(NAMESPACE_URL, " ".join(["readout:annotations", *(brief.id for brief in readout.stories)])).urn


def finding_address(brief: Brief, kind: str, name: str) -> str:
    """Give the IRI of one finding of a story."""
    return f"{story_address(brief)}#{kind}-{name}"


def excerpt_address(evidence: Evidence, addresses: dict[str, str]) -> str:
    """Give the IRI of words in an article, the place as a fragment in the manner of RFC 5147, counting code points."""
    return f"{addresses[evidence.article]}#char={evidence.start},{evidence.end}"


def _address(article: Article, *, alone: bool) -> str:
    if article.url and alone and _is_plain(article.url):
        return article.url
    return uuid5(NAMESPACE_URL, f"readout:article:{article.id}").urn


def _is_plain(url: str) -> bool:
    return bool(_PLAIN.fullmatch(url) and address(url).hostname)
