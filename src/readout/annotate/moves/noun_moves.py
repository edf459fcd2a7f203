"""Moves that nouns name: "the company's refusal to", "Veldland's offer of", "renewed its call for"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout.annotate.moves.move_frames import Frame, frames
from readout.annotate.moves.move_tree import MoveTree
from readout.annotate.moves.parties_of_moves import sources
from readout.annotate.moves.sentence_line import Line
from readout.annotate.moves.standing_of_verbs import standing
from readout.annotate.moves.written_moves import Found
from readout.language import lexicon
from readout.model import Source

_CONTENT = ("nmod", "acl", "ccomp", "xcomp")


def named(lines: Sequence[Line], number: int, tree: MoveTree) -> Iterator[Found]:
    """Give the moves that nouns name where somebody's they are and what they are about both stand beside them."""
    for at in range(len(tree.line.words)):
        if tree.tokens[at].pos not in {"NOUN", "PROPN"} or tree.relation(at) == "compound":
            continue
        for frame in frames().get(tree.lemma(at), ()):
            found = _found_at_noun(lines, number, tree, (at, frame)) if frame.kind == "noun" else None
            if found is not None:
                yield found
                break


def _found_at_noun(lines: Sequence[Line], number: int, tree: MoveTree, hit: tuple[int, Frame]) -> Found | None:
    """Find the move that a noun names: whose it is, and what it is about."""
    at, frame = hit
    if (
        any(tree.lemma(child) in lexicon().words("moves", "none") for child in tree.hanging(at, "det", "case"))
        or "?" in tree.line.words
    ):
        return None
    owner = _owner_of_noun(lines, number, tree, at)
    content = [one for one in tree.children[at] if one > at and _tells_of_noun(tree, one, frame)]
    if not owner.names or not content or (owner.carrier >= 0 and standing(tree, owner.carrier) != "held"):
        return None
    about = tree.reach(content[0])[0], max(tree.reach(one)[1] for one in content)
    if frame.never and any(tree.lemma(one).startswith(frame.never) for one in range(*about)):
        return None
    first = min(at, owner.at, *tree.hanging(at, "amod", "nmod", "compound"))
    return Found(tree.line, frame.move, owner.names, (first, about[1]), about, None, tree.line.said_at(at), None, at)


def _tells_of_noun(tree: MoveTree, one: int, frame: Frame) -> bool:
    """Tell whether what hangs on a noun says what the move is about."""
    case = tree.case(one)
    if frame.words and case not in frame.words:
        return False
    return tree.relation(one) in _CONTENT and tree.tokens[one].relation != "acl:relcl" and case in lexicon().words("moves", "of")


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose a noun is, the token where that stands, and the verb that carries the noun where it is that verb's subject."""

    names: tuple[Source, ...]
    at: int
    carrier: int = -1


def _owner_of_noun(lines: Sequence[Line], number: int, tree: MoveTree, at: int) -> _Owner:
    """Find whose a noun is, whose move it names: the one beside it, behind "by", or the subject of the verb that carries it."""
    for child in tree.children[at]:
        relation = tree.tokens[child].relation
        named = relation in {"amod", "compound"} and tree.line.mention_at(child) is not None
        if named or relation == "nmod:poss" or (relation == "nmod" and tree.case(child) == "by"):
            first, last = tree.phrase(child)
            return _Owner(tuple(sources(lines, number, first, last)), child if relation == "nmod" else first)
        if relation == "amod" and tree.line.raw(child)[0].isupper():
            spoken = tree.line.article.evidence(tree.line.span(child, child + 1))
            return _Owner((Source(None, spoken.text, spoken),), child)
    verb = tree.tokens[at].head
    with_it = tree.relation(at) == "obl" and tree.case(at) == "with"
    if verb < 0 or not (with_it or (tree.relation(at) == "obj" and tree.lemma(verb) in lexicon().words("moves", "light"))):
        return _Owner((), at)
    where = tree.doer_of_verb(verb)
    return _Owner(tuple(sources(lines, number, *where)) if where else (), where[0] if where else at, verb)
