"""Whether words mean somebody or something told before: "he", "those reports", "the congressman", "the three", "the utility"."""

from collections.abc import Iterable, Iterator

from readout.brief.alone.pieces_alone import Piece
from readout.language import Tree, lexicon, lexicon_at_hand, stem

_NAMING = frozenset(("NOUN", "PROPN"))
_WEIGHED = ("csubj", "ccomp", "xcomp", "expl", "acl")
_OBJECTS = frozenset(("obj", "iobj", "obl"))
_SUBJECTS = frozenset(("nsubj", "csubj"))
_TELLING = frozenset(("amod", "compound", "nummod"))
_NARROWING = frozenset(("nmod", "acl", "appos"))
"""What tells in the sentence itself which one is meant: "the head of the board", "the ferry that sank"."""

_DOING = frozenset(("office", "body"))
_MANY = frozenset(("NNS", "NNPS"))
_POINTING_THERE = frozenset(("there", "so", "same", "time"))


def leans(piece: Piece, known: frozenset[str] = frozenset()) -> bool:
    """Tell whether a pronoun or "this" of a piece stands for what is named before it, and none of `known` stands for it."""
    said = [(at, piece.word(at)) for at in piece.places]
    pointers = _pointers_to_what_was_told(piece, [(at, word) for at, word in said if word not in known])
    if any(_is_open(piece, at) for at in pointers):
        return True
    places = _POINTING_THERE | lexicon().words("alone", "both")
    return any((word in places and _points_there(piece, at, word)) or _counts_back(piece, at) for at, word in said)


def describes(piece: Piece) -> bool:
    """Tell whether a piece means by a description alone somebody or something that the article named before: "the general"."""
    return any(_is_description(piece, at) for at in piece.places)


def _is_description(piece: Piece, at: int) -> bool:
    """Tell whether a noun with "the", or with nothing, is all that is told of its bearer, and nobody fitting is named before it."""
    tree, lists = piece.tree, lexicon_at_hand(piece.tree.language)
    if (
        tree.tokens[at].xpos in _MANY
        or tree.relation(at) == "compound"
        or all(piece.word(child) != "the" for child in tree.hanging(at, "det"))
    ):
        return False
    kind = lists.table("described").get(piece.word(at), "side")
    if kind == "side" or (kind in _DOING and tree.relation(at) not in _SUBJECTS):
        return False
    person = kind in {"person", "office"}
    if tree.hanging(at, "acl", "appos") or any(tree.tokens[child].pos == "PROPN" for child in tree.hanging(at, "flat")):
        return False
    own = set(tree.subtree(at))
    if any(tree.tokens[place].pos == "PROPN" for child in tree.hanging(at, "nmod") for place in tree.subtree(child)):
        return False
    if kind != "person" and any(tree.tokens[place].pos == "PROPN" for place in own):
        return False
    before = [place for place in piece.places if place < at and place not in own]
    return not any(piece.is_named(place, person=person) for place in before)


def _points_there(piece: Piece, at: int, word: str) -> bool:
    """Tell whether a word, as of "there", "both sides" or "at the time", points to what was told before."""
    tree, token = piece.tree, piece.tree.tokens[at]
    if word == "there":
        placed = any(piece.is_named(place, person=False) for place in piece.places if place < at)
        return tree.relation(at) == "advmod" and not placed
    if word in lexicon().words("alone", "both"):
        noun = tree.tokens[at].head
        sides = piece.tree.lemma(noun) in lexicon_at_hand(tree.language).words("described", "side")
        told = (
            sides
            or tree.hanging(noun, "nmod", "acl", "compound", "conj")
            or any(tree.relation(two) == "conj" and tree.tokens[two].pos in _NAMING for two in piece.places if two < at)
        )
        return tree.relation(at) == "det" and not told
    if word == "so":
        does = tree.relation(at) == "advmod" and token.head >= 0 and tree.lemma(token.head) == "do"
        return does and not _has_verb_before(piece, at)
    if word == "same":
        opens = tree.relation(at) == "amod" and at < tree.subject(piece.head) and tree.relation(token.head) == "obl"
        return opens and not tree.hanging(token.head, "nmod", "acl")
    if word == "time":
        led = {piece.word(child) for child in tree.hanging(at, "det", "case")}
        return led == {"at", "the"} and not tree.hanging(at, "nmod", "acl")
    return False


def _has_verb_before(piece: Piece, at: int) -> bool:
    """Tell whether a verb that does not govern a word stands before it: what "that" or "do so" may mean is told."""
    above = set[int]()
    for up in piece.tree.upwards(at):
        above.add(up)
        if piece.tree.relation(up) == "conj":
            break
    return any(piece.tree.tokens[place].pos == "VERB" and place not in above for place in piece.places if place < at)


def _counts_back(piece: Piece, at: int) -> bool:
    """Tell whether a number in words counts what was told before: "the three", "the two states"."""
    tree, token = piece.tree, piece.tree.tokens[at]
    if token.pos != "NUM" or not piece.word(at).isalpha():
        return False
    noun = token.head if tree.relation(at) == "nummod" else at
    named = {piece.word(child) for child in tree.hanging(noun, "det")} | {piece.word(child) for child in tree.hanging(at, "det")}
    return "the" in named and not tree.hanging(noun, "nmod", "acl", "appos", "amod", "compound")


def _pointers_to_what_was_told(piece: Piece, said: Iterable[tuple[int, str]]) -> Iterator[int]:
    """Give those places and words of a piece that point: "it", "his", "this", "those reports"."""
    people = lexicon_at_hand(piece.tree.language).words("pronouns", "he", "they")
    pointing = lexicon().words("alone", "pointing")
    for at, word in said:
        if word in people or (word in pointing and not _is_of_its_own(piece, at)):
            yield at


def _is_of_its_own(piece: Piece, at: int) -> bool:
    """Tell whether "this" or "that" points to nothing told: a conjunction, a relative, "this week", "those who ..."."""
    token = piece.tree.tokens[at]
    if piece.word(at) == "such" and piece.tree.relation(at) == "amod":
        return bool(piece.tree.hanging(token.head, "acl", "nmod"))
    if token.pos not in {"PRON", "DET"} or piece.tree.relation(at) in {"mark", "advmod"}:
        return True
    if piece.tree.hanging(at, "acl", "nmod"):
        return True
    led = piece.tree.relation(at) == "det"
    if led and (piece.tree.lemma(token.head) in lexicon().words("alone", "span") or piece.tree.hanging(token.head, "acl")):
        return True
    return token.xpos == "WDT" or (piece.word(at) == "that" and token.head >= 0 and piece.tree.relation(token.head) == "acl")


def _is_open(piece: Piece, at: int) -> bool:
    """Tell whether a pointer has nobody and nothing before it in the piece that it could stand for.

    "Him" and "them" stand for no subject of their own clause: "Quist asked him to stay" names nobody who was asked.
    """
    token = piece.tree.tokens[at]
    if piece.tree.relation(at) == "expl" or (piece.word(at) == "it" and _is_weighed(piece.tree, at)):
        return False
    if piece.word(at) in lexicon().words("alone", "pointing"):
        return piece.word(at) != "that" or not _has_verb_before(piece, at)
    head = token.head if piece.tree.relation(at) == "nmod" else -1
    if piece.word(at) == "they" and token.head >= 0 and piece.tree.relation(token.head) == "parataxis":
        return True
    subject = piece.tree.subject(piece.head)
    if head >= 0 and at < subject and is_name(piece, subject) and at not in piece.tree.subtree(subject):
        return False
    own = _subject_told_in_clause(piece, at)
    before = [place for place in piece.places if place < at and place != head and place not in own]
    if piece.word(at) in lexicon_at_hand(piece.tree.language).words("pronouns", "they"):
        return not any(piece.tree.tokens[place].pos in _NAMING for place in before)
    return not any(_may_be_a_person(piece, place) and not _are_several(piece, place, at) for place in before)


def _are_several(piece: Piece, at: int, pointer: int) -> bool:
    """Tell whether a name is one of those joined as a subject, "they" and no "he" but among themselves: "Quist and his crew"."""
    tree = piece.tree
    heads = (up for up in tree.upwards(at) if tree.relation(up) in _SUBJECTS)
    return any(len(tree.conjuncts(up)) > 1 and pointer not in tree.subtree(up) for up in heads)


def _subject_told_in_clause(piece: Piece, at: int) -> frozenset[int]:
    """Give the words of the subject of the clause in which a pronoun is done to, none where it owns or does."""
    tree, word = piece.tree, piece.word(at)
    if word not in lexicon().words("pronouns", "objective") or tree.relation(at) not in _OBJECTS:
        return frozenset()
    subject = tree.subject(tree.tokens[at].head)
    return frozenset(tree.subtree(subject)) if subject >= 0 else frozenset()


def is_name(piece: Piece, at: int) -> bool:
    """Tell whether a word is a proper noun, and no day or month."""
    words = lexicon_at_hand(piece.tree.language)
    dated = piece.word(at) in words.words("weekdays") or piece.word(at) in words.table("months")
    return piece.tree.tokens[at].pos == "PROPN" and not dated


def _may_be_a_person(piece: Piece, at: int) -> bool:
    """Tell whether a proper noun names nothing else, and does not only tell where."""
    return is_name(piece, at) and piece.tree.relation(at) != "obl" and not piece.is_named(at, person=False)


def _is_weighed(tree: Tree, at: int) -> bool:
    """Tell whether "it" only holds the place of a clause: "it is clear that ...", "it was too early to ..."."""
    return bool(tree.tokens[at].head >= 0 and tree.hanging(tree.tokens[at].head, *_WEIGHED))


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
