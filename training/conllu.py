"""Reads Universal Dependencies' CoNLL-U into documents, one for each document of the treebank."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.documents import Document, Offsets


@dataclass(slots=True)
class Row:
    """One syntactic word: the columns that are learned from; `head` is an index in the sentence, -1 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    entity: str
    space_after: bool = True


@dataclass(slots=True)
class Tree:
    """One sentence of a treebank."""

    sent_id: str = ""
    document: str = ""
    paragraph: bool = False
    rows: list[Row] = field(default_factory=list)


def read_trees(path: Path) -> Iterator[Tree]:
    """Yield the sentences of a file, packed with gzip or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    document = ""
    tree, glued = Tree(), (0, True)
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in map(str.rstrip, lines):
            if line.startswith("# newdoc id"):
                document = line.partition("=")[2].strip()
            elif line.startswith("# newpar"):
                tree.paragraph = True
            elif line.startswith("# sent_id"):
                tree.sent_id = line.partition("=")[2].strip()
            elif line and line[0].isdigit():
                glued = _add_row(tree, line.split("\t"), glued)
            elif not line and tree.rows:
                tree.document = document
                yield tree
                tree, glued = Tree(), (0, True)


def _add_row(tree: Tree, columns: list[str], glued: tuple[int, bool]) -> tuple[int, bool]:
    """Append a word; `glued` says up to which word a written unit reaches ("don't": do + n't) and whether a space follows it."""
    number, spaced = columns[0], "SpaceAfter=No" not in columns[9]
    if "-" in number:
        return int(number.partition("-")[2]), spaced
    if "." in number:
        return glued
    index = int(number)
    space = spaced if index > glued[0] else index == glued[0] and glued[1]
    entity = next((item[7:] for item in columns[9].split("|") if item.startswith("Entity=")), "")
    form = columns[1].replace(" ", "") or "_"
    row = Row(form, columns[2], columns[3], columns[4], int(columns[6]) - 1, columns[7], entity, space)
    tree.rows.append(row)
    return glued


def read_documents(path: Path) -> list[tuple[Document, list[Tree]]]:
    """Return a treebank's documents with the trees that they were made of, for readers that add names."""
    groups: list[list[Tree]] = []
    for tree in read_trees(path):
        if not groups or groups[-1][0].document != tree.document:
            groups.append([])
        groups[-1].append(tree)
    return [(_document(trees), trees) for trees in groups]


def _document(trees: list[Tree]) -> Document:
    text = ""
    document = Document(trees[0].document, "", [], {head: {} for head in ("upos", "xpos", "relation")}, {"arc": {}})
    for tree in trees:
        if text:
            text = text.rstrip(" ") + ("\n" if tree.paragraph else " ")
        words: list[Offsets] = []
        for row in tree.rows:
            words.append((len(text), len(text) + len(row.form)))
            text += row.form + (" " if row.space_after else "")
        document.sentences.append(words)
        _answer(document, tree.rows, words)
    document.text = text
    return document


def _answer(document: Document, rows: list[Row], words: list[Offsets]) -> None:
    for row, (start, _) in zip(rows, words, strict=True):
        document.labels["upos"][start] = row.upos
        document.labels["xpos"][start] = row.xpos
        document.labels["relation"][start] = row.relation
        document.pointers["arc"][start] = -1 if row.head < 0 else words[row.head][0]
        document.lemmas[start] = row.form if row.lemma == "_" else row.lemma
