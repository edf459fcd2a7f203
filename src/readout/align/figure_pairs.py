"""Two figures: whether one may bear the other out, told alike or more loosely."""

import math

from readout.align.figures_in_articles import Figure
from readout.model import Relation

Pair = tuple[int, int]

_NEAR_PAIR = 0.8
_HANDFUL = 10.0
# What "about" leaves open: a twentieth; of a count a tenth, and a fiftieth however many figures are told. Of 1,405 pairs that
# readers labelled "about 1,000" is held to be 1,089, and "some 275" 272; sums and miles a fifteenth apart differ in three stories.
_ROUGH = 0.05
_ROUGH_COUNT = 0.1
_SLACK = 0.02
_HALF = 0.5
_LARGE = 1000.0


def are_near(one: Figure, other: Figure) -> bool:
    """Tell whether two numbers above a handful lie within a fifth of one another."""
    low, high = sorted((one.size, other.size))
    return high > _HANDFUL and low >= _NEAR_PAIR * high


def relation_of(one: Figure, other: Figure) -> Relation | None:
    """Say how two values stand to one another whatever they are of; None where they are apart."""
    alike = one.evidence.text.casefold() == other.evidence.text.casefold()
    if alike or (one.value, one.bound) == (other.value, other.bound):
        return "same"
    if _pair_only_touches(one, other):
        return None
    near = _pair_is_near(one, other) or _pair_rounds(one, other) or _pair_rounds(other, one)
    return "vaguer" if near or _pair_is_vague(one, other) or _pair_is_vague(other, one) or _pair_meets(one, other) else None


def _pair_is_vague(one: Figure, other: Figure) -> bool:
    """Tell whether a word without a figure ("dozens") may stand for a number that is not far below what it begins with."""
    return one.unwritten and other.size >= _HALF * one.size


def _pair_meets(one: Figure, other: Figure) -> bool:
    return one.value[0] <= other.value[1] and other.value[0] <= one.value[1]


def _pair_only_touches(one: Figure, other: Figure) -> bool:
    """Tell of "more than 100" and "up to 100" that no number is both."""
    low, high = sorted((one, other), key=lambda figure: figure.value)
    strict = {one.bound, other.bound} & {"more-than", "less-than"}
    return bool(strict) and low.value[1] == high.value[0] and math.isinf(low.value[0]) and math.isinf(high.value[1])


def _pair_is_near(one: Figure, other: Figure) -> bool:
    """Take "about" for what lies about it, by its last figure at most."""
    apart, large = abs(one.size - other.size), max(one.size, other.size)
    if _is_a_measure(one) and apart <= _SLACK * large:
        return True
    counts = one.unit == "count"
    steps = [max(_last_place(each.size), _SLACK * large * counts) for each in (one, other) if each.bound == "about"]
    return apart == 0 or (bool(steps) and apart <= min((_ROUGH_COUNT if counts else _ROUGH) * large, max(steps)))


def _is_a_measure(figure: Figure) -> bool:
    """Tell of miles, feet and tons, which every account rounds in its own way."""
    return figure.unit not in {"count", "%", "point"} and not figure.unit.isupper()


def _pair_rounds(fine: Figure, coarse: Figure) -> bool:
    """Tell whether one value is the other with fewer figures, rounded or cut off; small whole numbers are counts.

    52 for 51.9, 1,900 for 1,874, 2,352 for 2,352.6.
    """
    exact, rounded = fine.size, coarse.size
    step = _last_place(rounded)
    near = abs(exact - rounded) <= _ROUGH * rounded
    wanted = (rounded >= _LARGE and near) or exact != int(exact)
    return wanted and _last_place(exact) < step and -step / 2 <= exact - rounded < step


def _last_place(value: float) -> float:
    """Give the place of the last figure that is told: 1 of 52, .1 of 51.9, 100 of 1,900."""
    if value == 0:
        return 1.0
    figures = f"{value:.6g}"
    exponent = math.floor(math.log10(value))
    digits = figures.replace(".", "").split("e")[0].strip("0")
    return 10.0 ** (exponent - len(digits) + 1) if value >= 1 else 10.0 ** -(len(figures) - 2)
