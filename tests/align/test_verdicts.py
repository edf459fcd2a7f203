"""What two figures of one question are to one another; in doubt nothing."""

from dataclasses import replace

import pytest

from readout.align.entities import cast_of
from readout.align.figures import Figure, figures_of
from readout.align.quotation_sources import Holders, resolve
from readout.align.statements import lay_out
from readout.align.verdicts import relation_of, verdict
from tests.align.builders import Told, story

ONE_DAY, OTHER_DAYS = ("2025-03-06", "2025-03-06"), ("2025-03-06", "2025-03-07")


def pair(one: float, other: float) -> tuple[Figure, Figure]:
    """Read two counts of sailors, each in an article of its own."""
    found = story(*(Told(f"They freed {each:g} sailors.", counts={f"{each:g}": (each, "sailors")}) for each in (one, other)))
    holders = Holders(cast_of(found))
    first, second = figures_of(found, lay_out(found, resolve(found, holders), holders))
    return first, second


@pytest.mark.parametrize(
    ("one", "other", "relation"), [(14, 14, "same"), (14, 15, None), (1874, 1900, "vaguer"), (51.9, 52, "vaguer"), (12, 10, None)]
)
def test_a_rounding_is_vaguer_and_a_small_count_is_none(one: float, other: float, relation: str | None) -> None:
    """A value with fewer figures may be the other; 10 is no rounding of 12."""
    assert relation_of(*pair(one, other)) == relation


def test_two_counts_of_one_day_differ() -> None:
    """What cannot both be right is a difference, and softly where the two are near."""
    far, near = pair(14, 20), pair(144, 150)
    assert verdict(*far, 0.9, ONE_DAY, far) == "differ"
    assert verdict(*near, 0.9, ONE_DAY, near) == "soft"


def test_a_count_of_another_day_has_moved_on() -> None:
    """A later report of a later state is a change."""
    found = pair(14, 20)
    assert verdict(*found, 0.9, OTHER_DAYS, found) == "update"


def test_in_doubt_there_is_no_verdict() -> None:
    """Where it is not likely one question, or no day is known, a count stays without a verdict."""
    found = pair(14, 20)
    assert verdict(*found, 0.1, ONE_DAY, found) is None
    assert verdict(*found, 0.9, ("", ""), found) is None


def told(text: str, number: str, noun: str, published: str = "2025-03-06") -> Figure:
    """Read the one count of an article."""
    found = story(Told(text, counts={number: (float(number), noun)}, published=published))
    holders = Holders(cast_of(found))
    figures = figures_of(found, lay_out(found, resolve(found, holders), holders))
    return replace(next(figure for figure in figures if figure.kind == "number"), article=text)


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ("They freed 20 more sailors.", "20"),
        ("They freed 20 sailors and 30 sailors.", "20"),
    ],
)
def test_a_rest_and_one_of_several_are_no_difference(other: str, number: str) -> None:
    """What is counted beside others, or in a sentence with several of its kind, may be of something else."""
    pair = (
        told("They freed 14 sailors.", "14", "sailors"),
        replace(told(other, number, "sailors"), crowd=other.count("sailors") - 1),
    )
    assert verdict(*pair, 0.8, ONE_DAY, pair) is None


def test_months_of_one_thing_differ_where_that_is_sure() -> None:
    """Days are told loosely, months are not."""
    first, second = (
        replace(each, kind="date", unit="month", value=(at, at + 30)) for each, at in zip(pair(14, 20), (0, 31), strict=True)
    )
    assert verdict(first, second, 0.7, ONE_DAY, (first, second)) == "differ"
    assert verdict(first, second, 0.5, ONE_DAY, (first, second)) is None
