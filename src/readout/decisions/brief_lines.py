"""The lines of a brief: what each says, the words that it rests on, and which of them a decision means."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar, get_args

from readout.decisions.anchoring import Place
from readout.errors import DecisionError
from readout.model import (
    Anchor,
    Article,
    Brief,
    Claim,
    Discrepancy,
    Entity,
    Entry,
    Evidence,
    Gap,
    LineKind,
    Position,
    Question,
    Quotation,
    Span,
    SummarySentence,
    page_of,
)

Sided = Discrepancy | Question
Line = Claim | Sided | Position | Entry | SummarySentence | Quotation
Some = TypeVar("Some", bound=Line)
_HALF = 0.5
_SHOWN = 100


def evidence_of(line: Line) -> tuple[Evidence, ...]:
    """Give the words that a line rests on."""
    if isinstance(line, Sided):
        return tuple(chain.from_iterable(value.evidence for value in line.values))
    return line.content if isinstance(line, Quotation) else line.evidence


def said_by(line: Line) -> str:
    """Give what a line says, in one line."""
    match line:
        case Discrepancy() | Question():
            return f"{line.about}: {' / '.join(value.value for value in line.values)}"
        case Position():
            return f"{line.actor.name} {line.move} {line.issue.label}"
        case Quotation():
            return " … ".join(piece.text for piece in line.content)
        case _:
            return line.text


def best(lines: Sequence[Some], places: Collection[Place], said: str = "") -> Some | None:
    """Choose the line that rests on most of the places, half of them at least; of equals what says the same, or has least else."""
    scored = []
    for at, line in enumerate(lines):
        evidence = evidence_of(line)
        hit = sum(any(place.touches(piece) for piece in evidence) for place in places)
        rest = sum(not any(place.touches(piece) for place in places) for piece in evidence)
        if hit and hit >= _HALF * len(places):
            scored.append((hit, said_by(line) == said, -rest, -at))
    return lines[-max(scored)[3]] if scored else None


@dataclass(frozen=True, slots=True)
class BriefLine:
    """A line of a brief as a person points to it, ready to be decided about."""

    kind: LineKind
    said: str
    anchors: tuple[Anchor, ...]

    @classmethod
    def at(cls, brief: Brief, place: str) -> "BriefLine":
        """Find a line by its place in the brief's JSON, or by words of it.

        `claims.3` is the fourth claim, `claims.3.0` its first piece of evidence; `claims:half an answer` is the claim with these
        words, `claims::half an answer` that piece of it. The parts of discrepancies, updates and questions are their values, those
        of entities their spellings (and of these the articles: `entities.2.0.1`); `articles` alone stands for all of them.
        Raises DecisionError where there is no such line, or words stand in several.
        """
        try:
            kind, _, words = place.partition(":")
            if words:
                return cls._with(brief, _field(kind), words)
            field, *numbers = place.split(".")
            return cls._numbered_line(brief, _field(field), [_natural(number) for number in numbers])
        except (IndexError, ValueError, StopIteration) as error:
            raise DecisionError(f"the brief of story {brief.id} has no line {place}; lines are named as claims.0") from error

    @classmethod
    def _numbered_line(cls, brief: Brief, field: LineKind, numbers: Sequence[int]) -> "BriefLine":
        """Find a line of a brief by the number that it has under its field."""
        articles = {article.id: article for article in brief.articles}
        if field == "articles":
            which = [brief.articles[number] for number in numbers[:1]] or brief.articles
            return cls(field, " / ".join(_titled(one) for one in which), tuple(Anchor(one.sha256, page_of(one)) for one in which))
        line, parts = getattr(brief, field)[numbers[0]], numbers[1:]
        if isinstance(line, Entity):
            return cls(field, line.name, tuple(_spellings_as_lines(line, parts, articles)))
        line = next(claim for claim in brief.claims if claim.id == line.claim) if isinstance(line, Gap) else line
        return cls(field, said_by(line), tuple(anchor_of(articles[piece.article], piece.span) for piece in _part(line, parts)))

    @classmethod
    def _with(cls, brief: Brief, field: LineKind, words: str) -> "BriefLine":
        """Find the one line that says words, or, behind a second colon, the one part of a line that does."""
        wanted, found = words.removeprefix(":"), list[BriefLine]()
        for at in range(len(getattr(brief, field))):
            line = cls._numbered_line(brief, field, [at])
            if wanted == words:
                found += [line] if wanted in line.said else []
            else:
                parts = [cls._numbered_line(brief, field, [at, part]) for part in range(_line_parts(getattr(brief, field)[at]))]
                found += [part for part in parts if any(wanted in anchor.text for anchor in part.anchors)][:1]
        if len(found) > 1:
            raise DecisionError(f"{len(found)} of the {field} of story {brief.id} hold {wanted!r}; give more of the words")
        return found[0]


def _field(name: str) -> LineKind:
    kinds: tuple[LineKind, ...] = get_args(LineKind)
    return next(kind for kind in kinds if kind == name)


def _natural(number: str) -> int:
    if not number.isdecimal():
        raise ValueError(number)
    return int(number)


def _part(line: Line, parts: Sequence[int]) -> tuple[Evidence, ...]:
    if not parts:
        return evidence_of(line)
    if isinstance(line, Sided):
        return line.values[parts[0]].evidence
    return (evidence_of(line)[parts[0]],)


def _line_parts(line: Line | Entity | Gap | Article) -> int:
    """Give the parts of a line that may be decided about by themselves."""
    match line:
        case Discrepancy() | Question():
            return len(line.values)
        case Entity():
            return len(line.variants)
        case Gap() | Article():
            return 0
        case _:
            return len(evidence_of(line))


def _titled(article: Article) -> str:
    return article.headline or article.text.strip().split("\n")[0][:_SHOWN]


def anchor_of(article: Article, span: Span) -> Anchor:
    """Anchor words of an article."""
    return Anchor(article.sha256, page_of(article), span.start, span.end, article.text[span.start : span.end])


def _spellings_as_lines(entity: Entity, parts: Sequence[int], articles: Mapping[str, Article]) -> list[Anchor]:
    """Anchor the first place of each spelling in each of its articles."""
    variants = [entity.variants[parts[0]]] if parts else entity.variants
    places = (
        (articles[name], variant.text)
        for variant in variants
        for name in ([variant.articles[parts[1]]] if len(parts) > 1 else variant.articles)
    )
    return [anchor_of(article, span) for article, name in places if (span := spelled_at(article.text, name))]


def spelled_at(text: str, name: str) -> Span | None:
    """Find a name in a text, however its words are spaced, as whole words first."""
    words = r"\s+".join(map(re.escape, name.split()))
    found = re.search(rf"(?<!\w){words}(?!\w)", text) or re.search(words, text)
    return Span(*found.span()) if found else None
