"""What the encoder predicts for each word, described in one place: a further head is one more row of the table."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
XPOS = tuple(
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ "
    "RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``".split()
)
RELATIONS = tuple(
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj "
    "cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod "
    "nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis "
    "punct reparandum root vocative xcomp".split()
)
NameType = Literal["person", "organization", "geopolitical", "place", "other"]
NAME_TYPES: tuple[NameType, ...] = ("person", "organization", "geopolitical", "place", "other")
QUOTATION_PARTS = ("source", "cue", "content")


def span_labels(types: tuple[str, ...]) -> tuple[str, ...]:
    """Return the BIO labels of span types: "O", then a "B-" and an "I-" for each type (so odd indices begin, even go on)."""
    return ("O", *(f"{mark}-{name}" for name in types for mark in "BI"))


@dataclass(frozen=True, slots=True)
class Head:
    """One prediction: a label for each word, BIO labels for each word, or a pointer from a word to a word.

    A pointer gives each word two vectors of `width`; the score of i pointing to j is asking[i] . answering[j].
    A labelled pointer also says what kind of link it is, from two more vectors multiplied element by element.
    """

    name: str
    kind: Literal["label", "span", "pointer", "link"]
    labels: tuple[str, ...] = ()
    width: int = 0

    @property
    def outputs(self) -> tuple[tuple[str, int], ...]:
        """Names and widths of what the network emits for this head."""
        if self.kind in ("label", "span"):
            return ((self.name, len(self.labels)),)
        return ((f"{self.name}.asking", self.width), (f"{self.name}.answering", self.width))


@cache
def heads() -> tuple[Head, ...]:
    """Return the table."""
    return (
        Head("upos", "label", UPOS),
        Head("xpos", "label", XPOS),
        Head("arc", "pointer", width=256),
        Head("relation", "link", RELATIONS, width=256),
        Head("name", "span", span_labels(NAME_TYPES)),
        Head("quotation", "span", span_labels(QUOTATION_PARTS)),
        Head("cue", "pointer", width=128),
        Head("source", "pointer", width=128),
    )
