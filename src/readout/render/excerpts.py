"""The numbered articles of a brief, and each piece of evidence as an excerpt: its words within the words around them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from readout.model import Article, Brief, Development, Evidence
from readout.text import address

REACH = 140
"""Code points shown on either side of a piece of evidence, within its paragraph: two lines of a terminal or a phone."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as the reader meets it: its number in the brief and its name."""

    number: int
    name: str
    article: Article


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words of a piece of evidence with the words of the article around them."""

    shown: Shown
    evidence: Evidence
    before: str
    after: str


def numbered(brief: Brief | Development) -> dict[str, Shown]:
    """Give the articles of a brief or of a development their numbers, from 1, and their names: outlet, else address or file."""
    return {article.id: Shown(number, _name_of_numbered(article), article) for number, article in enumerate(brief.articles, 1)}


def excerpts(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> list[Excerpt]:
    """Show each piece of evidence once, in order of the articles and of their text, within its paragraph.

    One that lies within another is left to it: the reader sees those words already.
    """
    widest: list[Evidence] = []
    for piece in sorted(set(evidence), key=lambda e: (articles[e.article].number, e.start, -e.end)):
        if not widest or widest[-1].article != piece.article or widest[-1].end < piece.end:
            widest.append(piece)
    return [_excerpt_of(piece, articles[piece.article]) for piece in widest]


def carriers(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> list[Shown]:
    """Name the articles that pieces of evidence come from, each once, in their order."""
    return sorted({articles[e.article].number: articles[e.article] for e in evidence}.values(), key=lambda shown: shown.number)


def _name_of_numbered(article: Article) -> str:
    if article.outlet:
        return article.outlet
    return address(article.url).hostname or PurePath(article.input.partition("#")[0]).name or "standard input"


def _excerpt_of(evidence: Evidence, shown: Shown) -> Excerpt:
    """Show evidence within as much of its paragraph as there is room for."""
    text = shown.article.text
    first = max(text.rfind("\n", 0, evidence.start) + 1, 0)
    stop = text.find("\n", evidence.end)
    before, after = text[first : evidence.start], text[evidence.end : stop if stop >= 0 else len(text)]
    if len(before) > REACH:
        before = "…" + re.sub(r"^\S*\s", "", before[-REACH:])
    if len(after) > REACH:
        after = re.sub(r"\s\S*$", "", after[:REACH]) + "…"
    return Excerpt(shown, evidence, before.lstrip(), after.rstrip())
