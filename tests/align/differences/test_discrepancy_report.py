"""Values that conflict become a discrepancy with a heading, whatever their kind."""

import pytest

from readout.align.differences.discrepancy_report import report
from readout.align.differences.number_fillers import Number
from readout.align.differences.scenes_and_fillers import Filler
from readout.model import Span
from tests.align.builders import Told, story


def crowns(amount: float) -> Number:
    """Make an exact sum."""
    return Number(amount, amount, False, "money", "crown", "", "", frozenset(), True, (), False, f"{amount:g} crowns")  # noqa: FBT003


@pytest.mark.parametrize(("other", "reported"), [(9110, False), (8810, True)])
def test_numbers_far_apart_that_one_account_gives_both_are_two(other: float, *, reported: bool) -> None:
    """Who tells of 8,110 and of 9,110 knows of two sums; what is nearer may be one sum, given once amiss."""
    told = story(Told("Eight of them. Nine of them."), Told("Nine of them. That is it."))
    fillers = []
    for at, amount, start, end in ((0, 8110, 0, 14), (0, other, 15, 28), (1, other, 0, 13)):
        article, span = told.members[at].article, Span(start, end)
        evidence = article.evidence(span)
        fillers.append(Filler(article.id, 0, span, span, evidence, crowns(amount), frozenset(), {}, frozenset(), ()))
    assert bool(list(report(told, "number", fillers, [(0, 2)]))) == reported
