"""Which moves a word may report, and which one somebody makes by what he says."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import cast

from readout.brief.alone.pieces_alone import Piece
from readout.language import lexicon
from readout.model import MoveKind

_KINDS = ("verb", "noun", "state", "verdict")
_LED_ON = ("xcomp", "ccomp", "advcl", "acl")


@cache
def _forms(kinds: tuple[str, ...]) -> Mapping[str, tuple[tuple[MoveKind, tuple[str, ...]], ...]]:
    """Give by its first lemma each form that frames of some kinds list: the move that it reports, and its other words."""
    found: dict[str, list[tuple[MoveKind, tuple[str, ...]]]] = {}
    for move, own, listed, *_ in lexicon().rows("frames"):
        for form in listed.split("|") if own in kinds else ():
            first, *others = form.split("_")
            found.setdefault(first, []).append((cast("MoveKind", move), tuple(others)))
    return MappingProxyType({first: tuple(forms) for first, forms in found.items()})


def moves_among(piece: Piece, places: Iterable[int], kinds: tuple[str, ...] = _KINDS) -> Iterator[MoveKind]:
    """Give the moves that words of a piece may report in frames of some kinds, whose other words follow them."""
    forms, small = _forms(kinds), piece.tree.columns.lemmas
    for at in places:
        listed = {*forms.get(small[at], ()), *forms.get(piece.word(at), ())}
        after = {small[place] for place in piece.places if place > at} if listed else ()
        yield from (move for move, others in sorted(listed) if set(others).issubset(after))


def led_on(piece: Piece) -> list[int]:
    """Give the other predicates of a piece that its own verb is joined with or leads to."""
    tree = piece.tree
    joined = tree.conjuncts(piece.head)
    found = [*joined, *(one for at in joined for one in tree.hanging(at, *_LED_ON))]
    return [at for at in found if at != piece.head and at in piece.places]


def move_said(piece: Piece, cue: Piece | None) -> MoveKind | None:
    """Give the move that a sentence makes: of its verbs, its verdict, what it says must or will be, or the verb that reports it."""
    if piece.head < 0:
        return None
    return next(_said(piece, cue), None)


def _said(piece: Piece, cue: Piece | None) -> Iterator[MoveKind]:
    tree, head = piece.tree, piece.head
    heads = [at for at in (head, *led_on(piece)) if tree.tokens[at].pos == "VERB"]
    yield from moves_among(piece, heads, ("verb",))
    yield from moves_among(piece, piece.places, ("verdict", "state"))
    if tree.modality(head) == "must" or any(tree.modality(at) == "must" for at in led_on(piece)):
        yield "propose"
    if tree.modality(head) == "future":
        yield "reject" if tree.negated(head) else "pledge"
    if cue is not None and cue.head >= 0:
        yield from _reported(cue)
    if cue is not None and tree.negated(head):
        yield "reject"


def _reported(cue: Piece) -> Iterator[MoveKind]:
    """Give the moves of the verb that reports; to call a thing something is to judge it."""
    yield from moves_among(cue, (cue.head,), ("verb",))
    if cue.tree.lemma(cue.head) in lexicon().words("moves", "calling"):
        yield "criticize"
