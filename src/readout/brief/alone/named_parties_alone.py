"""Whether the words for who speaks or acts name a person or a body, and are whole."""

import re
from collections.abc import Mapping

from readout.brief.alone.pieces_alone import Pages, Piece
from readout.brief.alone.told_before import describes, leans
from readout.language import lexicon
from readout.model import Entity, Evidence, Party
from readout.text import names_party

_PEOPLE = frozenset(("person", "organization", "group", "place"))
_MOST_WORDS = 6
_CODE = re.compile(r"\b(?:\w*\d\w*|[a-z]+\d\w*)\b|^[A-Z]-[A-Z]")
"""Figures in a name, and the party and state of a lawmaker left behind by his name."""

_BARE = 2
_OFTEN = 6
_MANY = frozenset(("NNS", "NNPS"))
_TELLING_WHO = ("amod", "compound", "nmod", "acl")
_SAID_OF = frozenset(("acl", "appos", "parataxis"))


def is_somebody(party: Party, entities: Mapping[str, Entity]) -> bool:
    """Tell whether an entity is a body or a person under a name that is one: a person by two names, or by one and office."""
    entity = entities.get(party.entity or "")
    name = party.name.split()
    if entity is None or entity.type not in _PEOPLE or not name or _CODE.search(party.name):
        return False
    if entity.type == "person" and len(name) < _BARE and not (entity.roles or party.name.isupper() or _is_often_named(entity)):
        return False
    marks = any(sign in party.name for sign in ':;|/"“”()') or len(name) > _MOST_WORDS
    of_party = entity.type == "person" and name[-1].casefold() in lexicon().words("parties", "party")
    return party.name[:1].isupper() and not (marks or of_party)


def _is_often_named(entity: Entity) -> bool:
    """Tell whether one word is a name of its own, that a story needs no other beside: of somebody it names again and again."""
    return sum(variant.count for variant in entity.variants) >= _OFTEN


def is_told_of_somebody(evidence: Evidence | None, pages: Pages) -> bool:
    """Tell whether words for an unnamed speaker are a whole noun phrase that says which people: "two officials of the port"."""
    piece = pages.piece(evidence) if evidence else None
    if piece is None or piece.head < 0 or not piece.places:
        return False
    head = piece.tree.tokens[piece.head]
    noun = piece.tree.lemma(piece.head)
    if head.pos not in {"NOUN", "PROPN"} or not (names_party(noun) or names_party(piece.word(piece.head))):
        return False
    led_to = leans(piece) or describes(piece) or _points_back_to_party(piece)
    return _is_phrase_for_party(piece) and _says_which(piece) and not led_to


def _says_which(piece: Piece) -> bool:
    """Tell whether more is said of people than how many they are, and no person's own name stands beside them."""
    tree, head = piece.tree, piece.head
    telling = [
        child
        for child in tree.hanging(head, *_TELLING_WHO)
        if child in piece.places and piece.word(child) not in lexicon().words("alone", "many") and tree.tokens[child].pos != "NUM"
    ]
    own = tree.subtree(head, "nmod", "acl", "compound")
    named = any(piece.is_named(at, person=True) for at in own)
    return (bool(telling) or tree.tokens[head].pos == "PROPN") and not named


def _points_back_to_party(piece: Piece) -> bool:
    """Tell whether a phrase only says that its bearer was told of before: "the agency", "his lawyer", "another senator"."""
    first = piece.word(piece.places[0])
    bare = first == "the" and len(piece.places) == _BARE and piece.tree.tokens[piece.head].xpos not in _MANY
    return bare or first in lexicon().words("determiners", "pointing", "possessive") | lexicon().words("alone", "again")


def _is_phrase_for_party(piece: Piece) -> bool:
    """Tell whether a piece is all of its noun's phrase, but for what is said of it, and nothing else."""
    phrase = set(piece.tree.subtree(piece.head, *_SAID_OF))
    left = [at for at in phrase - set(piece.places) if piece.tree.tokens[at].pos not in {"PUNCT", "DET", "ADP", "CCONJ"}]
    return not left and set(piece.places) <= set(piece.tree.subtree(piece.head))
