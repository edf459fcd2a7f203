"""The figures of a story: numbers, days, hours and lengths of time with what they are of."""

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.figure_pairs import kind_of
from readout.align.figures_in_articles import Figure, figures_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from tests.align.builders import Told, story


def figures(*told: Told) -> list[Figure]:
    """Read the figures of articles."""
    found = story(*told)
    holders = Holders(cast_of(found))
    return figures_of(found, lay_out(found, resolve(found, holders), holders))


def test_a_count_and_a_day_are_figures() -> None:
    """What is counted belongs to the value, and a day is told from a number."""
    told = Told("The ferry took 14 sailors home on Monday.", counts={"14": (14, "sailors")}, days={"Monday": ("2025-03-03",) * 2})
    count, day = figures(told)
    assert (count.kind, count.unit, count.value, count.shown) == ("number", "count", (14.0, 14.0), "14 sailors")
    assert (day.kind, day.unit, day.normalized) == ("date", "day", "2025-03-03")


@pytest.mark.parametrize(
    ("text", "years"), [("The 31-year-old pilot swam.", 31), ("A pilot aged 31 swam.", 31), ("Runa Ekholt, 31, swam.", 31)]
)
def test_an_age_is_a_figure(text: str, years: int) -> None:
    """Ages stand before what they are of, behind it, or between commas."""
    (age,) = figures(Told(text))
    assert (age.unit, age.value[0]) == ("age", years)


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


def test_a_number_and_a_day_answer_nothing_in_common() -> None:
    """Only values of one kind and unit may answer one question."""
    told = Told("The ferry took 14 sailors home on Monday.", counts={"14": (14, "sailors")}, days={"Monday": ("2025-03-03",) * 2})
    count, day = figures(told)
    assert kind_of(count) != kind_of(day)
