"""How old accounts say that a person is."""

import pytest

from readout.align.ages_of_persons import ages_of_persons
from readout.align.cast_of_entities import cast_of
from tests.align.builders import Told, story

NAMED = "The harbour police freed Runa Ekholt, 27, on Monday."


def rows(*texts: str) -> list[tuple[str, str | None, list[str]]]:
    """Give who is in question, how the ages stand to one another, and the ages, told most first."""
    found = story(*(Told(text, names={"Runa Ekholt": "person"}) for text in texts))
    return [
        (row.question.about, row.question.relation, [value.value for value in row.question.values])
        for row in ages_of_persons(found, cast_of(found))
    ]


@pytest.mark.parametrize(
    "other",
    [
        "The police freed the 29-year-old clerk Runa Ekholt.",
        "The police freed Runa Ekholt, a 29-year-old clerk.",
        "Runa Ekholt (29) was freed.",
        "Runa Ekholt was 29, the police said.",
        "Runa Ekholt is 29 years old.",
    ],
)
def test_two_ages_of_one_person_differ(other: str) -> None:
    """However they are told; the age that most accounts give comes first."""
    assert rows(NAMED, NAMED, other) == [("how old Runa Ekholt is", "differ", ["27", "29"])]


def test_a_year_may_be_a_birthday() -> None:
    """Then the difference is said softly."""
    assert rows(NAMED, NAMED.replace("27", "28")) == [("how old Runa Ekholt is", "soft", ["27", "28"])]


@pytest.mark.parametrize(
    "other",
    [
        NAMED,
        "The 29-year-old son of Runa Ekholt was freed.",
        "Runa Ekholt, 29 others and a dog were freed.",
        "Runa Ekholt was 29 minutes late.",
    ],
)
def test_other_numbers_and_other_people_are_none(other: str) -> None:
    """One age told twice, a relative's, a count and a length of time."""
    assert rows(NAMED, other) == []
