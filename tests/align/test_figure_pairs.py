"""What two figures of one question are to one another; in doubt nothing."""

from dataclasses import replace

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.figure_pairs import relation_of, verdict
from readout.align.figures_in_articles import Figure, figures_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from readout.model import Evidence
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


def words(text: str) -> Evidence:
    """Make evidence of words at the beginning of an article."""
    return Evidence("a0", 0, len(text), text)


def length(text: str, value: str, days: float, bound: str = "exact") -> Figure:
    """Make a length of time out of a read count."""
    return replace(pair(14, 20)[0], unit="days", value=(days, days), bound=bound, normalized=value, evidence=words(text))


def test_a_length_told_in_a_larger_unit_is_a_rounding() -> None:
    """47 months are four years, and 189 days are six months; ten months are no year and twelve no eighteen."""
    assert relation_of(length("47 months", "P47M", 47 * 30.4), replace(length("four years", "P4Y", 1461), article="b")) == "vaguer"
    assert relation_of(length("189 days", "P189D", 189), length("six months", "P6M", 182.4)) == "vaguer"
    assert relation_of(length("12 months", "P12M", 364.8), length("18 months", "P18M", 547.2)) is None
    assert relation_of(length("two hours", "PT2H", 1 / 12), length("30 minutes", "PT30M", 1 / 48)) is None


def test_nearly_so_many_years_may_be_some_fewer() -> None:
    """Nearly 40 years may be 37; 40 years are not."""
    rough, exact = (replace(each, unit="days") for each in pair(14610, 13514))
    assert relation_of(replace(rough, bound="about"), exact) == "vaguer"
    assert relation_of(rough, exact) is None


def test_about_leaves_more_open_of_a_count_than_of_a_sum() -> None:
    """Some 1,000 sailors may be 1,089; about 300 coins are not 325."""
    rough, exact = (replace(each, bound=bound) for each, bound in zip(pair(1000, 1089), ("about", "exact"), strict=True))
    assert relation_of(rough, exact) == "vaguer"
    assert relation_of(replace(rough, unit="USD"), replace(exact, unit="USD")) is None


def test_every_account_rounds_miles_in_its_own_way() -> None:
    """180 miles are 181, and are not 190."""
    near, far = pair(180, 181), pair(180, 190)
    assert relation_of(*(replace(each, unit="mile") for each in near)) == "vaguer"
    assert relation_of(*(replace(each, unit="mile") for each in far)) is None
    assert relation_of(*near) is None


def test_bounds_that_only_touch_are_apart() -> None:
    """More than 100 are not up to 100, but at least 100 may be."""
    one, other = pair(100, 100)
    above = replace(one, value=(100.0, float("inf")), bound="more-than")
    below = replace(other, value=(float("-inf"), 100.0), bound="at-most", evidence=words("up to 100"))
    assert relation_of(above, below) is None
    assert relation_of(replace(above, bound="at-least"), below) == "vaguer"


def test_a_later_count_that_is_lower_is_of_something_else() -> None:
    """Those freed on one day do not grow fewer on the next."""
    found = pair(20, 14)
    assert verdict(*found, 0.9, OTHER_DAYS, found) is None
    assert verdict(found[1], found[0], 0.9, OTHER_DAYS[::-1], found) is None


def test_a_month_without_a_year_is_that_of_any_year() -> None:
    """A report of a later year that says "May" may mean May 2016."""
    may = [
        replace(each, kind="date", unit="month", value=at)
        for each, at in zip(pair(14, 20), ((736085, 736115), (736450, 736480)), strict=True)
    ]
    named = [replace(each, evidence=words(text)) for each, text in zip(may, ("May 2016", "May"), strict=True)]
    assert relation_of(*named) == "same"
    dated = replace(named[1], evidence=words("May 2017"))
    assert relation_of(named[0], dated) is None


def test_two_nouns_are_two_counts() -> None:
    """14 sailors and 20 boats are no difference."""
    one, other = told("They freed 14 sailors.", "14", "sailors"), told("They freed 20 boats.", "20", "boats")
    assert verdict(one, other, 0.9, ONE_DAY, (one, other)) is None
