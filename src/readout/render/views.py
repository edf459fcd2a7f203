"""What every form of a brief needs to show its evidence: numbered articles, and words within the words around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import NamedTuple

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
    EntryKind,
    Evidence,
    Origin,
    Party,
    Question,
    Quotation,
    Revision,
    Source,
    Span,
)
from readout.render.same_statements import Tellers, alike, cosine, is_repeated, stems_of
from readout.render.shown_offices import office_of
from readout.text import address

REACH = 140
"""Code points shown on either side of a piece of evidence, within its paragraph: two lines of a terminal or a phone."""

FRAGMENT = 4
"""Statements of fewer words than this are mostly names and topics ("the agreement"); they stand after the sentences."""

_OF_ENTRY = 0.25
"""Cosine of the stems of an entry and of a place of its event from which the place is shown for it: of 25 read below in twelve
fresh groups 3 told the same, of 20 above half."""

_FEW = frozenset("0 1 2 3".split())
"""Counts that many things have: of nineteen rows read with none other one was worth a line."""

_NEWLY_TOLD = frozenset({"a", "an"})


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
    return [_excerpt_of(piece, articles[piece.article]) for piece in widest]


def carriers(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> list[Shown]:
    """Name the articles that pieces of evidence come from, each once, in their order."""
    return sorted({articles[e.article].number: articles[e.article] for e in evidence}.values(), key=lambda shown: shown.number)


def agreed(brief: Brief) -> list[Claim]:
    """Give the claims that two independent origins or more tell in like words, and none disputes, the widest told first."""
    tellers = Tellers.of(brief)
    corroborated = (claim for claim in brief.claims if claim.status == "corroborated" and claim.stands_alone)
    found = [told for claim in corroborated if (told := alike(claim, tellers)).origins > 1]
    return sorted(found, key=lambda claim: (-claim.origins, -len(claim.articles)))


def between(brief: Brief, who: Between) -> list[Discrepancy]:
    """Give the discrepancies between outlets' accounts, or the disputes between the parties that they report on."""
    return [discrepancy for discrepancy in brief.discrepancies if discrepancy.between == who]


def ahead(brief: Brief) -> list[Entry]:
    """Give what is still to come: what had come when the last article was printed is told by the timeline, or by nobody.

    What one account alone calls to come, and puts on no day, is mostly a hope or a manner of speaking: the JSON alone has it.
    """
    firm = (entry for entry in brief.upcoming if entry.stands_alone and (entry.when.value or entry.origins > 1))
    return [_cited(entry) for entry in firm if entry.state not in {"passed", "confirmed"}]


def _cited(entry: Entry) -> Entry:
    """Give an entry with those of its places alone whose words are like its own: what else was said that day stands in the JSON."""
    own = stems_of(entry.text)
    near = (piece for piece in entry.evidence[1:] if cosine(own, stems_of(piece.text)) >= _OF_ENTRY)
    return replace(entry, evidence=(*entry.evidence[:1], *near))


def shown(brief: Brief) -> Brief:
    """Give a brief without those stances and entries that do not read alone."""
    return replace(
        brief,
        positions=tuple(position for position in brief.positions if position.stands_alone),
        timeline=tuple(_cited(entry) for entry in brief.timeline if entry.stands_alone),
        upcoming=tuple(entry for entry in brief.upcoming if entry.stands_alone),
    )


def happened(brief: Brief, kind: EntryKind) -> list[Entry]:
    """Give what happened, or what was said, on a day: those entries that read alone."""
    return [_cited(entry) for entry in brief.timeline if entry.kind == kind and entry.stands_alone]


def asked(brief: Brief) -> list[Question]:
    """Give the questions worth a line, that several articles answer, each value that all agree on but once, in its finest form.

    With several values: days only where it is known how they stand to one another. With one, on several independent origins:
    what is measured, or a count of more than a few; the days are on the timeline.
    """
    kept: list[Question] = []
    known: set[str] = set()
    for question in map(_finest, brief.questions):
        if question.stands_alone and _is_compared(question) and _is_worth_a_line(question):
            values = {value.normalized for value in question.values}
            if len(values) > 1 or values.isdisjoint(known):
                kept.append(question)
            known |= values
    return kept


def _finest(question: Question) -> Question:
    """Leave out what tells the first value over again, in other words or more loosely ("23" and "about two dozen")."""
    return replace(question, values=question.values[:1]) if question.relation in {"same", "vaguer"} else question


def _is_compared(question: Question) -> bool:
    told_by = {evidence.article for value in question.values for evidence in value.evidence}
    return len(told_by) > 1 and (len(question.values) > 1 or question.values[0].origins > 1)


def _is_worth_a_line(question: Question) -> bool:
    if len(question.values) > 1:
        written = {tidy(value.value).casefold() for value in question.values}
        return len(written) > 1 and (question.relation is not None or question.kind != "date")
    return question.kind != "date" and question.values[0].normalized not in _FEW


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
    """Group by who speaks what several articles have of him, then his other words; those who say most first.

    Shown are a claim and a quotation that read alone under a name; the JSON has all.
    """
    spoken: dict[str, tuple[list[Claim], list[Quotation]]] = {}
    spelled: dict[str, str] = {}
    tellers = Tellers.of(brief)
    held_by = [alike(claim, tellers) for claim in brief.claims if claim.stands_alone and _named(claim.holder)]
    shared = [claim for claim in held_by if len({piece.article for piece in claim.evidence}) > 1]
    for claim in _widest_first(shared):
        name = _named(claim.holder)
        said = spoken.setdefault(spelled.setdefault(name.casefold(), name), ([], []))
        said[0].extend([] if is_repeated(claim.evidence[:1], _shown(said)) else [claim])
    held = {quotation for claim in shared for quotation in claim.quotations}
    for quotation in sorted(brief.quotations, key=lambda one: one.source is None or one.source.entity is None):
        if quotation.stands_alone and quotation.id not in held and (name := _named(quotation.source)):
            said = spoken.setdefault(spelled.setdefault(name.casefold(), name), ([], []))
            others = () if quotation.source and quotation.source.entity else spoken.values()
            told = [*_shown(said), *(one for other in others for one in _shown(other))]
            said[1].extend([] if is_repeated(quotation.content, told) else [quotation])
    offices = {entity.name: entity.roles for entity in brief.entities}
    persons = [entity.name for entity in brief.entities if entity.type == "person"]
    found = [
        Voice(name, tuple(claims), tuple(quotations), office_of(name, offices.get(name, ()), persons, brief.articles))
        for name, (claims, quotations) in spoken.items()
        if claims or quotations
    ]
    return sorted(found, key=lambda v: (-len(v.claims) - len(v.quotations), v.name))


def _shown(said: tuple[list[Claim], list[Quotation]]) -> list[tuple[Evidence, ...]]:
    """Give the words of what is shown of a speaker."""
    return [*(one.evidence for one in said[0]), *(one.content for one in said[1])]


def _named(speaker: Party | Source | None) -> str:
    """Name who speaks; a pronoun whose person is not known is nobody, and so is "the person" or "another"."""
    if speaker is None or speaker.name.casefold() in lexicon().words("pronouns"):
        return ""
    first = speaker.name.partition(" ")[0].casefold()
    points = first in lexicon().words("determiners") - _NEWLY_TOLD and speaker.name[1:].islower()
    return "" if points and not speaker.entity else speaker.name


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


class Edited(NamedTuple):
    """An earlier version of an article, and what the version after it changed."""

    revision: Revision
    edits: list[Edit]


def edits(shown: Shown) -> list[Edited]:
    """Give the earlier versions of an article, the first one first, each with what the version after it changed."""
    article = shown.article
    later = [*(revision.text for revision in article.revisions[1:]), article.text]
    return [
        Edited(revision, [Edit(c.kind, _at(revision.text, c.before), _at(text, c.after)) for c in revision.changes])
        for revision, text in zip(article.revisions, later, strict=False)
    ]


def _at(text: str, span: Span | None) -> str:
    return tidy(text[span.start : span.end]) if span else ""


def _widest_first(claims: list[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (-claim.origins, -len(claim.articles))))


def _name(article: Article) -> str:
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
