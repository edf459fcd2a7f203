"""Whether a row of values is headed by a clause that a reader understands: it says who or what, and the value is a word of it."""

import re

from readout.brief.alone.pieces_alone import Pages, Piece
from readout.brief.alone.told_before import leans
from readout.brief.alone.whole_clauses import is_clean, is_finite
from readout.language import lexicon
from readout.model import Evidence, Question

_GAP = "…"
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
    return piece is not None and _is_clause(piece)


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


def _spaced_question(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def _is_clause(piece: Piece) -> bool:
    """Tell whether a finite verb has its own subject in the piece, and nothing in it leads in or points to somebody told before."""
    if piece.head < 0 or not is_finite(piece.tree, piece.head):
        return False
    subjects = set(piece.tree.hanging(piece.head, *_SUBJECTS))
    led_in = piece.word(piece.places[0]) in lexicon().words("alone", "question")
    return not subjects.isdisjoint(piece.places) and not led_in and is_clean(piece) and not leans(piece)
