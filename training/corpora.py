"""The corpora that the weights are made from and measured on, as documents."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from training.conllu import Tree, read_documents
from training.documents import Document, mark_spans
from training.names import Spans, gum_names, read_uner, uner_names
from training.polnear import read_attributions

_KNOWN = 3
"""Times that a name is annotated in the corpora before an unmarked one is held to be overlooked."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """Documents by corpus: "ewt", "gum" and "polnear"."""

    documents: dict[str, list[Document]]

    def mixed(self) -> list[Document]:
        """Return what an epoch reads: the treebanks four times, since they have a third of the words and five of the heads."""
        treebanks = self.documents["ewt"] + self.documents["gum"]
        return treebanks * 4 + self.documents["polnear"]


def read_corpora(root: Path, part: str) -> Corpora:
    """Return the "train" or "dev" part of the corpora under `root`; names of GUM are derived, so dev measures UNER's alone."""
    ewt = read_documents(root / f"treebanks/en_ewt-{part}.conllu.gz")
    gum = read_documents(root / f"treebanks/en_gum-{part}.conllu.gz")
    annotated = read_uner(root / f"entities/uner-ewt-{part}.iob2")
    names = [[uner_names(tree, annotated.get(tree.sent_id)) for tree in trees] for _, trees in ewt]
    names += [[gum_names(tree) for tree in trees] for _, trees in gum]
    add_names(ewt + gum, names, reconcile=part == "train")
    return Corpora(
        {
            "ewt": [document for document, _ in ewt],
            "gum": [document for document, _ in gum],
            "polnear": read_attributions(root / f"quotations/polnear-{part}.jsonl"),
        }
    )


def add_names(read: list[tuple[Document, list[Tree]]], names: list[list[Spans | None]], *, reconcile: bool) -> None:
    """Put names into documents, the two corpora's customs reconciled by what each name is elsewhere where asked to be."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for (_, trees), found in zip(read, names, strict=True):
        for tree, spans in zip(trees, found, strict=True):
            for span in spans or ():
                seen[_words(tree, span)][span[2]] += reconcile
    for (document, trees), found in zip(read, names, strict=True):
        table: dict[int, str] = {}
        for tree, words, spans in zip(trees, document.sentences, found, strict=True):
            if spans is not None:
                sure = [(*span[:2], reconciled(span[2], seen[_words(tree, span)])) for span in spans]
                marked = mark_spans(words, sure)
                for index in missed(tree, [marked[start] for start, _ in words], seen):
                    marked[words[index][0]] = ""
                table.update(marked)
        document.labels["name"] = table


def missed(tree: Tree, labels: list[str], seen: Mapping[str, Counter[str]]) -> Iterator[int]:
    """Yield the words to leave without an answer: proper nouns outside names that as a name are well known to the corpora.

    Annotators overlook some (the early Universal NER misses "Iran" five times, "Enron" six), and an answer that is
    wrong is worse than none. Runs of proper nouns count as a whole and one by one.
    """
    run: list[int] = []
    for index, row in enumerate([*tree.rows, None]):
        if row is not None and row.upos == "PROPN" and labels[index] == "O":
            run.append(index)
        else:
            whole = " ".join(tree.rows[place].form for place in run)
            yield from (place for place in run if max(_times(seen, whole), _times(seen, tree.rows[place].form)) >= _KNOWN)
            run = []


def _times(seen: Mapping[str, Counter[str]], name: str) -> int:
    return seen[name].total() if name in seen else 0


def _words(tree: Tree, span: tuple[int, int, str]) -> str:
    return " ".join(row.form for row in tree.rows[span[0] : span[1]])


def reconciled(kind: str, seen: Counter[str]) -> str:
    """Return a name's type: a country that decides stays geopolitical, a firm that is a website stays an organization."""
    if kind == "organization" and seen["geopolitical"] > 1:
        return "geopolitical"
    return "organization" if kind == "other" and seen["organization"] else kind
