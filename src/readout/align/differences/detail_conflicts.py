"""Details: common nouns in one place of two accounts that cannot both be what stood there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from readout.align.differences.fillers import Filler, Given, Scene
from readout.align.differences.near_copies import Line, Range
from readout.align.kinds import is_told_apart, shut_out, steps_between
from readout.align.word_lists import concepts
from readout.language import lexicon, stem
from readout.model import Span, Token

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "PRON"))
_SLOTS = frozenset(("obj", "iobj", "obl", "nmod", "nsubj"))
_SPELLED_ALIKE = 75


@dataclass(frozen=True, slots=True)
class Thing:
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

    def agreement(self, other: Given) -> float:
        """Give nothing: things share nothing but what is around them."""
        del other
        return 0.0

    def is_near(self, other: Given) -> bool:
        """Take all things that are compared as near."""
        return isinstance(other, Thing)

    def is_far(self, other: "Thing", least: int) -> bool:
        """Tell whether the two are in no way words for one thing."""
        alike = ratio(self.noun, other.noun) >= _SPELLED_ALIKE or _concept(self.noun) == _concept(other.noun)
        return not alike and steps_between(self.noun, other.noun) >= least


def thing_fillers(scene: Scene) -> Iterator[Filler]:
    """Give the things of one sentence that are of a kind whose members shut one another out."""
    tokens = scene.sentence.tokens
    beside = frozenset(token.lemma.casefold() for token in tokens)
    for at, token in enumerate(tokens):
        apart = token.pos == "NOUN" and is_told_apart(token.lemma.casefold())
        thing = _thing(scene.text, tokens, at, beside) if apart else None
        if thing is not None:
            yield scene.fill(Span(token.start, token.end), thing, ())


def thing_at(line: Line, place: Range) -> Thing | None:
    """Read the one thing that a stretch of words names: a common noun, what belongs to it, and no other word of weight."""
    start, end = line.places[place[0]][0], line.places[place[1] - 1][1]
    tokens = line.scene.sentence.tokens
    inside = [at for at, token in enumerate(tokens) if start <= token.start and token.end <= end]
    heavy = [at for at in inside if tokens[at].pos in _CONTENT]
    tops = [at for at in heavy if tokens[at].head not in heavy]
    alone = len(tops) == 1 and all(tokens[at].head == tops[0] for at in heavy if at != tops[0])
    return _thing(line.scene.text, tokens, tops[0], frozenset(token.lemma.casefold() for token in tokens)) if alone else None


def _thing(text: str, tokens: Sequence[Token], at: int, beside: frozenset[str]) -> Thing | None:
    token = tokens[at]
    relation = token.relation.split(":")[0]
    if token.pos != "NOUN" or token.head < 0 or relation not in _SLOTS:
        return None
    noun, written = token.lemma.casefold(), text[token.start : token.end].casefold()
    case = next((other.lemma.casefold() for other in tokens if other.head == at and other.relation == "case"), "")
    head = tokens[token.head].lemma.casefold()
    if head in lexicon().silent:  # what one says a thing in ("a statement", "a release")
        return None
    return Thing(noun, written, (relation, case, stem(head)), written != noun, beside)


def _concept(noun: str) -> str:
    return concepts().get(stem(noun), noun)
