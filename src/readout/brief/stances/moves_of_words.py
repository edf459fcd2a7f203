"""Which moves a word may report, and which one somebody makes by what he says."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import cast

from readout.brief.alone.page_words import Piece
from readout.language import Tree, lexicon
from readout.model import MoveKind

_ACTS = frozenset(("VERB", "ADJ"))
_LED_ON = ("xcomp", "ccomp", "advcl", "acl")


@cache
def moves_of(kind: str = "") -> Mapping[str, tuple[MoveKind, ...]]:
    """Give the moves that each lemma may report in the frames of a kind, of all kinds where none is named."""
    found: dict[str, list[MoveKind]] = {}
    for move, own, forms, *_ in lexicon().rows("frames"):
        for form in forms.split("|") if kind in {"", own} else ():
            found.setdefault(form.partition("_")[0], []).append(cast("MoveKind", move))
    return MappingProxyType({lemma: tuple(moves) for lemma, moves in found.items()})


def is_verdict(piece: Piece) -> bool:
    """Tell whether words judge or take a side by an adjective or noun: "is a mistake", "ready to talk"."""
    stated = {**moves_of("verdict"), **moves_of("state")}
    return any(piece.tree.lemma(at) in stated or piece.word(at) in stated for at in piece.places)


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
    heads = [at for at in (head, *led_on(piece)) if tree.tokens[at].pos in _ACTS]
    yield from (move for at in heads for move in moves_of("verb").get(tree.lemma(at), ()))
    stated = (moves_of(kind) for kind in ("verdict", "state"))
    yield from (move for of in stated for at in piece.places for move in of.get(tree.lemma(at), ()))
    if tree.modality(head) == "must" or any(tree.modality(at) == "must" for at in led_on(piece)):
        yield "propose"
    if tree.modality(head) == "future":
        yield "reject" if tree.negated(head) else "pledge"
    if cue is not None and cue.head >= 0:
        yield from _reported(cue.tree, cue.head)
    if cue is not None and tree.negated(head):
        yield "reject"


def _reported(tree: Tree, at: int) -> Iterator[MoveKind]:
    """Give the moves of the verb that reports; to call a thing something is to judge it."""
    yield from moves_of("verb").get(tree.lemma(at), ())
    if tree.lemma(at) in lexicon().words("moves", "calling"):
        yield "criticize"
