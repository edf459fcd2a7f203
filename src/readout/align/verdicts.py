"""The verdict on two figures of one question: the same, one vaguer, moved on with time, or a difference; in doubt none."""

import math
from collections.abc import Sequence

from readout.align.figures import Figure
from readout.model import Relation

# From so likely a question on, two values that are apart are called a difference. Chosen on the rows of eighteen stories, each with
# the weights of the others: of what is then reported half is gold, or one reading of it; below, a fifth.
SURE = 0.3
_NEAR = 0.9
_ROUGH = 0.05
_LENGTHS = 0.02
_MINUTES = 15
_HALF_HOUR = 30
_LARGE = 1000.0
_FEW = 3


def relation_of(one: Figure, other: Figure) -> Relation | None:
    """Say how two values stand to one another whatever they are of; None where they are apart."""
    alike = one.evidence.text.casefold() == other.evidence.text.casefold()
    if alike or (one.value, one.bound) == (other.value, other.bound):
        return "same"
    if "hour" in {one.unit, other.unit}:
        return "vaguer" if _is_about_the_hour(one, other) else None
    if one.kind == "number" and (_is_near(one, other) or _rounds(one, other) or _rounds(other, one)):
        return "vaguer"
    return "vaguer" if _meet(one, other) and not _is_one_more(one, other) else None


def verdict(one: Figure, other: Figure, likely: float, days: tuple[str, str], row: Sequence[Figure]) -> Relation | None:
    """Give the relation of two figures that are this likely to answer one question, printed on these days, within their row.

    A count or a price that another day's report gives otherwise has moved on. What an account gives beside the other value is
    something else. Days are told too loosely (of saying, of printing) for a verdict: they stay a row.
    """
    if (found := relation_of(one, other)) is not None:
        return found
    moving = one.unit == "count" or (one.unit.isupper() and max(_size(one), _size(other)) < _LARGE)
    if moving and "" not in days and (days[0] != days[1] or _is_of_other_times(one, other)):
        return "update"
    if one.kind == "date" or one.article == other.article or likely < SURE or _size(one) == 0 or _gives_both(one, other, row):
        return None
    small, large = sorted((_size(one), _size(other)))
    if (moving and "" in days) or (large <= _FEW and not one.noun == other.noun != ""):
        return None
    return "soft" if small / large >= _NEAR or not (one.exact and other.exact) else "differ"


def _is_of_other_times(one: Figure, other: Figure) -> bool:
    """Tell whether both tell of their time, and the times do not meet."""
    meet = any(first <= end and start <= last for first, last in one.times for start, end in other.times)
    return bool(one.times and other.times) and not meet


def _gives_both(one: Figure, other: Figure, row: Sequence[Figure]) -> bool:
    """Tell whether either account gives the other's value as well, for the same."""
    told = {(figure.article, figure.value) for figure in row}
    return (one.article, other.value) in told or (other.article, one.value) in told


def _size(figure: Figure) -> float:
    return min((abs(end) for end in figure.value if math.isfinite(end)), default=0.0)


def _meet(one: Figure, other: Figure) -> bool:
    return one.value[0] <= other.value[1] and other.value[0] <= one.value[1]


def _is_one_more(one: Figure, other: Figure) -> bool:
    """Tell of "51" and "more than 51" that not both are right as told: a small count is no rounding."""
    small = one.unit == "count" and _size(one) == _size(other) < _LARGE
    return small and one.exact != other.exact and any("than" in each.bound for each in (one, other))


def _is_near(one: Figure, other: Figure) -> bool:
    """Take what is said to be about so much for a twentieth around it, and lengths of time for what a month may have."""
    share = _ROUGH if "about" in {one.bound, other.bound} else _LENGTHS if one.unit == "days" else 0.0
    return abs(_size(one) - _size(other)) <= share * max(_size(one), _size(other))


def _rounds(fine: Figure, coarse: Figure) -> bool:
    """Tell whether one value is the other with fewer figures: 52 for 51.9, 1,900 for 1,874; small whole numbers are counts."""
    exact, rounded = _size(fine), _size(coarse)
    step = _last_place(rounded)
    wanted = rounded >= _LARGE or exact != int(exact)
    return wanted and _last_place(exact) < step and abs(exact - rounded) <= step / 2


def _last_place(value: float) -> float:
    """Give the place of the last figure that is told: 1 of 52, .1 of 51.9, 100 of 1,900."""
    if value == 0:
        return 1.0
    figures = f"{value:.6g}"
    exponent = math.floor(math.log10(value))
    digits = figures.replace(".", "").split("e")[0].strip("0")
    return 10.0 ** (exponent - len(digits) + 1) if value >= 1 else 10.0 ** -(len(figures) - 2)


def _is_about_the_hour(one: Figure, other: Figure) -> bool:
    """Tell whether one gives the hour or half of it, and the other some minutes from it."""
    coarse = any(each.value[0] % _HALF_HOUR == 0 for each in (one, other))
    return coarse and one.unit == other.unit and abs(one.value[0] - other.value[0]) <= _MINUTES
