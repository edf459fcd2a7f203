"""What a sentence needs to be read alone."""

import pytest

from readout.brief.alone.pieces_alone import Piece
from readout.brief.alone.told_before import leans
from readout.brief.alone.whole_clauses import is_telling, is_whole
from readout.language import lexicon
from readout.model import Span
from tests.language.parsed import parsed

SENTENCE = "The harbour board closed the northern gate because the tide had damaged its hinges."


def piece(text: str, said: str = "") -> Piece:
    """Parse a sentence and take what is said in it, all of it where nothing is named."""
    found = parsed(text)
    start = text.index(said) if said else found.sentence.start
    end = start + len(said) if said else found.sentence.end
    return Piece(text, found.sentence, found.tree, tuple(found.tree.within(Span(start, end))))


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        (SENTENCE, True),
        ("The harbour board closed", False),
        ("the northern gate", False),
        ("because the tide had damaged its hinges", False),
        ("the tide had damaged its hinges", True),
        ("The harbour board closed the northern gate because", False),
    ],
)
def test_a_whole_clause_has_its_subject_verb_and_object(said: str, whole: bool) -> None:  # noqa: FBT001
    """What leaves out an object, has no verb or is led in by what joins it to another clause is none."""
    assert is_whole(piece(SENTENCE, said)) == whole


def test_the_words_that_report_may_be_missing() -> None:
    """A clause is whole without the cue that hangs on it."""
    text = "The ferry will sail at noon, the captain said."
    found = piece(text, "The ferry will sail at noon")
    cue = piece(text, "said")
    assert is_whole(found, frozenset(cue.places))


@pytest.mark.parametrize(
    "text",
    [
        "A. The ferry will sail at noon.",
        "THE FERRY WILL SAIL AT NOON TODAY.",
        "The captain said “the ferry will sail.",
        "Indeed, the ferry will sail at noon.",
    ],
)
def test_shouting_lone_marks_and_connectives_are_not_clean(text: str) -> None:
    """Capitals throughout, a mark without its partner and a word that leans on the sentence before are kept off the page."""
    assert not is_whole(piece(text))


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("He closed the gate at noon.", True),
        ("Ida Quist said that she closed the gate.", False),
        ("It is clear that the gate will close.", False),
        ("This will close the harbour gate.", True),
        ("The two gates will close at noon.", True),
        ("The two gates of the harbour will close.", False),
        ("The gate will close this week.", False),
        ("The gate closes for those who sail without a permit.", False),
    ],
)
def test_a_pronoun_needs_its_person(text: str, open_: bool) -> None:  # noqa: FBT001
    """A pronoun before any name leans on other sentences; one that holds a clause's place, or has its name before, does not."""
    assert leans(piece(text)) == open_


def test_a_known_speaker_is_his_own_pronoun() -> None:
    """Who is named beside the words may be he in them."""
    assert not leans(piece("He closed the gate at noon."), lexicon().words("pronouns", "he"))


@pytest.mark.parametrize(("text", "telling"), [("I just like him.", False), (SENTENCE, True)])
def test_little_words_tell_nothing(text: str, telling: bool) -> None:  # noqa: FBT001
    """A sentence needs words with a meaning, one of them a noun."""
    assert is_telling(piece(text)) == telling


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The crew sold the barges that the board had lost.", "the board had lost"),
        ("Most of the old barges sank in the storm.", "of the old barges sank in the storm"),
        ("The council asks where the old barges sank.", "where the old barges sank"),
        ("Highlights Ida Quist closed the northern gate.", ""),
    ],
)
def test_a_clause_that_lacks_a_word_is_not_whole(text: str, said: str) -> None:
    """What says more of a noun, begins within its subject, asks, hangs on another verb or is a page's word is no sentence."""
    assert not is_whole(piece(text, said))
