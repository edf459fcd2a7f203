"""What "the committee" means."""

import pytest

from readout.brief.alone.pieces_alone import Piece, piece_of
from readout.brief.glosses.shown_pointers import fuller, is_bare, is_open
from readout.language import Tree
from readout.model import Annotations
from tests.annotate.reading import annotated


def last_piece(text: str) -> tuple[Annotations, Piece]:
    """Give an article with its last sentence."""
    member = annotated(text)
    sentence = member.sentences[-1]
    return member, piece_of(member, sentence, Tree.of(sentence.tokens), sentence.span)


def meant(text: str, noun: str) -> str | None:
    """Give what a noun of the last sentence means, None where nothing tells it or it needs no telling."""
    member, piece = last_piece(text)
    at = next(at for at in piece.places if piece.word(at) == noun)
    place = fuller(member, piece, at) if is_open(piece, at) else None
    return place.text if place else None


def test_a_name_that_ends_in_the_noun_is_meant() -> None:
    """The body is told by its name."""
    text = "The Harbour Safety Committee met on Monday. Ada Quist told the committee that the pier was safe."
    assert meant(text, "committee") == "The Harbour Safety Committee"


def test_a_phrase_that_tells_more_is_meant() -> None:
    """A thing is told by what stands before the noun."""
    text = "Ada Quist read the harbour inspection report. She said the report was wrong."
    assert meant(text, "report") == "the harbour inspection report"


def test_a_phrase_begins_behind_a_mark_of_speech() -> None:
    """Of what is quoted no mark is shown without the other; a hyphen holds a phrase together."""
    assert meant("Ada Quist wrote of a “harbour report”. She said the report was wrong.", "report") == "harbour report"
    text = "Ada Quist read the night-harbour report. She said the report was wrong."
    assert meant(text, "report") == "the night-harbour report"


def test_a_phrase_is_given_without_what_leads_it_in() -> None:
    """The preposition before a phrase is no part of it."""
    text = "On Monday Ada Quist spoke on the harbour inspection report. She said the report was wrong."
    assert meant(text, "report") == "the harbour inspection report"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Ada Quist said that theirs is a harbour party. She praised the party.", "party"),
        ("A long report came on Monday. Ada Quist praised the report.", "report"),
        ("Ada Quist read his harbour report. She praised the report.", "report"),
        ("Ada Quist read a ferry report and a prison report. She praised the report.", "report"),
        ("The Harbour Safety Committee met. Ada Quist spoke of the committee of the town.", "committee"),
        ("Ada Quist read the pier report of the Harbour Board. She praised the report.", "report"),
        ("The harbour reports came. Ada Quist praised the report.", "report"),
    ],
)
def test_what_tells_too_little_is_not_given(text: str, noun: str) -> None:
    """Adjectives alone, an owner who is not told, two that differ, what words behind a noun tell, and many for one."""
    assert meant(text, noun) is None


def test_a_noun_is_bare_with_the_or_that_alone() -> None:
    """What a word beside the noun tells which one it is needs nothing more."""
    _, piece = last_piece("Ada Quist told that committee about the old pier of the town.")
    words = {piece.word(at): is_bare(piece, at) for at in piece.places}
    assert words["committee"]
    assert not words["pier"]
