"""Times and numbers in one place of two wordings, and whether both can hold."""

import pytest

from readout.align.differences.parted_values import counted_noun, do_numbers_part, do_times_part
from readout.model import Quantity, Span, TimeExpression

HERE = Span(0, 1)


def length(value: str) -> TimeExpression:
    """Build a length of time."""
    return TimeExpression(HERE, "DURATION", value)


def day(iso: str) -> TimeExpression:
    """Build a day, or a time of it ("2025-03-05T15:35")."""
    return TimeExpression(HERE, "DATE", iso, earliest=iso[:10], latest=iso[:10])


@pytest.mark.parametrize(
    ("one", "other", "told", "part"),
    [
        (length("P20Y"), length("P20Y"), ("twenty years", "20 years"), False),
        (length("P20Y"), length("P30Y"), ("20 years", "30 years"), True),
        (length("P20Y"), day("2025-03-05"), ("20 years", "Wednesday"), False),
        (day("2025-03-05T15:35"), day("2025-03-05T14:35"), ("3:35", "2:35"), False),
        (day("2025-03-05T15:35"), day("2025-03-06T15:50"), ("3:35", "3:50"), True),
        (day("2025-03-05"), day("2025-03-06"), ("Wednesday", "Thursday"), True),
        (day("2025-03-05"), day("2025-03-06"), ("today", "Thursday"), False),
        (day("2025-03-05"), day("2025-03-12"), ("Wednesday", "last Wednesday"), False),
        (day("2025-03-05"), day("2025-03-12"), ("5 March", "12 March"), True),
        (TimeExpression(HERE, "DATE", "XXXX-WXX-2"), TimeExpression(HERE, "DATE", "XXXX-WXX-3"), ("Tuesday", "Wednesday"), True),
        (TimeExpression(HERE, "DATE", "XXXX-WXX-2"), TimeExpression(HERE, "DATE", "XXXX-03-05"), ("Tuesday", "5 March"), False),
    ],
)
def test_times_part_where_both_cannot_hold(
    one: TimeExpression, other: TimeExpression, told: tuple[str, str], *, part: bool
) -> None:
    """Lengths with lengths, hours with hours but for whole ones, days that do not meet but for one weekday read twice."""
    assert do_times_part(one, other, told) is part


def test_a_stretch_of_days_holds_a_day_of_it() -> None:
    """Early March is no other time than 5 March."""
    early = TimeExpression(HERE, "DATE", "2025-03", earliest="2025-03-01", latest="2025-03-10")
    assert not do_times_part(early, day("2025-03-05"), ("early March", "5 March"))


def count(low: float | None, high: float | None, counted: str = "ferries", bound: str = "exact") -> Quantity:
    """Build a count."""
    return Quantity(HERE, "cardinal", low, high, bound, "", counted)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        (count(12, 12), count(40, 40), True),
        (count(12, 12), count(40, 40, "crews"), False),
        (count(12, 12), count(13, 13, bound="about"), False),
        (count(1000, 1000), count(987, 987), False),
        (count(10, None), count(12, 12), False),
        (count(20, None), count(50, None), True),
    ],
)
def test_numbers_part_where_their_bounds_do_not_meet(one: Quantity, other: Quantity, *, part: bool) -> None:
    """Rough and rounded numbers reach a little further; in a copy another bound is another account."""
    assert do_numbers_part(one, other, copied=True) is part
    assert do_numbers_part(one, other, copied=False) is (part and one.high is not None)


def test_those_counted_are_persons_whatever_they_are_called() -> None:
    """The killed and the bodies are persons; what is not told is nothing."""
    assert [counted_noun(count(3, 3, told)) for told in ("people killed", "bodies", "ferries", "")] == [
        "person", "person", counted_noun(count(3, 3, "ferry")), "",
    ]  # fmt: skip
