"""Tolls on which two parties differ within one account: how many were killed, hurt, arrested or are missing."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from readout.align.figure_pairs import outcomes
from readout.align.figures_in_articles import Figure, are_summed
from readout.align.questions_from_rows import Laid, about, answers, row_of
from readout.align.weighed_terms import key_of
from readout.language import lexicon
from readout.model import Discrepancy, Story, Value
from readout.text import words

# Further apart in one account it is mostly another time or another place that is told of.
_NEAR_BY = 3
# What two parties put within a fifth of one another is one toll, counted earlier and later.
_APART = 0.8


def contested_tolls(story: Story, figures: Sequence[Figure]) -> Iterator[Laid]:
    """Give each two tolls of one kind that stand close by in one account, on the word of two parties, and lie far apart.

    Two bounds ("at least 500", "more than 4,000") are held against each other as well: no party means the other's number.
    """
    tolls = [figure for figure in figures if figure.noun in outcomes() and figure.holder]
    counted = {at: {toll.noun for toll in tolls if toll.at == at} for at in {toll.at for toll in tolls}}
    for one, other in combinations(tolls, 2):
        # Two sentences that each count the dead and the hurt go from place to place.
        if _is_contested(one, other) and (one.at == other.at or len(counted[one.at] & counted[other.at]) == 1):
            values = answers(story, (one, other))
            names = (value.holder.name for value in values if value.holder)
            sides = tuple(
                Value(f"{name}: {value.value}", value.evidence, value.origins) for name, value in zip(names, values, strict=True)
            )
            shown = " and ".join(value.value for value in values)
            told = Discrepancy("", "number", about(story, (one, other)), sides, (), (f"two parties put it at {shown}",), "sources")
            yield row_of(story, "number", told, "differ", [value.holder for value in values])


def _is_contested(one: Figure, other: Figure) -> bool:
    if one.article != other.article or abs(one.at - other.at) > _NEAR_BY or one.holder == other.holder or one.noun != other.noun:
        return False
    small, large = sorted((one.size, other.size))
    counted = one.group == other.group or {one.group, other.group} <= _anybody()
    if any(_is_in_passing(toll) or _is_a_report(toll) for toll in (one, other)) or are_summed(one, other):
        return False
    return small < _APART * large and counted


def _is_in_passing(toll: Figure) -> bool:
    """Tell of "two were hurt" and "four in the past week" that they are no toll of what is told."""
    named_before = toll.group == "" and toll.exact
    stretch = any(first != last for first, last in toll.times)
    return named_before or stretch


def _is_a_report(toll: Figure) -> bool:
    """Tell whether who gives a toll is an agency or a station: no party, and the toll is another's."""
    told = set(words(toll.holder.name)) if toll.holder else set[str]()
    return not told.isdisjoint(lexicon().words("newsrooms", "paper") | lexicon().words("newsrooms", "press"))


@cache
def _anybody() -> frozenset[str]:
    """Give the keys of words that count whoever it was; none where a number stands alone."""
    return frozenset(("", *map(key_of, lexicon().words("tolls", "counted"))))
