"""One name in two forms is a slip of one account, or another way to write a foreign name."""

import pytest

from readout.align.name_forms import name_forms
from readout.model import EntityType
from tests.align.builders import Told, story


def rows(*names: str, kind: EntityType = "person") -> list[tuple[str | None, list[str]]]:
    """Give for each row of articles that name somebody its relation and its values."""
    told = (Told(f"The harbour police freed {name} on Monday.", names={name: kind}) for name in names)
    return [(row.question.relation, [value.value for value in row.question.values]) for row in name_forms(story(*told))]


@pytest.mark.parametrize("other", ["Ekholt Runa", "Runa Marie Ekholt"])
def test_a_name_turned_round_or_with_another_middle_differs(other: str) -> None:
    """Both cannot be right; a middle name that one leaves out is none."""
    first = "Runa Ekholt" if len(other.split()) < 3 else "Runa Ottilie Ekholt"
    assert rows(first, first, other) == [("differ", [first, other])]


def test_a_letter_too_many_is_no_difference() -> None:
    """The form that most accounts have comes first, and the other is a spelling of it however often it stands."""
    right, wrong = "Skarneholm", "Skarnehollm"
    assert rows(right, wrong, right, right, wrong, kind="place") == [("same", [right, wrong])]


def test_a_foreign_name_in_the_middle_is_no_other_name() -> None:
    """Vowels part two spellings, in the middle of a name as at its end."""
    assert rows("Olaf Ahmad Moualem", "Olaf Ahmed Moualem") == []


def test_another_consonant_in_a_full_name_is_a_slip_of_one_account() -> None:
    """It is said softly, of persons alone."""
    assert rows("Runa Ekstrem", "Runa Ekstren") == [("soft", ["Runa Ekstrem", "Runa Ekstren"])]
    assert rows("Runa Ekstrem", "Runa Ekstren", kind="place") == [("same", ["Runa Ekstrem", "Runa Ekstren"])]


def test_a_name_of_another_script_is_one_in_two_spellings() -> None:
    """Vowels and doubled letters make a row and no difference."""
    assert [relation for relation, _ in rows("Sergei Ekholt", "Sergey Ekholt")] == ["same"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Olaf Moualem", "Olaf Moallem"),
        ("Haldria", "Haldrian"),  # an ending
        ("Runa Ekholt", "Runa M. Ekholt"),
        ("Runa Ekholt", "Olle Ekholt"),
        ("Skarnia", "Skardia"),  # two places may sound alike
    ],
)
def test_ways_to_write_a_name_are_none(one: str, other: str) -> None:
    """Endings, initials, first names of two people and names of one word with another letter part nothing."""
    assert rows(one, other) == []


def test_two_names_that_one_account_uses_are_two() -> None:
    """Who writes both several times tells of two."""
    text = "Runa Ottilie Ekholt met Runa Marie Ekholt. Runa Marie Ekholt left. Runa Ottilie Ekholt stayed."
    told = Told(text, names={"Runa Ottilie Ekholt": "person", "Runa Marie Ekholt": "person"})
    assert list(name_forms(story(told, told))) == []


@pytest.mark.parametrize("other", ["Skarne Harbour Committee", "Committee Harbour Haldria"])
def test_two_bodies_are_named_alike(other: str) -> None:
    """Another word within the name of a body is another body."""
    assert rows("Skarne Fisheries Committee", "Skarne Fisheries Committee", other, kind="organization") == []
