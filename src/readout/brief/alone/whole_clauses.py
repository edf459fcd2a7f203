"""Whether words are a whole sentence: a finite verb with its own subject, nothing cut off, nobody in it who is named elsewhere."""

import re
from collections.abc import Iterator, Sequence

from readout.brief.alone.page_words import Piece
from readout.language import Tree, lexicon_at_hand

_LAID_OUT = re.compile(r"[AQ] ?\. |\(|https?:")
"""How an answer of an interview, an aside in brackets or a link begins."""

_LONG = 4
_FEWEST_WORDS = 5
_FEWEST_TELLING = 3
_TELLING = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))
_NAMING = frozenset(("NOUN", "PROPN"))
_POINTING = frozenset("this that these those such".split())
_WEIGHED = ("csubj", "ccomp", "xcomp", "expl", "acl")
_BESIDE = frozenset(("punct", "mark", "cc", "discourse"))
_ASKING = frozenset("who whom whose which what that".split())
_OPENING = frozenset(
    """and but or nor so because which who that than indeed still yet instead also then thus therefore hence likewise similarly
    moreover however meanwhile though""".split()
)
_SPAN_OF_TIME = frozenset("week month year day morning afternoon evening night weekend summer winter spring autumn fall".split())


def is_whole(piece: Piece, cue: frozenset[int] = frozenset()) -> bool:
    """Tell whether a piece holds a finite verb, its subject and all that hangs on the two but the words that report it."""
    head = piece.head
    if head < 0 or not is_finite(piece.tree, head):
        return False
    held, under = set(piece.places), set(piece.tree.subtree(head))
    subject = piece.tree.subject(head)
    if subject not in held or piece.word(subject) in _ASKING or _is_led_in(piece, head) or not is_clean(piece):
        return False
    foreign = any(at not in under and piece.tree.tokens[at].pos not in {"PUNCT", "CCONJ"} for at in held)
    return not foreign and not any(_is_missed(piece, at, head, cue) for at in under - held)


def is_spoken(piece: Piece) -> bool:
    """Tell whether a piece is told by "I", "we" or to "you": words of somebody whom it does not name."""
    subject = piece.tree.subject(piece.head)
    return subject >= 0 and piece.word(subject) in lexicon_at_hand(piece.tree.language).words("pronouns", "self", "you")


def is_clean(piece: Piece) -> bool:
    """Tell whether a piece is no shouting, ends in no short form that hangs on a name, and each mark of speech has its partner."""
    text = " ".join(piece.text[token.start : token.end] for token in (piece.tree.tokens[at] for at in piece.places))
    letters = [letter for letter in text if letter.isalpha()]
    even = text.count('"') % 2 == 0 and all(text.count(first) == text.count(last) for first, last in ("“”", "[]", "()"))
    last = text.rsplit(" ", 1)[-1].rsplit("-", 1)[-1].casefold()
    cut = last.endswith(".") and last.rstrip(".") in lexicon_at_hand(piece.tree.language).words("abbreviations", "title")
    loud = 2 * sum(letter.isupper() for letter in letters) > len(letters)
    return even and not cut and not loud and not _LAID_OUT.match(text) and not is_glued(text.split())


def is_glued(words: Sequence[str]) -> bool:
    """Tell whether one word runs into the next, as where a link was lost: a capital one begins another that goes on."""
    capital = {word for word in words if len(word) >= _LONG and word[0].isupper()}
    return any(word.startswith(other) and word[len(other) : len(other) + 1].isupper() for word in words for other in capital)


def _is_led_in(piece: Piece, head: int) -> bool:
    """Tell whether a piece begins with what joins it to another clause: "as", "which", "indeed"."""
    first = piece.word(next((at for at in piece.places if piece.tree.tokens[at].pos != "PUNCT"), piece.places[0]))
    marked = any(piece.tree.tokens[at].pos == "SCONJ" and piece.word(at) != "that" for at in piece.tree.hanging(head, "mark"))
    return first in _OPENING or (marked and any(at in piece.places for at in piece.tree.hanging(head, "mark")))


def is_finite(tree: Tree, at: int) -> bool:
    """Tell whether a predicate is one of a sentence: in a tense, or with a modal that is not "to"."""
    return bool(tree.tense(at)) or tree.modality(at) not in {"", "to"}


def is_telling(piece: Piece, least: int = _FEWEST_TELLING) -> bool:
    """Tell whether a piece says something: five words, three of them (or `least`) with a meaning, one of these a noun."""
    silent = lexicon_at_hand(piece.tree.language).silent
    telling = {
        piece.tree.lemma(at): piece.tree.tokens[at].pos
        for at in piece.places
        if piece.tree.tokens[at].pos in _TELLING and piece.word(at) not in silent
    }
    words = sum(piece.tree.tokens[at].pos != "PUNCT" for at in piece.places)
    return words >= _FEWEST_WORDS and len(telling) >= least and not _NAMING.isdisjoint(telling.values())


def leans(piece: Piece, known: frozenset[str] = frozenset()) -> bool:
    """Tell whether a pronoun or "this" of a piece stands for what is named before it, and none of `known` stands for it."""
    return any(_is_open(piece, at) for at in _pointers(piece) if piece.word(at) not in known) or any(
        _counts_back(piece, at) for at in piece.places
    )


def _counts_back(piece: Piece, at: int) -> bool:
    """Tell whether a number in words counts what was told before: "the three", "the two states"."""
    tree, token = piece.tree, piece.tree.tokens[at]
    if token.pos != "NUM" or not piece.word(at).isalpha():
        return False
    noun = token.head if tree.relation(at) == "nummod" else at
    named = {piece.word(child) for child in tree.hanging(noun, "det")} | {piece.word(child) for child in tree.hanging(at, "det")}
    return "the" in named and not tree.hanging(noun, "nmod", "acl", "appos", "amod", "compound")


def _is_missed(piece: Piece, at: int, head: int, cue: frozenset[int]) -> bool:
    """Tell whether a word that the piece leaves out is part of what it says: neither a mark nor a clause joined on or reporting."""
    if piece.tree.tokens[at].pos == "PUNCT" or piece.tree.relation(at) in _BESIDE:
        return False
    way = []
    for place in piece.tree.upwards(at):
        if place == head:
            break
        way.append(place)
    outside = (place for place in way if place not in piece.places)
    joined = any(piece.tree.relation(place) in {"conj", "parataxis"} and piece.tree.is_predicate(place) for place in outside)
    return not joined and cue.isdisjoint(way)


def _pointers(piece: Piece) -> Iterator[int]:
    """Give the words of a piece that point: "it", "his", "this", "those reports"."""
    people = lexicon_at_hand(piece.tree.language).words("pronouns", "he", "they")
    for at in piece.places:
        word = piece.word(at)
        if word in people or (word in _POINTING and not _is_of_its_own(piece, at)):
            yield at


def _is_of_its_own(piece: Piece, at: int) -> bool:
    """Tell whether "this" or "that" points to nothing told: a conjunction, a relative, "this week", "those who ..."."""
    token = piece.tree.tokens[at]
    if token.pos not in {"PRON", "DET"} or piece.tree.relation(at) in {"mark", "advmod"}:
        return True
    if piece.tree.hanging(at, "acl", "nmod"):
        return True
    led = piece.tree.relation(at) == "det"
    if led and (piece.tree.lemma(token.head) in _SPAN_OF_TIME or piece.tree.hanging(token.head, "acl")):
        return True
    return token.xpos == "WDT" or (
        piece.word(at) == "that" and any(piece.tree.relation(up) == "acl" for up in piece.tree.upwards(at))
    )


def _is_open(piece: Piece, at: int) -> bool:
    """Tell whether a pointer has nobody and nothing before it in the piece that it could stand for."""
    token = piece.tree.tokens[at]
    if piece.tree.relation(at) == "expl" or (piece.word(at) == "it" and _is_weighed(piece.tree, at)):
        return False
    before = [place for place in piece.places if place < at]
    if piece.word(at) in _POINTING:
        return True
    head = token.head if piece.tree.relation(at) == "nmod" else -1
    if piece.word(at) == "they" and token.head >= 0 and piece.tree.relation(token.head) == "parataxis":
        return True
    if piece.word(at) in lexicon_at_hand(piece.tree.language).words("pronouns", "they"):
        return not any(piece.tree.tokens[place].pos in _NAMING and place != head for place in before)
    return not any(_may_be_a_person(piece, place) and place != head for place in before)


def _may_be_a_person(piece: Piece, at: int) -> bool:
    """Tell whether a proper noun is no day or month, and does not only tell where or when."""
    words = lexicon_at_hand(piece.tree.language)
    dated = piece.word(at) in words.words("weekdays") or piece.word(at) in words.table("months")
    return piece.tree.tokens[at].pos == "PROPN" and not dated and piece.tree.relation(at) != "obl"


def _is_weighed(tree: Tree, at: int) -> bool:
    """Tell whether "it" only holds the place of a clause: "it is clear that ...", "it was too early to ..."."""
    return bool(tree.tokens[at].head >= 0 and tree.hanging(tree.tokens[at].head, *_WEIGHED))
