"""Whether one of two figures bears the other out."""

from dataclasses import replace

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.figure_pairs import relation_of
from readout.align.figures_in_articles import Figure, figures_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from readout.model import Evidence
from tests.align.builders import Told, story


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


def words(text: str) -> Evidence:
    """Make evidence of words at the beginning of an article."""
    return Evidence("a0", 0, len(text), text)


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
