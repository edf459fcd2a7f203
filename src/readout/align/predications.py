"""What a stretch of a sentence says of something: its predicate, as the keys of its words, and how it hangs in its sentence."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from readout.align.weighed_terms import Term
from readout.align.word_lists import phrases
from readout.language import Tree, lexicon
from readout.model import Sentence, Span, Token

_VERBS = frozenset(("VERB", "AUX"))
_STEPS = 6


class Hanging(NamedTuple):
    """How a stretch hangs in its sentence: the verb that governs it, the relations on the way there, the noun that it hangs on."""

    verb: Token | None
    link: str
    noun: str


def predicate_of(sentence: Sentence, span: Span, terms: Sequence[Term]) -> frozenset[str]:
    """Give the keys of the main predicate of a stretch of a sentence; none where there is no word."""
    tree = Tree.of(sentence.tokens)
    inside = tree.within(span)
    tops = [at for at in inside if tree.tokens[at].head not in inside]
    head = next(iter([at for at in tops if tree.is_predicate(at)] or tops), -1)
    if head < 0:
        return frozenset()
    start = tree.tokens[head].start
    keys = frozenset(term.key for term in terms if term.start <= start < term.end)
    return keys | frozenset(_phrases(tree, head, inside))


def _phrases(tree: Tree, verb: int, inside: range) -> Iterable[str]:
    """Give the key of a verb with its particle, which may stand apart from it ("called the meeting off")."""
    particles = [at for at in tree.hanging(verb, "compound:prt") if at in inside][:1]
    return filter(None, (phrases().get((tree.tokens[verb].lemma, tree.tokens[at].lemma)) for at in particles))


def hangs_on(sentence: Sentence, span: Span) -> Hanging:
    """Climb from a stretch to the predicate that governs it."""
    tree = Tree.of(sentence.tokens)
    inside = tree.touched(span)
    noun = ""
    link: list[str] = []
    for at in islice(tree.upwards(tree.top(inside)), _STEPS):
        token = tree.tokens[at]
        if token.pos in _VERBS and at not in inside:
            return Hanging(token, ">".join(link), noun)
        link.append(tree.relation(at))
        if not noun and token.pos in {"NOUN", "PROPN"} and at not in inside and token.lemma not in lexicon().silent:
            noun = token.lemma
    return Hanging(None, ">".join(link), noun)
