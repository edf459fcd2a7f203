"""What somebody denies stands beside who says so."""

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.denied_reports import denied_reports
from readout.align.questions_from_rows import Laid
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from readout.model import Annotations, Story
from tests.annotate.reading import annotated as read_as_written

OTHERWISE = "The harbour was busy all week. Rain is expected in the north. Nobody was on the beach. A school will open in Haldria."


def rows(*members: Annotations) -> list[Laid]:
    """Give the rows of articles."""
    found = Story("s", members)
    holders = Holders(cast_of(found))
    return list(denied_reports(found, lay_out(found, resolve(found, holders), holders), holders))


def test_who_denies_stands_beside_who_says_so() -> None:
    """Both sides are shown in their accounts' words, under what is denied."""
    said = "The captain sold the old ferry of Skarne in March, Mayor Ida Quist said on Monday."
    (row,) = rows(read_as_written(f"{said} Olle Brunn denied that the captain sold the old ferry of Skarne in March. {OTHERWISE}"))
    assert row.question.about == "denied by Olle Brunn: that the captain sold the old ferry of Skarne in March"
    assert [(value.value, value.holder and value.holder.name) for value in row.question.values] == [
        ("affirmed", "Ida Quist"),
        ("denied", "Olle Brunn"),
    ]


@pytest.mark.parametrize("denied", ["the captain a visa", "that the captain sold the old school of Haldria in May"])
def test_what_nobody_says_and_what_is_refused_is_not_denied(denied: str) -> None:
    """Who denies somebody a visa disputes nothing, and who denies what nobody says has no other side."""
    said = "The captain sold the old ferry of Skarne in March for a visa, Mayor Ida Quist said on Monday."
    assert rows(read_as_written(f"{said} Olle Brunn denied {denied}. {OTHERWISE}")) == []


def test_a_charge_that_is_not_told_is_none() -> None:
    """Who denies "the accusation" leaves readers to guess of what."""
    said = "Witnesses said on Monday that there were accusations against the harbour guards."
    assert rows(read_as_written(f"{said} Mayor Ida Quist denied the accusation.")) == []


@pytest.mark.parametrize(("who", "rows_found"), [("Olle Brunn", 1), ("He", 0), ("Officials from that town", 0)])
def test_nobody_by_name_denies_nothing(who: str, rows_found: int) -> None:
    """A pronoun whose person is not known is no party."""
    said = "The captain sold the old ferry of Skarne in March, Mayor Ida Quist said on Monday."
    denied = f"{who} denied that the captain sold the old ferry of Skarne in March."
    assert len(rows(read_as_written(f"{said} {denied} {OTHERWISE}"))) == rows_found


@pytest.mark.parametrize(
    "denied", ["that claim", "Mayor Ida Quist's suggestion how the ferry could be saved", "Mayor Ida Quist's claim"]
)
def test_what_leaves_open_what_was_claimed_is_none(denied: str) -> None:
    """A claim that is pointed to, a proposal, and a claim of which nothing is told."""
    assert rows(read_as_written(f"Olle Brunn rejected {denied}. {OTHERWISE}")) == []
