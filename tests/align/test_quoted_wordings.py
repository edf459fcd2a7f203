"""One quotation of which two accounts have another word in one place."""

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.quoted_wordings import quoted_wordings
from readout.align.resolved_sources import Holders, resolve
from tests.align.builders import Told, story

SAID = "The harbour was full of {} when the storm came over the pier"


def rows(*quoted: str, speakers: tuple[str, str] = ("Runa Ekholt", "Runa Ekholt")) -> list[list[str]]:
    """Give the values of each row of two accounts of what somebody said."""
    told = (
        Told(f"“{words},” {speaker} said.", names={speaker: "person"}, said=[(speaker, words)])
        for words, speaker in zip(quoted, speakers, strict=True)
    )
    found = story(*told)
    quotations = resolve(found, Holders(cast_of(found)))
    return [[value.value for value in row.question.values] for row in quoted_wordings(found, quotations)]


def test_another_word_in_one_place_is_shown_with_its_neighbours() -> None:
    """Each side is quoted as its account has it."""
    assert rows(SAID.format("boats"), SAID.format("sailors")) == [["“of boats when”", "“of sailors when”"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [("wet sailors", "sailors"), ("good boats", "great boats"), ("boats that cannot sail", "boats that can't sail")],
)
def test_what_is_left_out_or_only_said_with_another_stress_is_none(one: str, other: str) -> None:
    """A thing or a deed has to stand in the place of another."""
    assert rows(SAID.format(one), SAID.format(other)) == []


def test_initials_are_the_words_that_they_begin() -> None:
    """A newsroom shortens what is said."""
    assert rows(SAID.format("the harbour police"), SAID.format("the HP")) == []


@pytest.mark.parametrize(
    "other",
    [
        SAID.format("the boats"),  # a small word
        "The port was crowded with boats as the gale came over the pier",  # a translation
        "The harbour was full of boats",  # shortened
        SAID.format("boats … and sailors"),  # a gap that is shown
    ],
)
def test_small_words_translations_and_cuts_are_none(other: str) -> None:
    """Nobody would stop at them."""
    assert rows(SAID.format("boats"), other) == []


@pytest.mark.parametrize(
    ("one", "other"), [("Gen. Hale", "General Hale"), ("the U.N. boats", "the UN boats"), ("what's left", "what is left")]
)
def test_a_shorter_way_to_write_is_no_other_word(one: str, other: str) -> None:
    """Dots, short forms and contractions are the newsroom's."""
    assert rows(SAID.format(one), SAID.format(other)) == []


@pytest.mark.parametrize(("one", "other"), [("sailors related", "sailor relating"), ("everybody", "everyone")])
def test_other_endings_misquote_nobody(one: str, other: str) -> None:
    """What begins alike word by word is heard either way."""
    assert rows(SAID.format(one), SAID.format(other)) == []


def test_what_an_account_quotes_too_is_another_sentence() -> None:
    """Who gives both wordings tells of two things said."""
    both = f"{SAID.format('boats')}. {SAID.format('sailors')}"
    assert rows(both, SAID.format("sailors")) == []


def test_two_speakers_may_say_nearly_the_same() -> None:
    """Words of another person are another quotation."""
    assert rows(SAID.format("boats"), SAID.format("sailors"), speakers=("Runa Ekholt", "Olle Hale")) == []
