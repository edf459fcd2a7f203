"""The figures of a story: its numbers, with what they are of."""

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.figures_in_articles import Figure, figures_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from tests.align.builders import Told, story


def figures(*told: Told) -> list[Figure]:
    """Read the figures of articles."""
    found = story(*told)
    holders = Holders(cast_of(found))
    return figures_of(found, lay_out(found, resolve(found, holders), holders))


def test_a_count_is_a_figure_and_a_day_is_none() -> None:
    """What is counted belongs to the value."""
    told = Told("The ferry took 14 sailors home on Monday.", counts={"14": (14, "sailors")}, days={"Monday": ("2025-03-03",) * 2})
    (count,) = figures(told)
    assert (count.unit, count.value, count.shown, count.times) == ("count", (14.0, 14.0), "14 sailors", (("2025-03-03",) * 2,))


@pytest.mark.parametrize("text", ["The 31-year-old pilot swam.", "A pilot aged 31 swam.", "Runa Ekholt, 31, swam."])
def test_an_age_is_no_figure(text: str) -> None:
    """Ages stand before what they are of, behind it, or between commas."""
    assert figures(Told(text, counts={"31": (31, "")})) == []


@pytest.mark.parametrize(
    ("text", "counted", "shown"),
    [
        ("The ferry took 14 of the wet sailors home.", "sailors", "14 of the wet sailors"),
        ("The ferry took 14, and later more sailors.", "sailors", "14 sailors"),
        ("The ferry took 14 home.", "sailors", "14"),
    ],
)
def test_a_count_is_shown_with_what_is_counted(text: str, counted: str, shown: str) -> None:
    """The words up to it stand as written where it is close and no mark parts it."""
    (count,) = figures(Told(text, counts={"14": (14, counted)}))
    assert count.shown == shown


def test_none_is_a_count() -> None:
    """Who reports no deaths gives a number."""
    (none,) = figures(Told("The harbour office reported no deaths."))
    assert (none.value, none.shown) == ((0.0, 0.0), "no deaths")
