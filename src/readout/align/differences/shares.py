"""Shares: all, some or none of the things that a sentence speaks of, which two parties may see differently."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from readout.align.differences.fillers import Filler, Given, Plain, Scene
from readout.language import Tree
from readout.model import Span, Token

_WORDS = (
    ("all", ("all", "every", "each")),
    ("some", ("some", "several", "certain", "few", "most", "half", "part")),
    ("none", ("no", "none", "neither")),
)
_SIZES = MappingProxyType({word: size for size, words in _WORDS for word in words})
_OF_ONE = frozenset(("every", "each"))
_BESIDE = frozenset(("det", "amod", "det:predet", "nummod"))


@dataclass(frozen=True, slots=True)
class Share(Plain):
    """All, some or none (`size`) of what `thing` (the key of a noun) names, as it is told."""

    size: str
    thing: str
    shown: str

    def comparable(self, other: Given) -> bool:
        """Compare shares of one thing."""
        return isinstance(other, Share) and self.thing == other.thing

    def compatible(self, other: Given) -> bool:
        """Tell whether both are all, some or none."""
        return not isinstance(other, Share) or self.size == other.size


def share_fillers(scene: Scene) -> Iterator[Filler]:
    """Give the shares of one sentence: "all sanctions", "some of the sanctions"; one thing has none."""
    tree, tokens = Tree.of(scene.sentence.tokens), scene.sentence.tokens
    for at, token in enumerate(tokens):
        size = size_of(tree.lemma(at))
        noun = _noun(tree, at) if size else None
        if noun is None:
            continue
        start, end = sorted((at, noun))
        thing = next((term.key for term in scene.terms if term.start <= tokens[noun].start < term.end), "")
        shown = " ".join(scene.text[tokens[start].start : tokens[end].end].split())
        if thing and (tree.lemma(at) in _OF_ONE or _is_several(scene.text, tokens[noun])):
            yield scene.fill(Span(token.start, token.end), Share(size, thing, shown), (), thing)


def size_of(word: str) -> str:
    """Tell whether a word stands for all, some or none; "" where for none of them."""
    return _SIZES.get(word, "")


def _noun(tree: Tree, at: int) -> int | None:
    """Find the noun that a word of share belongs to: the one it stands beside, or the one behind its "of"."""
    head = tree.tokens[at].head
    if tree.tokens[at].relation in _BESIDE and tree.tokens[head].pos == "NOUN":
        return head
    below = (noun for noun in tree.hanging(at, "nmod") if tree.tokens[noun].pos == "NOUN")
    return next((noun for noun in below if any(tree.lemma(mark) == "of" for mark in tree.children[noun])), None)


def _is_several(text: str, noun: Token) -> bool:
    return text[noun.start : noun.end].casefold() != noun.lemma.casefold()
