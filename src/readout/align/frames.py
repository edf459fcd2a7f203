"""Who does what to whom in a stretch of a sentence: its predicate, its subjects and its objects, as the keys of their words."""

from collections.abc import Sequence
from dataclasses import dataclass

from readout.align.clauses import SUBJECTS, tokens_in
from readout.align.terms import Term
from readout.model import Sentence, Span

_VERBS = frozenset(("VERB", "AUX"))
_OBJECTS = frozenset(("obj", "nsubj:pass", "iobj", "xcomp", "ccomp"))


@dataclass(frozen=True, slots=True)
class Frame:
    """The keys of the main predicate, of those who act and of what is acted on; empty where nothing is parsed."""

    predicate: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()


def frame_of(sentence: Sentence, span: Span, terms: Sequence[Term]) -> Frame:
    """Read the frame of a stretch of a sentence; a passive's subject is what is acted on too."""
    tokens, inside = sentence.tokens, tokens_in(sentence, span)
    copulas = {tokens[at].head for at in inside if tokens[at].relation == "cop"}
    tops = [at for at in inside if tokens[at].head not in inside]
    heads = [at for at in tops if tokens[at].pos in _VERBS or at in copulas] or tops
    below = [at for at in inside if tokens[at].head in heads]

    def keys(places: Sequence[int]) -> frozenset[str]:
        starts = [tokens[at].start for at in places]
        return frozenset(term.key for start in starts for term in terms if term.start <= start < term.end)

    return Frame(
        keys(heads[:1]),
        keys([at for at in below if tokens[at].relation in SUBJECTS]),
        keys([at for at in below if tokens[at].relation in _OBJECTS]),
    )
