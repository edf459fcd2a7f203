"""What every form of a brief needs to show its evidence: numbered articles, and words within the words around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from readout.model import Article, Brief, Claim, Evidence, Position, Quotation

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


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker's claims, then those quotations that no claim holds."""

    name: str
    claims: tuple[Claim, ...]
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Stance:
    """The chain of one actor's positions on one issue, latest first."""

    actor: str
    chain: tuple[Position, ...]


def numbered(brief: Brief) -> dict[str, Shown]:
    """Give the articles of a brief their numbers, from 1, and their names: outlet, else address or file."""
    return {article.id: Shown(number, _name(article), article) for number, article in enumerate(brief.articles, 1)}


def excerpts(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> list[Excerpt]:
    """Show each piece of evidence once, in order of the articles and of their text, within its paragraph."""
    unique = sorted(set(evidence), key=lambda e: (articles[e.article].number, e.start, e.end))
    return [_excerpt(piece, articles[piece.article]) for piece in unique]


def voices(brief: Brief) -> list[Voice]:
    """Group claims and the remaining quotations by who speaks, those who say most first; the outlets' own voice last."""
    spoken: dict[str, tuple[list[Claim], list[Quotation]]] = {}
    for claim in brief.claims:
        spoken.setdefault(claim.holder.name if claim.holder else "", ([], []))[0].append(claim)
    held = {quotation for claim in brief.claims for quotation in claim.quotations}
    for quotation in brief.quotations:
        if quotation.id not in held:
            spoken.setdefault(quotation.source.name if quotation.source else "", ([], []))[1].append(quotation)
    found = [Voice(name, tuple(claims), tuple(quotations)) for name, (claims, quotations) in spoken.items()]
    return sorted(found, key=lambda v: (not v.name, -len(v.claims) - len(v.quotations), v.name))


def stances(brief: Brief) -> list[tuple[str, list[Stance]]]:
    """Give, for each issue in the brief's order, each actor's chain of positions on it."""
    issues: dict[str, dict[str, list[Position]]] = {}
    labels: dict[str, str] = {}
    for position in brief.positions:
        labels[position.issue.id] = position.issue.label
        issues.setdefault(position.issue.id, {}).setdefault(position.actor.name, []).append(position)
    return [(labels[issue], [Stance(actor, _chain(held)) for actor, held in actors.items()]) for issue, actors in issues.items()]


def counted(number: int, singular: str, plural: str = "") -> str:
    """Write a number with its noun."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def origin_count(articles: Sequence[Article]) -> int:
    """Count the independent origins of a brief's articles: groups once, unknown ones not at all."""
    known = [article for article in articles if article.origin.role != "unknown"]
    return len({article.origin.group or article.id for article in known})


def _name(article: Article) -> str:
    if article.outlet:
        return article.outlet
    host = urlsplit(article.url).hostname if article.url else None
    return host or PurePath(article.input.partition("#")[0]).name or "standard input"


def _excerpt(evidence: Evidence, shown: Shown) -> Excerpt:
    text = shown.article.text
    first = max(text.rfind("\n", 0, evidence.start) + 1, 0)
    stop = text.find("\n", evidence.end)
    before, after = text[first : evidence.start], text[evidence.end : stop if stop >= 0 else len(text)]
    if len(before) > REACH:
        before = "…" + re.sub(r"^\S*\s", "", before[-REACH:])
    if len(after) > REACH:
        after = re.sub(r"\s\S*$", "", after[:REACH]) + "…"
    return Excerpt(shown, evidence, before.lstrip(), after.rstrip())


def _chain(positions: list[Position]) -> tuple[Position, ...]:
    replaced = {position.changed_from for position in positions}
    return tuple(sorted(positions, key=lambda p: (p.id in replaced, positions.index(p))))
