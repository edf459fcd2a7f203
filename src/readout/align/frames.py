"""Who does what to whom in a stretch of a sentence: its predicate, its subjects and its objects, as the keys of their words."""

from collections.abc import Sequence
from dataclasses import dataclass

from readout.align.clauses import SUBJECTS
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
    tokens = sentence.tokens
    inside = [at for at, token in enumerate(tokens) if span.start <= token.start and token.end <= span.end]
    within = set(inside)
    tops = [at for at in inside if tokens[at].head not in within]
    copulas = {tokens[at].head for at in inside if tokens[at].relation == "cop"}
    heads = [at for at in tops if tokens[at].pos in _VERBS or at in copulas] or tops

    def keys(places: Sequence[int]) -> frozenset[str]:
        starts = [tokens[at].start for at in places]
        return frozenset(term.key for term in terms if any(term.start <= start < term.end for start in starts))

    return Frame(
        keys(heads[:1]),
        keys([at for at in inside if tokens[at].relation in SUBJECTS and tokens[at].head in heads]),
        keys([at for at in inside if tokens[at].relation in _OBJECTS and tokens[at].head in heads]),
    )
