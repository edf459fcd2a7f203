"""Measures an exported encoder on the dev parts, with the package's own code: gold words for the treebanks, text for quotations."""

import importlib.util
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from readout.annotate.encoder.encode import assembled
from readout.annotate.encoder.encoding import Encoding
from readout.annotate.encoder.network_session import Session
from readout.model import Span
from training.documents import Document

_UNER = {"person": "PER", "organization": "ORG", "geopolitical": "LOC", "place": "LOC"}
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Read:
    """A document and what the encoder made of it."""

    document: Document
    encoding: Encoding


def read_all(documents: Iterable[Document], session: Session) -> list[Read]:
    """Return the documents with their encodings, from the words and sentences that they come with."""
    return [Read(document, assembled(document.text, document.sentences, session)) for document in documents]


def language_figures(reads: Iterable[Read]) -> Figures:
    """Return UPOS, UAS, LAS and lemma accuracy in per cent, subtypes of relations counted, marks counted (CoNLL 2018's LAS)."""
    count = upos = lemma = attached = labelled = 0
    for read in reads:
        document = read.document
        for run in read.encoding.tokens:
            for token in run:
                head = run[token.head].start if token.head >= 0 else -1
                right = head == document.pointers["arc"][token.start]
                count += 1
                upos += token.pos == document.labels["upos"][token.start]
                lemma += token.lemma == document.lemmas[token.start]
                attached += right
                labelled += right and token.relation == document.labels["relation"][token.start]
    rates = {"UPOS": upos, "UAS": attached, "LAS": labelled, "lemma": lemma}
    return {name: round(100 * value / max(1, count), 2) for name, value in rates.items()}


def name_figures(reads: Iterable[Read]) -> Figures:
    """Return precision, recall and F1 of names in Universal NER's three types, both ends right."""
    hit = said = there = 0
    for read in reads:
        gold = {(start, end, _UNER[kind]) for start, end, kind in gold_names(read.document) if kind in _UNER}
        mine = {(name.span.start, name.span.end, _UNER[name.type]) for name in read.encoding.names if name.type in _UNER}
        hit, said, there = hit + len(gold & mine), said + len(mine), there + len(gold)
    precision, recall = hit / max(1, said), hit / max(1, there)
    return {"names P": precision, "names R": recall, "names F1": 2 * hit / max(1, said + there)}


def gold_names(document: Document) -> list[tuple[int, int, str]]:
    """Return a document's names as offsets with their types."""
    found: list[tuple[int, int, str]] = []
    for start, end in document.words():
        mark, _, kind = document.labels["name"].get(start, "O").partition("-")
        if mark == "B":
            found.append((start, end, kind))
        elif mark == "I":
            found[-1] = (found[-1][0], end, kind)
    return found


def quotation_figures(reads: Iterable[Read], gold: Path, scorer: Path) -> Figures:
    """Return what the quotation scorer says of the attributions."""
    specification = importlib.util.spec_from_file_location("score_quotations", scorer)
    if specification is None or specification.loader is None:
        message = f"no scorer at {scorer}"
        raise FileNotFoundError(message)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    figures: Figures = module.score(rows, {read.document.name: quotation_rows(read.encoding) for read in reads})
    return figures


def quotation_rows(encoding: Encoding) -> list[dict[str, list[list[int]]]]:
    """Return attributions as the scorer reads them."""

    def pairs(*spans: Span | None) -> list[list[int]]:
        return [[span.start, span.end] for span in spans if span]

    return [
        {"source": pairs(found.source), "cue": pairs(found.cue), "content": pairs(*found.content)}
        for found in encoding.attributions
    ]
