"""Acts that a sentence announces: what will be done, is said to come, or is planned, by its predicates alone."""

from typing import Literal, NamedTuple

from readout.language import Tree, lexicon
from readout.model import Span

_ASIDE = frozenset(("acl", "advcl"))
_REPORTED = frozenset(("ccomp", "parataxis"))
Way = Literal["will", "set", "open"]


class Act(NamedTuple):
    """What is announced: the words from its helper to its predicate, the place of that in its sentence, and how it is announced."""

    words: Span
    at: int
    way: Way


def announced(tree: Tree) -> list[Act]:
    """Give each act that a sentence announces: by "will", as planned, due or expected, or as open: what may, must or is told to be.

    What is denied, done by then, supposed or said of a noun announces nothing. Of 500 judged acts of clauses that hang on
    another or on a noun one in five was worth a line, of 690 others two in five.
    """
    found = ((at, _way(tree, at)) for at in range(len(tree.tokens)) if tree.is_predicate(at))
    return [Act(_words(tree, at), at, way) for at, way in found if way is not None]


def is_reported(tree: Tree, at: int) -> bool:
    """Tell whether a predicate stands in what somebody tells."""
    return any(tree.relation(up) in _REPORTED for up in tree.upwards(at))


def _way(tree: Tree, at: int) -> Way | None:
    perfect = any(tree.lemma(child) == "have" for child in tree.helpers(at))
    if tree.negated(at) or any(tree.relation(up) in _ASIDE for up in tree.upwards(at)):
        return None
    modality, reported = tree.modality(at), is_reported(tree, at)
    if modality in {"future", "may", "must"} or (modality == "would" and reported):
        return None if perfect else "will" if modality == "future" else "open"
    if not modality and tree.lemma(at) in lexicon().words("announcing", "planning"):
        return None if tree.voice(at) == "passive" and tree.tense(at) == "past" and not (perfect or reported) else "set"
    going = tree.tokens[at].xpos == "VBG" and bool(tree.helpers(at)) and (reported or tree.tense(at) == "present")
    return "open" if going and tree.lemma(at) in lexicon().words("announcing", "pursuing") else None


def _words(tree: Tree, at: int) -> Span:
    first = next(iter(tree.helpers(at)), at)
    return tree.span((min(first, at), at))
