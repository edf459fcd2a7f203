"""Whether what a sentence is about was named before it: "the utility", "the plan", where nothing in it says which."""

from readout.brief.alone.pieces_alone import Piece
from readout.brief.alone.told_before import is_name
from readout.language import lexicon_at_hand, stem

_NAMING = frozenset(("NOUN", "PROPN"))
_TELLING = frozenset(("amod", "compound", "nummod"))
_SUBJECTS = frozenset(("nsubj", "csubj"))
_NARROWING = frozenset(("nmod", "acl", "appos"))
"""What tells in the sentence itself which one is meant: "the head of the board", "the ferry that sank"."""


def names_no_subject(piece: Piece, headlined: frozenset[str] = frozenset()) -> bool:
    """Tell whether a subject with "the" comes before any name, tells no more of which it is, and is not the only one.

    Nouns that need no such telling ("the president", "the economy") are those with which articles begin as freely as they go on.
    """
    known = lexicon_at_hand(piece.tree.language).words("definite", "known")
    for at in piece.places:
        token = piece.tree.tokens[at]
        if is_name(piece, at):
            return False
        if token.pos == "NOUN" and piece.tree.relation(at) in _SUBJECTS and _is_bare_definite(piece, at):
            return piece.tree.lemma(at) not in known and stem(piece.tree.lemma(at)) not in headlined
    return False


def _is_bare_definite(piece: Piece, at: int) -> bool:
    """Tell whether a noun has "the", and neither behind it nor as a name before it what would tell which one it is."""
    tree = piece.tree
    the = any(piece.word(child) == "the" for child in tree.hanging(at, "det"))
    named = (tree.tokens[child].pos == "PROPN" or _is_of_a_nation(piece, child) for child in tree.children[at])
    return the and not tree.hanging(at, *_NARROWING) and not any(named)


def _is_of_a_nation(piece: Piece, at: int) -> bool:
    """Tell whether an adjective is written as a name is: "the Ostrovian parliament" tells which one."""
    return piece.tree.relation(at) == "amod" and piece.text[piece.tree.tokens[at].start].isupper()


def names_no_thing(piece: Piece) -> bool:
    """Tell whether "the" and a noun, not told before in the sentence, is all that is told of a thing: "to pass the plan"."""
    tree, told = piece.tree, set[str]()
    known = lexicon_at_hand(tree.language).words("definite", "common")
    for at in piece.places:
        noun = tree.lemma(at)
        alone = tree.tokens[at].pos == "NOUN" and tree.relation(at) != "compound" and not tree.hanging(at, *_TELLING)
        if alone and noun not in known | told and _is_bare_definite(piece, at):
            return True
        told |= {noun} if tree.tokens[at].pos in _NAMING else set()
    return False
