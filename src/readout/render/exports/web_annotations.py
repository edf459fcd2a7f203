"""The evidence as a W3C Web Annotation collection: one annotation for each finding, a target for each piece of its evidence.

Web Annotation Data Model, W3C Recommendation of 23 February 2017. A text position counts Unicode code points from 0, its end is
exclusive (4.2.5), as ours do. The text is that of the article as read (`text` in the JSON): on a live page the quoted words with
those before and after them (4.2.4) lead to the place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from readout.model import Article, Brief, Claim, Discrepancy, Entry, Evidence, Position, Quotation, Readout
from readout.render.exports.iris import article_addresses, collection_address, finding_address
from readout.render.exports.move_codes import CODED
from readout.render.json_contract import written
from readout.render.tidy_words import counted
from readout.version import __version__

Node = dict[str, Any]
Motivation = Literal["classifying", "describing", "highlighting", "identifying"]

AROUND = 32
"""Code points of the text given before and after the words; Hypothesis, the most used annotation client, gives as many."""


@dataclass(frozen=True, slots=True)
class _Finding:
    """What is said of words: in a sentence, and in tags."""

    kind: str
    name: str
    motivation: Motivation
    says: str
    tags: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def to_annotations(readout: Readout) -> str:
    """Write a collection of one page that holds an annotation for every finding of every story."""
    addresses = article_addresses(readout)
    items = [item for brief in readout.stories for item in _annotations(brief, addresses)]
    name = collection_address(readout)
    page = {"id": f"{name}#page-1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": name,
        "type": "AnnotationCollection",
        "label": "What readout found, and the words that it rests on",
        "generator": {"type": "Software", "name": f"readout {__version__}"},
        "total": len(items),
    }
    return written({**collection, "first": page} if items else collection)


def _annotations(brief: Brief, addresses: dict[str, str]) -> Iterator[Node]:
    """Give an annotation for each finding of a story, a target for each piece of its evidence."""
    texts = {article.id: article for article in brief.articles}
    for finding in _annotated_findings(brief):
        yield {
            "id": finding_address(brief, f"on-{finding.kind}", finding.name),
            "type": "Annotation",
            "motivation": finding.motivation,
            "body": [_body(finding.says, "describing"), *(_body(tag, "tagging") for tag in (finding.kind, *finding.tags))],
            "target": [_annotation_target(piece, texts[piece.article], addresses) for piece in finding.evidence],
        }


def _body(value: str, purpose: str) -> Node:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _annotation_target(piece: Evidence, article: Article, addresses: dict[str, str]) -> Node:
    quote = {"type": "TextQuoteSelector", "exact": piece.text}
    before, after = article.text[max(0, piece.start - AROUND) : piece.start], article.text[piece.end : piece.end + AROUND]
    quote.update({name: words for name, words in (("prefix", before), ("suffix", after)) if words})
    position = {"type": "TextPositionSelector", "start": piece.start, "end": piece.end}
    return {"source": addresses[piece.article], "selector": [position, quote]}


def _annotated_findings(brief: Brief) -> Iterator[_Finding]:
    """Give what is said of words of a story: quotations, claims, values, positions, entries."""
    yield from map(_quotation, brief.quotations)
    yield from map(_claim, brief.claims)
    for discrepancy in brief.discrepancies:
        yield from _values(discrepancy, "discrepancy")
    for discrepancy in brief.updates:
        yield from _values(discrepancy, "update")
    yield from map(_position, brief.positions)
    yield from _entries(brief.timeline, "happened")
    yield from _entries(brief.upcoming, "announced")
    for number, sentence in enumerate(brief.summary, 1):
        yield _Finding("summary", str(number), "highlighting", sentence.text, (), sentence.evidence)


def _quotation(quotation: Quotation) -> _Finding:
    source = quotation.source.name if quotation.source else "a source that the article does not name"
    says = f"attributed to {source} ({quotation.kind}, {quotation.certainty})"
    tags = (quotation.kind, quotation.certainty)
    return _Finding("quotation", quotation.id, "identifying", says, tags, quotation.content)


def _claim(claim: Claim) -> _Finding:
    says = f"{claim.holder.name}: {claim.text}" if claim.holder else claim.text
    tags = (claim.status, counted(claim.origins, "origin"))
    return _Finding("claim", claim.id, "describing", says, tags, claim.evidence)


def _values(discrepancy: Discrepancy, kind: str) -> Iterator[_Finding]:
    """Give each side of a discrepancy as a finding of its own: the values are what is told apart."""
    for number, value in enumerate((*discrepancy.values, *discrepancy.updates), 1):
        name, says = f"{discrepancy.id}-{number}", f"{discrepancy.about}: {value.value}"
        yield _Finding(kind, name, "describing", says, (discrepancy.kind,), value.evidence)


def _position(position: Position) -> _Finding:
    says = f"{position.actor.name}: {position.move}, {position.issue.label}"
    tags = (position.move, position.issue.label, CODED[position.move].plover)
    return _Finding("position", position.id, "classifying", says, tags, position.evidence)


def _entries(entries: Iterable[Entry], kind: str) -> Iterator[_Finding]:
    for number, entry in enumerate(entries, 1):
        says = f"{entry.when.value or 'no date'}: {entry.text}"
        yield _Finding(kind, str(number), "describing", says, ("disputed",) if entry.disputed else (), entry.evidence)
