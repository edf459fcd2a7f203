"""Two figures: whether they can be compared, how their values stand, and the verdict where both answer one question."""

import math
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from types import MappingProxyType

from readout.align.figures_in_articles import Figure, are_summed
from readout.align.weighed_terms import key_of
from readout.language import lexicon
from readout.model import Relation

Pair = tuple[int, int]

_NEAR_PAIR = 0.8
_HANDFUL = 10.0

# From so likely a question on, two values that are apart are called a difference. Chosen on the rows of eighteen stories, each with
# the weights of the others: of what is then reported half is gold, or one reading of it; below, a fifth.
SURE = 0.3
# Sums that lie so near are seldom of two things; days are told loosely.
SURE_OF_SUMS = 0.2
SURE_OF_DAYS = 0.6
# A bound, an "about" and "a trillion" leave open what is meant: of nine read in fresh groups the two above were differences, of the
# seven below none.
SURE_OF_BOUNDS = 0.6
# Where a sentence gives several values of one unit each may be another's partner.
SURE_IN_CROWDS = 0.9
_NEAR = 0.9
# What "about" leaves open: a twentieth; of a count a tenth, and a fiftieth however many figures are told; of a length of time a
# tenth. Of 1,405 pairs that readers labelled "about 1,000" is held to be 1,089, and "some 275" 272; sums and miles a fifteenth
# apart differ in three stories; of lengths that were called different in fresh groups, both so near, none did ("nearly 40 years").
_ROUGH = 0.05
_ROUGH_COUNT = 0.1
_SLACK = 0.02
_LENGTHS = 0.02
_MINUTES = 15
_HALF_HOUR = 30
_HALF = 0.5
_UNITS: Mapping[str, float] = MappingProxyType({"Y": 365.25, "M": 30.4, "W": 7.0, "D": 1.0, "h": 1 / 24, "m": 1 / 1440})
"""Days of a year, month, week, day, hour and minute."""

_LARGE = 1000.0
_WEEKS = 14
_WHOLE_DAY = 10
_FEW = 3
_OLDEST = 120


def kind_of(figure: Figure) -> tuple[str, str]:
    """Give what two values have in common that could figure one question: hours answer no day."""
    if figure.kind == "number":
        return figure.kind, figure.unit
    return figure.kind, "hour" if figure.unit == "hour" else "day"


def are_near(one: Figure, other: Figure) -> bool:
    """Tell whether two numbers above a handful lie within a fifth of one another."""
    low, high = sorted((one.size, other.size))
    return one.kind == "number" and high > _HANDFUL and low >= _NEAR_PAIR * high


def relation_of(one: Figure, other: Figure) -> Relation | None:
    """Say how two values stand to one another whatever they are of; None where they are apart."""
    alike = one.evidence.text.casefold() == other.evidence.text.casefold()
    if alike or (one.value, one.bound) == (other.value, other.bound):
        return "same"
    if _pair_only_touches(one, other):
        return None
    if "hour" in {one.unit, other.unit}:
        return "vaguer" if _is_about_the_hour(one, other) else None
    if one.kind == "number" and (_pair_is_near(one, other) or _pair_rounds(one, other) or _pair_rounds(other, one)):
        return "vaguer"
    if one.kind == "date" and _is_one_month(one, other):
        return "same"
    vague = _pair_is_vague(one, other) or _pair_is_vague(other, one)
    return "vaguer" if vague or _pair_meets(one, other) else None


def _is_one_month(one: Figure, other: Figure) -> bool:
    """Tell of "May" and "May 2016": without a year it is reckoned from the day of printing, and may be that of another year."""
    if one.unit != "month" or other.unit != "month" or all(any(map(str.isdigit, figure.evidence.text)) for figure in (one, other)):
        return False
    return date.fromordinal(int(one.value[0])).month == date.fromordinal(int(other.value[0])).month


def _pair_is_vague(one: Figure, other: Figure) -> bool:
    """Tell whether a word without a figure ("dozens") may stand for a number that is not far below what it begins with."""
    return one.unwritten and one.kind == "number" and other.size >= _HALF * one.size


def verdict(one: Figure, other: Figure, likely: float, days: tuple[str, str], row: Sequence[Figure]) -> Relation | None:
    """Give the relation of two figures that are this likely to answer one question, printed on these days, within their row.

    A count or a price that another day's report gives otherwise has moved on. What an account gives beside the other value is
    something else. Days of the week are told too loosely (of saying, of printing) for a verdict: they stay a row.
    """
    if (found := relation_of(one, other)) is not None:
        return found
    if _pair_has_moved_on(one, other, days):
        return None if _pair_has_shrunk(one, other, days) else "update"
    if one.article == other.article or likely < _sure_of_pair(one, other) or _are_of_two_things(one, other, row):
        return None
    if one.kind == "date":
        return "differ" if one.unit == other.unit in {"month", "year"} and not one.crowd and not other.crowd else None
    small, large = sorted((one.size, other.size))
    if small == 0 or (_pair_moves(one, other) and "" in days) or _pair_counts_otherwise(one, other):
        return None
    return "soft" if small / large >= _NEAR or not (one.exact and other.exact) else "differ"


def _are_of_two_things(one: Figure, other: Figure, row: Sequence[Figure]) -> bool:
    """Tell whether an account gives both values, or one is a part or a rest of the other, or measured elsewhere."""
    parts = _are_two_counts(one, other) or are_summed(one, other)
    return parts or _pair_given_whole(one, other, row) or _are_otherwise_measured(one, other)


def _are_otherwise_measured(one: Figure, other: Figure) -> bool:
    """Tell of measures and shares, taken at other places and hours and of other people, and of two sides of one bound; of ages.

    Of four pairs of distances and speeds that were called different in fresh groups none was, of six of shares none; "over" and
    "under" a sum tell of its two sides.
    """
    person = one.unit == "age" and max(one.size, other.size) <= _OLDEST
    measured = person or _is_a_measure(one) or one.unit in {"%", "point"}
    sides = math.isinf(one.value[0]) != math.isinf(other.value[0]) and math.isinf(one.value[1]) != math.isinf(other.value[1])
    return measured or (sides and not one.exact and not other.exact)


def _pair_counts_otherwise(one: Figure, other: Figure) -> bool:
    """Tell whether two counts are of two nouns, or so small that they need to be of one."""
    few = max(one.size, other.size) <= _FEW
    return (few and not one.noun == other.noun != "") or (one.unit == "count" and "" != one.noun != other.noun != "")


def _are_two_counts(one: Figure, other: Figure) -> bool:
    """Tell whether one counts a rest of the other, or what lies weeks apart."""
    return one.unit == "count" and (is_a_rest(one) != is_a_rest(other) or _pair_is_of_other_days(one, other))


def _pair_is_of_other_days(one: Figure, other: Figure) -> bool:
    """Tell whether what is told of lies weeks apart: the dead of another year are not those of today."""
    gaps = [
        max(_day(start) - _day(end), _day(first) - _day(last))
        for first, end in one.setting
        for start, last in other.setting
        if len(first) == len(end) == len(start) == len(last) == _WHOLE_DAY
    ]
    return bool(gaps) and min(gaps) > _WEEKS


def _day(told: str) -> int:
    return date.fromisoformat(told).toordinal()


def is_a_rest(figure: Figure) -> bool:
    """Tell of "11 other people" and "11 more" that somebody was counted before."""
    return not lexicon().words("tolls", "rest").isdisjoint((figure.beside[1], *figure.evidence.text.casefold().split()[1:]))


def _sure_of_pair(one: Figure, other: Figure) -> float:
    """Say how likely one question has to be, so that two values that are apart differ."""
    if one.kind == "date":
        return SURE_OF_DAYS
    if one.crowd or other.crowd:
        return SURE_IN_CROWDS
    if any(not each.exact or (each.size >= _LARGE and not any(map(str.isdigit, each.evidence.text))) for each in (one, other)):
        return SURE_OF_BOUNDS
    small, large = sorted((one.size, other.size))
    return SURE_OF_SUMS if one.unit.isupper() and small >= max(_LARGE, _NEAR * large) else SURE


def _pair_moves(one: Figure, other: Figure) -> bool:
    """Tell of counts, and of prices."""
    return one.unit == "count" or (one.unit.isupper() and max(one.size, other.size) < _LARGE)


def _pair_has_moved_on(one: Figure, other: Figure, days: tuple[str, str]) -> bool:
    """Tell of a count or a price of another day, a share or a price of another hour, and a toll that is only bounded."""
    if _pair_moves(one, other) and "" not in days and (days[0] != days[1] or is_of_other_times(one, other)):
        return True
    if one.clock or other.clock:
        return one.unit == "%"
    toll = one.noun == other.noun and one.noun in outcomes()
    return toll and "" not in days and not (one.exact and other.exact) and one.article != other.article


@cache
def outcomes() -> frozenset[str]:
    """Give the keys of what befalls people and is counted while it goes on."""
    return frozenset(map(key_of, lexicon().words("tolls", "outcome")))


def _pair_has_shrunk(one: Figure, other: Figure, days: tuple[str, str]) -> bool:
    """Tell of a count that a later day gives lower: then it is of something else, for the dead, the charged and the sick add up."""
    (_, first), (_, last) = sorted(zip(days, (one, other), strict=True), key=lambda told: told[0])
    return days[0] != days[1] and one.unit == "count" and first.exact and last.exact and last.size < first.size


def is_of_other_times(one: Figure, other: Figure) -> bool:
    """Tell whether both tell of their time, and the times do not meet."""
    meet = any(first <= end and start <= last for first, last in one.times for start, end in other.times)
    return bool(one.times and other.times) and not meet


def _pair_given_whole(one: Figure, other: Figure, row: Sequence[Figure]) -> bool:
    """Tell whether either account gives the other's value as well, for the same."""
    told = {(figure.article, figure.value) for figure in row}
    return (one.article, other.value) in told or (other.article, one.value) in told


def _pair_meets(one: Figure, other: Figure) -> bool:
    return one.value[0] <= other.value[1] and other.value[0] <= one.value[1]


def _pair_only_touches(one: Figure, other: Figure) -> bool:
    """Tell of "more than 100" and "up to 100" that no number is both."""
    low, high = sorted((one, other), key=lambda figure: figure.value)
    strict = {one.bound, other.bound} & {"more-than", "less-than"}
    return bool(strict) and low.value[1] == high.value[0] and math.isinf(low.value[0]) and math.isinf(high.value[1])


def _pair_is_near(one: Figure, other: Figure) -> bool:
    """Take "about" for what lies about it, by its last figure at most, and a length of time for what its unit rounds."""
    apart, large = abs(one.size - other.size), max(one.size, other.size)
    roughly = "about" in {one.bound, other.bound}
    if one.unit == "days" and apart <= max((_ROUGH_COUNT if roughly else _LENGTHS) * large, _rounding(one, other)):
        return True
    if _is_a_measure(one) and apart <= _SLACK * large:
        return True
    counts = one.unit == "count"
    steps = [max(_last_place(each.size), _SLACK * large * counts) for each in (one, other) if each.bound == "about"]
    return apart == 0 or (bool(steps) and apart <= min((_ROUGH_COUNT if counts else _ROUGH) * large, max(steps)))


def _is_a_measure(figure: Figure) -> bool:
    """Tell of miles, feet and tons, which every account rounds in its own way."""
    return figure.kind == "number" and figure.unit not in {"count", "age", "days", "%", "point"} and not figure.unit.isupper()


def _rounding(one: Figure, other: Figure) -> float:
    """Give the half of the larger unit, as days, where two lengths of time are told in different ones: 47 months are four years."""
    finest = [_finest(each.normalized) for each in (one, other)]
    return max(_UNITS[unit] for unit in finest) / 2 if len(set(finest)) > 1 and all(unit in _UNITS for unit in finest) else 0.0


def _finest(length: str) -> str:
    """Give the unit that a length of time ends with, hours and minutes in small letters."""
    unit = length[-1:]
    return unit.lower() if "T" in length else unit


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


def _is_about_the_hour(one: Figure, other: Figure) -> bool:
    """Tell whether one gives the hour or half of it, and the other some minutes from it."""
    coarse = any(each.value[0] % _HALF_HOUR == 0 for each in (one, other))
    return coarse and one.unit == other.unit and abs(one.value[0] - other.value[0]) <= _MINUTES
