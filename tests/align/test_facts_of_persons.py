"""What accounts say of one person that cannot be both: age, party, state, side of a house."""

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.facts_of_persons import facts_of_persons
from tests.align.builders import Told, story

NAMED = "The harbour police freed Runa Ekholt, 27, on Monday."


def rows(*texts: str) -> list[tuple[str, str | None, list[str]]]:
    """Give what is in question of whom, how the values stand to one another, and the values, told most first."""
    found = story(*(Told(text, names={"Runa Ekholt": "person"}) for text in texts))
    return [
        (row.question.about, row.question.relation, [value.value for value in row.question.values])
        for row in facts_of_persons(found, cast_of(found))
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


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Runa Ekholt (D-Ohio) spoke.", "Runa Ekholt, R-Ohio, left.", [("party", ["D-Ohio", "R-Ohio"])]),
        ("Runa Ekholt, D-West Virginia, spoke.", "Runa Ekholt, D-Va., left.", [("state", ["D-West Virginia", "D-Va."])]),
        ("Runa Ekholt (D-W.Va.) spoke.", "Runa Ekholt (D-WV) left.", []),
        ("Runa Ekholt (R-Miss.) spoke.", "Runa Ekholt (R-MS) left.", []),
        ("Runa Ekholt (R-Mesa) spoke.", "Runa Ekholt (R-Ariz.) left.", []),
    ],
)  # fmt: skip
def test_a_seat_is_of_one_party_and_one_state(one: str, other: str, found: list[tuple[str, list[str]]]) -> None:
    """As newsrooms write it behind a name; an abbreviation that may be of several states, and a town, is of none."""
    ordered = [(about.split()[1], sorted(values, key=(one + other).index)) for about, _, values in rows(one, other)]
    assert ordered == found


LEADS = "House Minority Leader Runa Ekholt called a vote."


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (LEADS.replace("Minority", "Majority"), 1),
        (f"Former {LEADS.replace('Minority', 'Majority')}", 0),
        (f"{LEADS} After the vote she was no longer {LEADS.replace('Minority', 'Majority')}", 0),
        (LEADS.replace("Minority", "Republican"), 0),
    ],
)
def test_who_leads_one_side_of_a_house_does_not_lead_the_other(other: str, found: int) -> None:
    """Unless she did before, or an account tells both: then it tells of a change."""
    assert len(rows(LEADS, other)) == found
