"""Puts one name of the corpora in the place of another, so that a name is told by where it stands and not by heart alone."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from training.documents import Document, Offsets

Words = tuple[str, ...]
Kind = tuple[object, ...]
"""What two names share that may change places: type, tags of their words, and the tree between them."""
Pool = dict[Kind, list[Words]]


def names_of(documents: Iterable[Document]) -> Pool:
    """Return the names of the corpora by kind, each once, in the order of their first appearance."""
    pool: dict[Kind, dict[Words, None]] = defaultdict(dict)
    for document in documents:
        for kind, words in _names(document):
            pool[kind][_texts(document, words)] = None
    return {kind: list(names) for kind, names in pool.items()}


def swapped(document: Document, pool: Pool, chance: random.Random, share: float) -> Document:
    """Return the document with a share of its names exchanged (mention replacement, Dai and Adel 2020), each the same throughout.

    Names of a kind have as many words with the same tags and the same tree, so all answers stay; vectors of sentences do not.
    """
    chosen: dict[tuple[Kind, Words], Words] = {}
    changes: dict[Offsets, str] = {}
    for kind, words in _names(document):
        texts = _texts(document, words)
        if (kind, texts) not in chosen:
            chosen[kind, texts] = chance.choice(pool.get(kind, [texts])) if chance.random() < share else texts
        changes |= dict(zip(words, chosen[kind, texts], strict=True)) if chosen[kind, texts] != texts else {}
    return _rewritten(document, changes) if changes else document


def _names(document: Document) -> Iterator[tuple[Kind, list[Offsets]]]:
    """Yield the names with their kind; none of a document whose words carry no tree."""
    labels, tags, arcs = document.labels.get("name", {}), document.labels.get("xpos", {}), document.pointers.get("arc", {})
    run: list[Offsets] = []
    for offsets in [*(document.words() if tags else ()), (-1, -1)]:
        label = labels.get(offsets[0], "O")
        if run and not label.startswith("I-"):
            starts = [start for start, _ in run]
            inside = tuple(starts.index(arcs[start]) if arcs.get(start) in starts else -1 for start in starts)
            yield (labels[starts[0]], *(tags.get(start) for start in starts), inside), run
            run = []
        if label != "O" and (run or label.startswith("B-")):
            run = [*run, offsets]


def _texts(document: Document, words: Iterable[Offsets]) -> Words:
    return tuple(document.text[start:end] for start, end in words)


def _rewritten(document: Document, changes: dict[Offsets, str]) -> Document:
    parts: list[str] = []
    moved: dict[int, Offsets] = {}
    copied = length = 0
    for start, end in document.words():
        word = changes.get((start, end), document.text[start:end])
        gap = document.text[copied:start] if start >= copied else ""
        parts += [gap, word]
        moved[start] = (length + len(gap), length + len(gap) + len(word))
        copied, length = end, moved[start][1]
    return replace(
        document,
        text="".join(parts) + document.text[copied:],
        sentences=[[moved[start] for start, _ in sentence] for sentence in document.sentences],
        labels={head: {moved[start][0]: label for start, label in table.items()} for head, table in document.labels.items()},
        pointers={
            head: {moved[start][0]: moved[to][0] if to in moved else to for start, to in table.items()}
            for head, table in document.pointers.items()
        },
        lemmas={},
        vectors={},
    )
