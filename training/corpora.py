"""The corpora that the weights are made from and measured on, as documents."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from training.conllu import Tree, read_documents
from training.documents import Document, mark_spans
from training.names import Spans, gum_names, read_uner, uner_names
from training.polnear import read_attributions


@dataclass(frozen=True, slots=True)
class Corpora:
    """Documents by corpus: "ewt", "gum" and "polnear"."""

    documents: dict[str, list[Document]]

    def mixed(self) -> list[Document]:
        """Return what an epoch reads: the treebanks twice, since they have a third of the words and five of the heads."""
        treebanks = self.documents["ewt"] + self.documents["gum"]
        return treebanks * 2 + self.documents["polnear"]


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
                table.update(mark_spans(words, sure))
        document.labels["name"] = table


def _words(tree: Tree, span: tuple[int, int, str]) -> str:
    return " ".join(row.form for row in tree.rows[span[0] : span[1]])


def reconciled(kind: str, seen: Counter[str]) -> str:
    """Return a name's type: a country that decides stays geopolitical, a firm that is a website stays an organization."""
    if kind == "organization" and seen["geopolitical"] > 1:
        return "geopolitical"
    return "organization" if kind == "other" and seen["organization"] else kind
