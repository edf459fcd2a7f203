"""What ties articles of one story to one origin: a text that both carry, one page in two versions, one outlet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from readout.cluster.copied_texts import Overlap, Pair, Wording, candidates, overlap
from readout.cluster.newsrooms import newsroom_of, publisher_of
from readout.model import Article

_LEAST_WORDS = 40
"""Shared words outside quotation marks from which a text counts as shared; a sentence of common background is shorter."""
_LEAST_SENTENCES = 3
"""Shared sentences, unless nearly all of the shorter text is shared: one long one is a heading card or a notice."""
_LEAST_PART = 0.25
"""Part of the article that shares the larger part of itself. Swept 0.2 to 0.4 with evaluation/copies.py: 0.2 takes an outlet's
furniture for shared text, from 0.35 on articles built on a report with many paragraphs of their own are missed."""
_LEAST_OF_MANY, _MANY_SENTENCES, _MANY_WORDS = 0.2, 8, 120
"""The same where more sentences and words are shared than a notice has. Swept with evaluation/copies.py, 0.1 to 0.2, 5 to 10
sentences, 80 to 160 words: of the pairs built on one report 0.94 are found instead of 0.90, and precision stays at 0.981; with 5
sentences of 80 words it is 0.978 or less."""
_NEARLY_ALL = 0.8
_LEAST_OF_ONE_REPORT = 0.08
"""The same where both credit one agency and no other, or are of one publisher, whose titles share pages."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two articles of one origin, by their places in the story (`first` came out first), why, and how many words they share."""

    first: int
    second: int
    kind: Literal["text", "version", "outlet"]
    why: str
    words: int = 0


def ties(articles: Sequence[Article], worded: Sequence[Wording], agencies: Sequence[str | None]) -> list[Tie]:
    """List all ties; `agencies` names for each article the one that its whole text is from.

    An outlet ties only texts of its own, for two reports that it took from two agencies are two origins.
    """
    shared = [*_ties_by_text(articles, worded), *_ties_by_version(articles)]
    taken = {at for tie in shared for at in (tie.first, tie.second)} | {at for at, agency in enumerate(agencies) if agency}
    return [*shared, *_ties_by_outlet(articles, taken)]


def carries(found: Overlap, least: float = _LEAST_PART) -> bool:
    """Tell whether one article carries the text of another, rather than a sentence or two of common background."""
    enough = found.sentences >= _LEAST_SENTENCES or found.part >= _NEARLY_ALL
    many = found.sentences >= _MANY_SENTENCES and found.words >= _MANY_WORDS
    return enough and found.words >= _LEAST_WORDS and found.part >= (min(least, _LEAST_OF_MANY) if many else least)


def _ties_by_text(articles: Sequence[Article], worded: Sequence[Wording]) -> Iterator[Tie]:
    for one, other in candidates(worded):
        common = _tie_in_common(articles[one], articles[other])
        found = overlap(worded[one], worded[other])
        if carries(found, _LEAST_OF_ONE_REPORT if common else _LEAST_PART):
            yield Tie(one, other, "text", f"{found.sentences} of {found.of} sentences stand in both{common}", found.words)


def _tie_in_common(one: Article, other: Article) -> str:
    """Say what makes it likely that two articles have a text in common, empty where nothing does."""
    if len(one.agencies) == 1 and one.agencies == other.agencies:
        return f", and both credit {one.agencies[0]}"
    publisher = publisher_of(one)
    return f", and both are of {publisher}" if publisher and publisher == publisher_of(other) else ""


def _ties_by_version(articles: Sequence[Article]) -> Iterator[Tie]:
    pages = [(article.url or "").partition("#")[0].rstrip("/") for article in articles]
    for first, later in _tied_names(pages):
        yield Tie(first, later, "version", "a later version of the same page")


def _ties_by_outlet(articles: Sequence[Article], taken: set[int]) -> Iterator[Tie]:
    for first, later in _tied_names(["" if at in taken else newsroom_of(article) for at, article in enumerate(articles)]):
        yield Tie(first, later, "outlet", "both are of one outlet")


def _tied_names(names: Sequence[str]) -> Iterator[Pair]:
    """Pair the first place of each name with each later one; an empty name says nothing."""
    first: dict[str, int] = {}
    for at, name in enumerate(names):
        if name and first.setdefault(name, at) != at:
            yield Pair(first[name], at)
