"""Reads PolNeAR's attributions (Newell et al. 2018) as labels of words and pointers between them."""

import json
from pathlib import Path
from typing import Any

from readout.text import sentences, tokens
from training.documents import Document, Offsets

_ORDER = ("content", "source", "cue")
"""Later ones are written over earlier ones where an attribution's parts overlap."""


def read_attributions(path: Path) -> list[Document]:
    """Return the articles of a file of attributions, JSON lines, as documents with the heads quotation, cue and source."""
    return [_document(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _document(row: dict[str, Any]) -> Document:
    text = row["text"]
    cut = [
        [(word.start, word.end) for word in tokens(text, sentence.start, sentence.end)]
        for sentence in sentences(text, 0, len(text))
    ]
    document = Document(row["id"], text, cut)
    attributions = sorted(row["attributions"], key=lambda item: -sum(end - start for start, end in item["content"]))
    owners = _owners(attributions, len(row["text"]))
    words = list(document.words())
    labels = _labels(words, owners)
    document.labels["quotation"] = labels
    document.pointers = _pointers(words, owners, labels, attributions)
    return document


def _owners(attributions: list[dict[str, Any]], length: int) -> list[tuple[int, str] | None]:
    """Return for each character the attribution and the part it belongs to; the inner of two nested ones has it."""
    owners: list[tuple[int, str] | None] = [None] * length
    for number, attribution in enumerate(attributions):
        for part in _ORDER:
            for start, end in attribution[part]:
                owners[start:end] = [(number, part)] * (min(end, length) - start)
    return owners


def _labels(words: list[Offsets], owners: list[tuple[int, str] | None]) -> dict[int, str]:
    labels, before = {}, None
    for start, _ in words:
        owner = owners[start]
        if owner is None:
            labels[start] = "O"
        else:
            labels[start] = f"{'I' if owner == before else 'B'}-{owner[1]}"
        before = owner
    return labels


def _pointers(
    words: list[Offsets],
    owners: list[tuple[int, str] | None],
    labels: dict[int, str],
    attributions: list[dict[str, Any]],
) -> dict[str, dict[int, int]]:
    """Return where parts point (to the first word of their cue) and where cues point (to the first word of their source)."""
    cues: dict[int, int] = {}
    sources = {start for start, _ in words if labels[start].endswith("-source")}
    for start, _ in words:
        owner = owners[start]
        if owner and owner[1] == "cue":
            cues.setdefault(owner[0], start)
    to_cue: dict[int, int] = {}
    to_source: dict[int, int] = {}
    for start, _ in words:
        owner = owners[start]
        if owner is None:
            continue
        if owner[1] == "cue":
            wanted = min((begin for begin, _ in attributions[owner[0]]["source"]), default=-1)
            to_source[start] = wanted if wanted in sources else -1
        else:
            to_cue[start] = cues.get(owner[0], -1)
    return {"cue": to_cue, "source": to_source}
