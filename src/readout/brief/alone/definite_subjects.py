"""Whether what a sentence is about was named before it: "the utility", "the Vermont senator", where nothing in it says which."""

from readout.brief.alone.page_words import Piece
from readout.brief.alone.told_before import is_name
from readout.language import lexicon_at_hand

_SUBJECTS = frozenset(("nsubj", "csubj"))
_NARROWING = frozenset(("nmod", "acl", "appos"))
"""What tells in the sentence itself which one is meant: "the head of the board", "the ferry that sank"."""


def names_no_subject(piece: Piece) -> bool:
    """Tell whether a subject with "the" comes before any name, tells no more of which it is, and is not the only one.

    Nouns that need no such telling ("the president", "the economy") are those with which articles begin as freely as they go on.
    """
    known = lexicon_at_hand(piece.tree.language).words("definite", "known")
    for at in piece.places:
        token = piece.tree.tokens[at]
        if is_name(piece, at):
            return False
        if token.pos == "NOUN" and piece.tree.relation(at) in _SUBJECTS and _is_bare(piece, at):
            return piece.tree.lemma(at) not in known
    return False


def _is_bare(piece: Piece, at: int) -> bool:
    """Tell whether a noun has "the", and neither behind it nor as a name before it what would tell which one it is."""
    tree = piece.tree
    the = any(piece.word(child) == "the" for child in tree.hanging(at, "det"))
    return the and not tree.hanging(at, *_NARROWING) and all(tree.tokens[child].pos != "PROPN" for child in tree.children[at])
