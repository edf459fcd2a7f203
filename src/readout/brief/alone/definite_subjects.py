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


def names_no_thing(piece: Piece, headlined: frozenset[str]) -> bool:
    """Tell whether "the" and a noun is all that is told of a thing: "to pass the plan".

    Known are things that the sentence has told, those whose stem is in `headlined`, and nouns that articles begin with.
    """
    return any(_is_definite_and_untold(piece, at, headlined) for at in piece.places)


def untold_things(piece: Piece, headlined: frozenset[str]) -> list[str]:
    """Give the nouns of such things, as base forms."""
    return [piece.tree.lemma(at) for at in piece.places if _is_definite_and_untold(piece, at, headlined)]


def _is_definite_and_untold(piece: Piece, at: int, headlined: frozenset[str]) -> bool:
    tree = piece.tree
    if (
        tree.tokens[at].pos != "NOUN"
        or tree.relation(at) == "compound"
        or not _is_bare_definite(piece, at)
        or tree.hanging(at, *_TELLING)
    ):
        return False
    noun = tree.lemma(at)
    if noun in lexicon_at_hand(tree.language).words("definite", "common") or stem(noun) in headlined:
        return False
    return all(tree.lemma(place) != noun for place in piece.places if place < at and tree.tokens[place].pos in _NAMING)
