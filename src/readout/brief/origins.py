"""On how many independent origins something rests."""

from collections.abc import Iterable, Mapping

from readout.model import Article, Evidence


def count_origins(evidence: Iterable[Evidence], articles: Mapping[str, Article]) -> int:
    """Count the independent origins of the words, one at least; an article of unknown origin never adds to others."""
    return max(1, len({_origin(articles[piece.article]) for piece in evidence} - {None}))


def _origin(article: Article) -> str | None:
    if article.origin.role == "unknown":
        return None
    return f"group {article.origin.group}" if article.origin.group is not None else f"article {article.id}"
