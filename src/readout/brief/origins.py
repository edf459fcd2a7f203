"""On how many independent origins something rests."""

from collections.abc import Iterable, Mapping

from readout.model import Article, Evidence


def count_origins(evidence: Iterable[Evidence], articles: Mapping[str, Article]) -> int:
    """Count the independent origins of the words, one at least; an article of unknown origin never adds to others."""
    return max(1, len({articles[piece.article].independent_origin for piece in evidence} - {None}))
