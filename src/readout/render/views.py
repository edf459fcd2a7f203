"""What every form of a brief needs to show its evidence: numbered articles, and words within the words around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from readout.language import lexicon
from readout.model import (
    Article,
    Between,
    Brief,
    ChangeKind,
    Claim,
    Derivation,
    Development,
    Discrepancy,
    Entry,
    Evidence,
    Origin,
    Quotation,
    Revision,
    Span,
)
from readout.text import address

REACH = 140
"""Code points shown on either side of a piece of evidence, within its paragraph: two lines of a terminal or a phone."""

FRAGMENT = 4
"""Statements of fewer words than this are mostly names and topics ("the agreement"); they stand after the sentences."""


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
class Edit:
    """One change of a page in words: what stood before, empty where added, and what stands now, empty where removed."""

    kind: ChangeKind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker's claims, then those quotations that no claim holds; `office` where an article gave one."""

    name: str
    claims: tuple[Claim, ...]
    quotations: tuple[Quotation, ...]
    office: str = ""


def numbered(brief: Brief | Development) -> dict[str, Shown]:
    """Give the articles of a brief or of a development their numbers, from 1, and their names: outlet, else address or file."""
    return {article.id: Shown(number, _name(article), article) for number, article in enumerate(brief.articles, 1)}


def excerpts(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> list[Excerpt]:
    """Show each piece of evidence once, in order of the articles and of their text, within its paragraph.

    One that lies within another is left to it: the reader sees those words already.
    """
    widest: list[Evidence] = []
    for piece in sorted(set(evidence), key=lambda e: (articles[e.article].number, e.start, -e.end)):
        if not widest or widest[-1].article != piece.article or widest[-1].end < piece.end:
            widest.append(piece)
    return [_excerpt(piece, articles[piece.article]) for piece in widest]


def carriers(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> list[Shown]:
    """Name the articles that pieces of evidence come from, each once, in their order."""
    return sorted({articles[e.article].number: articles[e.article] for e in evidence}.values(), key=lambda shown: shown.number)


def agreed(brief: Brief) -> list[Claim]:
    """Give the claims that two independent origins or more carry and none disputes, the widest carried first, fragments last."""
    found = [claim for claim in brief.claims if claim.status == "corroborated" and claim.origins > 1]
    return sorted(found, key=lambda c: (len(c.text.split()) < FRAGMENT, -c.origins, -len(c.articles)))


def between(brief: Brief, who: Between) -> list[Discrepancy]:
    """Give the discrepancies between outlets' accounts, or the disputes between the parties that they report on."""
    return [discrepancy for discrepancy in brief.discrepancies if discrepancy.between == who]


def ahead(brief: Brief) -> list[Entry]:
    """Give what is still to come: what had come when the last article was printed is told by the timeline, or by nobody."""
    return [entry for entry in brief.upcoming if entry.state not in {"passed", "confirmed"}]


def tidy(text: str) -> str:
    """Fold white space, and drop a comma or opening quotation mark left over at the end; for show, never for evidence."""
    folded = " ".join(text.split())
    shown = folded.rstrip(" ,;“‘«„")
    if shown.endswith('"') and shown.count('"') % 2:
        shown = shown[:-1].rstrip(" ,;")
    return shown or folded


def first_words(text: str, most: int) -> str:
    """Show the beginning of a text, cut between words where it has more than so many characters."""
    whole = tidy(text)
    return whole if len(whole) <= most else f"{whole[:most].rsplit(' ', 1)[0].rstrip(' ,;')}…"


def voices(brief: Brief) -> list[Voice]:
    """Group claims and the remaining quotations by who speaks, those who say most first; the outlets' own voice last.

    Indirect fragments ("mocked the complaint") assert nothing, and what nobody is named for is nobody's: the JSON alone has both.
    """
    spoken: dict[str, tuple[list[Claim], list[Quotation]]] = {}
    for claim in brief.claims:
        spoken.setdefault(claim.holder.name if claim.holder else "", ([], []))[0].append(claim)
    held = {quotation for claim in brief.claims for quotation in claim.quotations}
    for quotation in brief.quotations:
        name = _speaker(quotation)
        told = bool(name) and _words(quotation) >= FRAGMENT
        if quotation.id not in held and (quotation.kind != "indirect" or told):
            spoken.setdefault(name, ([], []))[1].append(quotation)
    offices = {entity.name: entity.roles[0] for entity in brief.entities if entity.roles}
    found = [
        Voice(name, _widest_first(claims), tuple(quotations), offices.get(name, ""))
        for name, (claims, quotations) in spoken.items()
    ]
    return sorted(found, key=lambda v: (not v.name, -len(v.claims) - len(v.quotations), v.name))


def _speaker(quotation: Quotation) -> str:
    """Name who speaks; a pronoun whose person is not known is nobody."""
    name = quotation.source.name if quotation.source else ""
    return "" if name.casefold() in lexicon().words("pronouns") else name


def _words(quotation: Quotation) -> int:
    return sum(len(content.text.split()) for content in quotation.content)


def counted(number: int, singular: str, plural: str = "") -> str:
    """Write a number with its noun."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def origin_count(articles: Sequence[Article]) -> int:
    """Count the independent origins of a brief's articles: groups once, unknown ones not at all."""
    return len(frozenset[str]().union(*(article.independent_origins for article in articles)))


def kin(shown: Shown, articles: dict[str, Shown]) -> list[Shown]:
    """Name the other articles that share an article's origin."""
    group = shown.article.origin.group
    return [other for other in articles.values() if group and other != shown and other.article.origin.group == group]


def elsewhere(shown: Shown) -> list[tuple[Origin, list[Derivation]]]:
    """Group the sentences that have another origin than their article by that origin, in order of the text."""
    found: dict[Origin, list[Derivation]] = {}
    for part in shown.article.derivations:
        found.setdefault(part.origin, []).append(part)
    return list(found.items())


def edits(shown: Shown) -> list[tuple[Revision, list[Edit]]]:
    """Give the earlier versions of an article, the first one first, each with what the version after it changed."""
    article = shown.article
    later = [*(revision.text for revision in article.revisions[1:]), article.text]
    return [
        (revision, [Edit(change.kind, _at(revision.text, change.before), _at(text, change.after)) for change in revision.changes])
        for revision, text in zip(article.revisions, later, strict=False)
    ]


def _at(text: str, span: Span | None) -> str:
    return tidy(text[span.start : span.end]) if span else ""


def _widest_first(claims: list[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (-claim.origins, len(claim.text.split()) < FRAGMENT, -len(claim.articles))))


def _name(article: Article) -> str:
    if article.outlet:
        return article.outlet
    return address(article.url).hostname or PurePath(article.input.partition("#")[0]).name or "standard input"


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
