"""What "the committee" means."""

import pytest

from readout.brief.alone.pieces_alone import Piece, piece_of
from readout.brief.glosses.fuller_phrases import fuller, phrase_before
from readout.brief.glosses.shown_pointers import is_bare, is_open
from readout.language import Tree
from readout.model import Annotations
from tests.annotate.reading import annotated

HEADLINED = frozenset(("harbour", "committe", "report"))


def last_piece(text: str) -> tuple[Annotations, Piece]:
    """Give an article with its last sentence."""
    member = annotated(text)
    sentence = member.sentences[-1]
    return member, piece_of(member, sentence, Tree.of(sentence.tokens), sentence.span)


def meant(text: str, noun: str) -> str | None:
    """Give the words before a noun of the last sentence that tell most nearly what it means, None where nothing does."""
    member, piece = last_piece(text)
    at = next(at for at in piece.places if piece.word(at) == noun)
    found = phrase_before(member, piece, at, HEADLINED) if is_open(piece, at) else None
    return found.place.text if found else None


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        (
            "The Harbour Safety Committee met on Monday. Ada Quist told the committee that the pier was safe.",
            "committee",
            "The Harbour Safety Committee",
        ),
        ("Ada Quist read the harbour inspection report. She said the report was wrong.", "report", "the harbour inspection report"),
        ("Ada Quist wrote of a “harbour report”. She said the report was wrong.", "report", "harbour report"),
        ("On Monday Ada Quist spoke on the harbour report. She said the report was wrong.", "report", "the harbour report"),
        ("Ada Quist read the night-harbour report. She said the report was wrong.", "report", "the night-harbour report"),
        ("A letter to the Harbour Board came on Monday. The letter was long.", "letter", "A letter to the Harbour Board"),
        ("Ada Quist praised the Harbour Act. The law is old.", "law", "the Harbour Act"),
        ("Ada Quist praised the Harbour Act, a law of 1920. The council wants to change the law.", "law", "the Harbour Act"),
    ],
)
def test_the_nearest_words_that_tell_more_are_meant(text: str, noun: str, expected: str) -> None:
    """A body is told by its name, a thing by what stands before or behind its noun, a law by the name of an act."""
    assert meant(text, noun) == expected


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Ada Quist said that theirs is a harbour party. She praised the party.", "party"),
        ("A long report came on Monday. Ada Quist praised the report.", "report"),
        ("Ada Quist read his harbour report. She praised the report.", "report"),
        ("Ada Quist read a ferry report and a prison report. She praised the report.", "report"),
        ("Ada Quist read another harbour report. She praised the report.", "report"),
        ("Ada Quist read a report Monday. She praised the report.", "report"),
        ("The harbour reports came. Ada Quist praised the report.", "report"),
        ("Ada Quist sent a letter to him. The letter was long.", "letter"),
        ("Ada Quist read the Harbour Post. She praised the post.", "post"),
    ],
)
def test_what_tells_too_little_is_not_given(text: str, noun: str) -> None:
    """Adjectives and days alone, an owner who is not told, two that differ, another of the kind, many for one, a paper's name."""
    assert meant(text, noun) is None


def test_only_likely_words_are_given() -> None:
    """A name that headlines tell is sure enough, a thing of which nothing tells far before is not."""
    member, piece = last_piece("The Harbour Safety Committee met on Monday. Ada Quist told the committee that the pier was safe.")
    at = next(at for at in piece.places if piece.word(at) == "committee")
    assert fuller(member, piece, at, HEADLINED)
    member, piece = last_piece(f"The pier was safe. A good old port day came. {'The sun shone. ' * 30} Ada Quist praised the day.")
    assert fuller(member, piece, piece.places[-2], frozenset()) is None


def test_a_noun_is_bare_with_the_or_that_alone() -> None:
    """What a word beside the noun tells which one it is needs nothing more."""
    _, piece = last_piece("Ada Quist told that committee about the old pier of the town.")
    words = {piece.word(at): is_bare(piece, at) for at in piece.places}
    assert words["committee"]
    assert not words["pier"]
