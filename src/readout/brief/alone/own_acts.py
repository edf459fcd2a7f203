"""Whether the verb of a clause takes a stand: it promises, threatens or refuses something, and is no courtesy and no forecast."""

from readout.brief.alone.pieces_alone import Piece
from readout.language import lexicon
from readout.model import Move

_TELLING = frozenset(("say", "tell"))
"""Kinds of reporting verbs: of what is only not to be said, not of what is not to be done."""

_UNDERTAKEN = ("obj", "ccomp", "xcomp")


def takes_a_stand(piece: Piece, move: Move, *, own_words: bool) -> bool:
    """Tell whether a clause's own verb makes the move that is read in it; `own_words` says that its maker tells it himself.

    A bare "will" is a promise in the mouth of who will, and of something he does: "we will renew the lease"; what an article or
    another says that somebody will do is a forecast, "we will come back" no more than a plan.
    """
    tree, head = piece.tree, piece.head
    verb, words = tree.lemma(head), lexicon().words
    if verb in words("alone", "courteous") or _asks_only(piece) or _acts_by_saying_nothing(piece):
        return False
    if move.move == "threaten":
        return verb in words("alone", "threatening")
    if move.move == "offer":
        given = (tree.lemma(at) for one in tree.conjuncts(head) for at in tree.hanging(one, "obj"))
        return words("alone", "withheld").isdisjoint(given)
    if move.move == "pledge" and verb not in words("alone", "promising") and tree.modality(head) in {"future", "would"}:
        undertakes = bool(tree.hanging(head, *_UNDERTAKEN)) or verb in words("alone", "siding")
        return own_words and undertakes
    return True


def _asks_only(piece: Piece) -> bool:
    """Tell whether a clause tells of a question: "asked whether ..."."""
    under = piece.tree.hanging(piece.head, "ccomp", "advcl", "xcomp")
    marks = {piece.word(mark) for clause in under for mark in piece.tree.hanging(clause, "mark")}
    return piece.tree.lemma(piece.head) == "ask" and not marks.isdisjoint(lexicon().words("alone", "leaving-open"))


def _acts_by_saying_nothing(piece: Piece) -> bool:
    """Tell whether somebody only declines to speak: "declined to say which"."""
    tree, lists = piece.tree, lexicon()
    listed = (words for kind, words in lists.groups("reporting") if kind in _TELLING)
    verbs = {word.partition(">")[0] for words in listed for word in words} | lists.words("alone", "disclosing")
    refused = {tree.lemma(at) for at in tree.hanging(piece.head, "xcomp")}
    return tree.lemma(piece.head) in lists.words("alone", "refusing") and not refused.isdisjoint(verbs)
