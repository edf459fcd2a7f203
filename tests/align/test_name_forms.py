"""One name in two forms is a slip of one account."""

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


def test_a_foreign_name_in_the_middle_is_no_other_name() -> None:
    """Vowels part two spellings, in the middle of a name as at its end."""
    assert rows("Olaf Ahmad Moualem", "Olaf Ahmed Moualem") == []


def test_another_consonant_in_a_full_name_is_a_slip_of_one_account() -> None:
    """It is said softly, of persons alone; the form that most accounts have comes first."""
    right, wrong = "Runa Ekstrem", "Runa Ekstren"
    assert rows(wrong, right, right) == [("soft", [right, wrong])]
    assert rows(right, wrong, kind="place") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Olaf Moualem", "Olaf Moallem"),
        ("Sergei Ekholt", "Sergey Ekholt"),
        ("Runa Haldria", "Runa Haldrian"),  # an ending
        ("Runa Ekholt", "Runa M. Ekholt"),
        ("Runa Ekholt", "Olle Ekholt"),
    ],
)
def test_ways_to_write_a_name_are_none(one: str, other: str) -> None:
    """Vowels and doubled letters, endings, initials and first names of two people part nothing."""
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
