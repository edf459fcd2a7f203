"""How accounts were counted: articles grouped by the origin that they share."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readout.model import Article, Derivation, Evidence, Origin, Span
from readout.render.excerpts import Shown


def families(articles: dict[str, Shown]) -> list[list[Shown]]:
    """Group the articles of a brief by origin, each family where its first article stands; one of unknown origin stands alone."""
    found: dict[str, list[Shown]] = {}
    for shown in articles.values():
        group = shown.article.origin.group
        found.setdefault(f"group {group}" if group else f"article {shown.article.id}", []).append(shown)
    return list(found.values())


class Tally(NamedTuple):
    """The articles of a finding, those of one origin together, and those whose origin is not known."""

    counted: list[list[Shown]]
    unknown: list[Shown]


def tally(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> Tally:
    """Group the articles of a finding by the origin that its words count as in each."""
    spans: dict[str, list[Span]] = {}
    for piece in evidence:
        spans.setdefault(piece.article, []).append(piece.span)
    counted: dict[str, list[Shown]] = {}
    unknown: list[Shown] = []
    for shown in sorted((articles[name] for name in spans), key=lambda shown: shown.number):
        origin = shown.article.origin_among(spans[shown.article.id])
        (counted.setdefault(origin, []) if origin else unknown).append(shown)
    return Tally(list(counted.values()), unknown)


def origin_count(articles: Sequence[Article]) -> int:
    """Count the independent origins of a brief's articles: groups once, unknown ones not at all."""
    return len(frozenset[str]().union(*(article.independent_origins for article in articles)))


def kin(shown: Shown, articles: dict[str, Shown]) -> list[Shown]:
    """Name the other articles that share an article's origin."""
    group = shown.article.origin.group
    return [other for other in articles.values() if group and other != shown and other.article.origin.group == group]


class Elsewhere(NamedTuple):
    """Sentences of an article that have one other origin than it."""

    origin: Origin
    sentences: list[Derivation]


def elsewhere(shown: Shown) -> list[Elsewhere]:
    """Group the sentences that have another origin than their article by that origin, in order of the text."""
    found: dict[Origin, list[Derivation]] = {}
    for part in shown.article.derivations:
        found.setdefault(part.origin, []).append(part)
    return [Elsewhere(origin, parts) for origin, parts in found.items()]
