"""Whether the verb of a clause takes a stand: it promises, threatens or refuses something, and is no forecast."""

from readout.brief.alone.pieces_alone import Piece
from readout.language import lexicon
from readout.model import Move

_UNDERTAKEN = ("obj", "ccomp", "xcomp")


def takes_a_stand(piece: Piece, move: Move, *, own_words: bool) -> bool:
    """Tell whether a clause's own verb makes the move that is read in it; `own_words` says that its maker tells it himself.

    A bare "will" is a promise in the mouth of who will, and of something he does: "we will renew the lease"; what an article or
    another says that somebody will do is a forecast, "we will come back" no more than a plan.
    """
    tree, head = piece.tree, piece.head
    verb, words = tree.lemma(head), lexicon().words
    if move.move == "threaten":
        return verb in words("alone", "threatening")
    if move.move == "offer":
        given = (tree.lemma(at) for one in tree.conjuncts(head) for at in tree.hanging(one, "obj"))
        return words("alone", "withheld").isdisjoint(given)
    if move.move == "pledge" and verb not in words("alone", "promising") and tree.modality(head) in {"future", "would"}:
        return own_words and bool(tree.hanging(head, *_UNDERTAKEN))
    return True
