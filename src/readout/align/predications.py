"""Who does what in a stretch of a sentence: its predicate and its subjects, as the keys of their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from readout.align.clause_cutting import SUBJECTS, tokens_in
from readout.align.weighed_terms import Term
from readout.align.word_lists import phrases
from readout.language import lexicon
from readout.model import Sentence, Span, Token

_VERBS = frozenset(("VERB", "AUX"))
_STEPS = 6


class Hanging(NamedTuple):
    """How a stretch hangs in its sentence: the verb that governs it, the relations on the way there, the noun that it hangs on."""

    verb: Token | None
    link: str
    noun: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The keys of the main predicate and of its subjects; empty where nothing is parsed."""

    predicate: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()


def frame_of(sentence: Sentence, span: Span, terms: Sequence[Term]) -> Frame:
    """Read the frame of a stretch of a sentence."""
    tokens, inside = sentence.tokens, tokens_in(sentence, span)
    copulas = {tokens[at].head for at in inside if tokens[at].relation == "cop"}
    tops = [at for at in inside if tokens[at].head not in inside]
    heads = [at for at in tops if tokens[at].pos in _VERBS or at in copulas] or tops
    below = [at for at in inside if tokens[at].head in heads]

    def keys(places: Sequence[int]) -> frozenset[str]:
        starts = [tokens[at].start for at in places]
        return frozenset(term.key for start in starts for term in terms if term.start <= start < term.end)

    phrasal = frozenset(filter(None, (_phrase(tokens, at, inside) for at in heads[:1])))
    return Frame(keys(heads[:1]) | phrasal, keys([at for at in below if tokens[at].relation in SUBJECTS]))


def _phrase(tokens: Sequence[Token], verb: int, inside: range) -> str | None:
    """Give the key of a verb with its particle, which may stand apart from it ("called the meeting off")."""
    particles = (tokens[at] for at in inside if tokens[at].head == verb and tokens[at].relation == "compound:prt")
    return next((phrases().get((tokens[verb].lemma, particle.lemma)) for particle in particles), None)


def hangs_on(sentence: Sentence, span: Span) -> Hanging:
    """Climb from a stretch to the verb that governs it."""
    tokens = sentence.tokens
    inside = {at for at, token in enumerate(tokens) if token.start < span.end and span.start < token.end}
    at = next((at for at in sorted(inside) if tokens[at].head not in inside), -1)
    noun = ""
    link: list[str] = []
    while at >= 0 and len(link) < _STEPS:
        token = tokens[at]
        if token.pos in _VERBS and at not in inside:
            return Hanging(token, ">".join(link), noun)
        link.append(token.relation.split(":")[0])
        if not noun and token.pos in {"NOUN", "PROPN"} and at not in inside and token.lemma not in lexicon().silent:
            noun = token.lemma
        at = token.head
    return Hanging(None, ">".join(link), noun)
