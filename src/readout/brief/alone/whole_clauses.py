"""Whether words are a whole sentence: a finite verb with its own subject, nothing cut off, nobody in it who is named elsewhere."""

import re

from readout.brief.alone.pieces_alone import Piece
from readout.language import Tree, lexicon, lexicon_at_hand

_LAID_OUT = re.compile(r"^(?:[AQ] ?\. |\(|https?:)|^(?:Story )?(?i:highlights|related|read more|watch|photos?) |\bMORE$")
"""How an answer of an interview, an aside, a link and a page's own words begin, or what closes a list of other headlines."""

_FEWEST_WORDS = 5
_FEWEST_TELLING = 3
_TELLING = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))
_NAMING = frozenset(("NOUN", "PROPN"))
_JOINING = frozenset(("case", "mark", "cc", "det"))
_BESIDE = frozenset(("punct", "mark", "cc", "discourse"))
_ADDING = frozenset(("advcl", "acl", "appos", "obl", "nmod"))
_PARTING = (",", "–", "—")


def is_whole(piece: Piece, cue: frozenset[int] = frozenset(), *, cut: bool = False, goes_on: bool = False) -> bool:
    """Tell whether a piece holds a finite verb, its subject and all that hangs on the two but the words that report it.

    Where it may be `cut`, what only adds to it behind a comma or dash may be left out; one that `goes_on` may begin with "but".
    """
    if not is_clause(piece, goes_on=goes_on):
        return False
    head, held = piece.head, set(piece.places)
    under = set(piece.tree.subtree(head))
    foreign = any(at not in under and piece.tree.tokens[at].pos not in {"PUNCT", "CCONJ"} for at in held)
    missed = {at for at in under - held if _is_missed_by_clause(piece, at, head, cue)}
    return not foreign and not (any(not _adds_behind(piece, at) for at in missed) if cut else missed)


def is_clause(piece: Piece, *, goes_on: bool = False) -> bool:
    """Tell whether a piece holds a finite verb with its subject, is clean, and neither led in nor broken off."""
    head = piece.head
    if head < 0 or not is_finite(piece.tree, head):
        return False
    subject = piece.tree.subject(head)
    asked = any(piece.word(at) in lexicon().words("alone", "asking") for at in (subject, *piece.tree.hanging(subject, "nmod")))
    if subject not in piece.places or asked or (not goes_on and _clause_is_led_in(piece, head)):
        return False
    return not _clause_is_cut(piece, head, subject) and is_clean(piece)


def _clause_is_cut(piece: Piece, head: int, subject: int) -> bool:
    """Tell whether a piece is a clause that says of a noun what it lacks itself, begins within its subject, or breaks off.

    So "the boats he had lost" gives "he had lost", "most of the boats sank" gives "of the boats sank".
    """
    tree, last = piece.tree, max(at for at in piece.places if piece.tree.tokens[at].pos != "PUNCT")
    gapped = tree.tokens[head].relation == "acl:relcl" or (tree.relation(head) == "acl" and not tree.hanging(head, "mark"))
    within = bool(tree.hanging(subject, "case"))
    broken = last != head and tree.relation(last) in _JOINING and tree.tokens[last].head not in range(last)
    return gapped or within or broken


def is_clean(piece: Piece) -> bool:
    """Tell whether a clause is no shouting, and each mark of speech has its partner."""
    text = " ".join(piece.text[token.start : token.end] for token in (piece.tree.tokens[at] for at in piece.places))
    letters = list(filter(str.isalpha, text))
    even = text.count('"') % 2 == 0 and all(text.count(first) == text.count(last) for first, last in ("“”", "[]", "()"))
    loud = 2 * sum(map(str.isupper, letters)) > len(letters)
    return even and not loud and not _LAID_OUT.search(text)


def _clause_is_led_in(piece: Piece, head: int) -> bool:
    """Tell whether a piece begins with what joins it to another clause: "as", "which", "indeed"."""
    opening = next((at for at in piece.places if piece.tree.tokens[at].pos != "PUNCT"), piece.places[0])
    first = piece.word(opening)
    if first in lexicon().words("alone", "clause") and piece.tree.tokens[opening].head == head:
        return True
    marked = any(piece.tree.tokens[at].pos == "SCONJ" and piece.word(at) != "that" for at in piece.tree.hanging(head, "mark"))
    return first in lexicon().words("alone", "opening") or (
        marked and any(at in piece.places for at in piece.tree.hanging(head, "mark"))
    )


def is_finite(tree: Tree, at: int) -> bool:
    """Tell whether a predicate is one of a sentence: in a tense, or with a modal that is not "to"."""
    return bool(tree.tense(at)) or tree.modality(at) not in {"", "to"}


def is_telling(piece: Piece, least: int = _FEWEST_TELLING) -> bool:
    """Tell whether a clause says something: five words, three of them (or `least`) with a meaning, one of these a noun."""
    silent = lexicon_at_hand(piece.tree.language).silent
    telling = {
        piece.tree.lemma(at): piece.tree.tokens[at].pos
        for at in piece.places
        if piece.tree.tokens[at].pos in _TELLING and piece.word(at) not in silent
    }
    words = sum(piece.tree.tokens[at].pos != "PUNCT" for at in piece.places)
    return words >= _FEWEST_WORDS and len(telling) >= least and not _NAMING.isdisjoint(telling.values())


def _is_missed_by_clause(piece: Piece, at: int, head: int, cue: frozenset[int]) -> bool:
    """Tell whether a word that the piece leaves out is part of what it says: neither a mark nor a clause joined on or reporting."""
    joins = piece.tree.relation(at) == "advmod" and piece.word(at) in lexicon().words("alone", "opening")
    if piece.tree.tokens[at].pos == "PUNCT" or piece.tree.relation(at) in _BESIDE or joins:
        return False
    way = []
    for place in piece.tree.upwards(at):
        if place == head:
            break
        way.append(place)
    outside = (place for place in way if place not in piece.places)
    joined = any(piece.tree.relation(place) in {"conj", "parataxis"} and piece.tree.is_predicate(place) for place in outside)
    return not joined and cue.isdisjoint(way)


def _adds_behind(piece: Piece, at: int) -> bool:
    """Tell whether the branch that a left out word is of only adds to what was told: it follows behind a comma or dash."""
    top = [up for up in piece.tree.upwards(at) if up not in piece.places][-1]
    first, last = piece.tree.subtree(top)[0], piece.places[-1]
    behind = piece.text[piece.tree.tokens[last].end : piece.tree.tokens[first].end].lstrip()
    return last < first and behind.startswith(_PARTING) and piece.tree.relation(top) in _ADDING
