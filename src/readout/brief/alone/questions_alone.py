"""Whether a row of values is headed by a clause that a reader understands: it says who or what, and the value is a word of it."""

import re

from readout.brief.alone.pieces_alone import Pages, Piece
from readout.brief.alone.told_before import describes, leans
from readout.brief.alone.whole_clauses import is_clean, is_finite
from readout.language import lexicon
from readout.model import Evidence, Question
from readout.text import words

_GAP = "…"
_MOST = 22
"""Words of a heading beside the value: of eight longer ones read two were let through."""
_REACH = 600
"""Code points looked at on either side of a value for the clause that heads its row: twice the longest heading."""

_SUBJECTS = ("nsubj", "csubj")


def is_understood(question: Question, pages: Pages) -> bool:
    """Tell whether the clause that heads a row of values reads without the text that it was cut from."""
    found = (
        piece
        for value in question.values
        for place in value.evidence
        if (piece := _clause_of_question(question.about, place, pages))
    )
    piece = next(found, None)
    return piece is not None and len(words(question.about)) <= _MOST and _is_clause(piece)


def _clause_of_question(about: str, place: Evidence, pages: Pages) -> Piece | None:
    """Find the clause around a value: its words before the gap and behind it."""
    member = pages.members.get(place.article)
    before, gap, after = about.partition(_GAP)
    if member is None or not gap or before.endswith("-") or after.startswith("-"):
        return None
    text = member.article.text
    led = re.search(_spaced_question(before) + r"\s*\Z", text[max(0, place.start - _REACH) : place.start])
    follows = re.match(r"\s*" + _spaced_question(after), text[place.end : place.end + _REACH])
    if led is None or follows is None:
        return None
    start = max(0, place.start - _REACH) + led.start()
    end = place.end + follows.end()
    return pages.piece(Evidence(place.article, start, end, text[start:end]))


def _spaced_question(told: str) -> str:
    return r"\s+".join(map(re.escape, told.split()))


def _is_clause(piece: Piece) -> bool:
    """Tell whether a finite verb has its own subject in the piece, and nothing in it leads in or points to somebody told before."""
    if piece.head < 0 or not is_finite(piece.tree, piece.head):
        return False
    subjects = set(piece.tree.hanging(piece.head, *_SUBJECTS))
    led_in = piece.word(piece.places[0]) in lexicon().words("alone", "question")
    whole = not subjects.isdisjoint(piece.places) and not led_in and is_clean(piece) and not leans(piece) and not describes(piece)
    return whole and not _is_torn(piece) and not any(_points(piece, at) or _is_bare(piece, at) for at in piece.places)


def _is_torn(piece: Piece) -> bool:
    """Tell whether the first or last word of a piece joins it to what is cut off: "in which", "well", "states, but"."""
    first, second, last = (piece.tree.tokens[at] for at in (*piece.places[:2], piece.places[-1]))
    joins = last.pos in {"CCONJ", "SCONJ", "ADP", "DET", "ADV"} and last.relation != "compound:prt"
    return joins or first.pos in {"ADV", "CCONJ"} or (first.pos == "ADP" and second.pos in {"PRON", "DET"})


def _points(piece: Piece, at: int) -> bool:
    """Tell of "it", "there" and "your", and of "he" and "their" before any name, that nobody sees who or what is meant."""
    token, word = piece.tree.tokens[at], piece.word(at)
    named = any(piece.tree.tokens[before].pos == "PROPN" for before in piece.places if before < at)
    if token.pos == "PRON" and token.relation != "expl" and word not in lexicon().words("alone", "asking"):
        return not named or word == "it" or word in lexicon().words("pronouns", "self", "you")
    return token.pos == "ADV" and word in {"there", "here"}


def _is_bare(piece: Piece, at: int) -> bool:
    """Tell of "the plan" that nothing says which."""
    tree = piece.tree
    below = tree.children[at]
    led = any(piece.word(child) == "the" for child in tree.hanging(at, "det"))
    alone = all(tree.relation(child) in {"det", "punct", "case"} for child in below)
    return led and alone and tree.tokens[at].pos == "NOUN"
