"""Details: common nouns in one place of two accounts that cannot both be what stood there."""

from collections.abc import Iterator
from dataclasses import dataclass

from readout.align.differences.scenes_and_fillers import Filler, Given, Plain, Scene
from readout.align.noun_kinds import is_told_apart, shut_out
from readout.language import Tree, lexicon, stem
from readout.model import Span

_SLOTS = frozenset(("obj", "iobj", "obl", "nmod", "nsubj"))


@dataclass(frozen=True, slots=True)
class Thing(Plain):
    """A thing by its noun (base form) in a slot: how it hangs on which word (its stem), over which preposition, one or several.

    `beside` are the base forms of all that its sentence tells.
    """

    noun: str
    shown: str
    slot: tuple[str, str, str]
    several: bool
    beside: frozenset[str]

    def comparable(self, other: Given) -> bool:
        """Compare things in one slot, where neither sentence tells of both."""
        if not isinstance(other, Thing) or self.noun in other.beside or other.noun in self.beside:
            return False
        return (self.slot, self.several) == (other.slot, other.several)

    def compatible(self, other: Given) -> bool:
        """Tell whether both may name one thing."""
        return not isinstance(other, Thing) or not shut_out(self.noun, other.noun)


def thing_fillers(scene: Scene) -> Iterator[Filler]:
    """Give the things of one sentence that are of a kind whose members shut one another out."""
    tree = Tree.of(scene.sentence.tokens)
    for at, token in enumerate(tree.tokens):
        apart = token.pos == "NOUN" and is_told_apart(tree.lemma(at))
        thing = _filling_thing(scene.text, tree, at) if apart else None
        if thing is not None:
            yield scene.fill(Span(token.start, token.end), thing, ())


def _filling_thing(text: str, tree: Tree, at: int) -> Thing | None:
    """Give the thing that a noun names in its slot: how it hangs on which word."""
    token = tree.tokens[at]
    if token.pos != "NOUN" or token.head < 0 or tree.relation(at) not in _SLOTS:
        return None
    noun, written = tree.lemma(at), text[token.start : token.end].casefold()
    case = next((tree.lemma(child) for child in tree.hanging(at, "case")), "")
    head = tree.lemma(token.head)
    if head in lexicon().silent:  # what one says a thing in ("a statement", "a release")
        return None
    beside = frozenset(map(tree.lemma, range(len(tree.tokens))))
    return Thing(noun, written, (tree.relation(at), case, stem(head)), written != noun, beside)
