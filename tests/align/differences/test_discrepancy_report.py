"""Values that conflict become a discrepancy with a heading, whatever their kind."""

from dataclasses import dataclass
from typing import get_args

import pytest

from readout.align.differences.discrepancy_report import report, report_sides
from readout.align.differences.number_fillers import Number
from readout.align.differences.scenes_and_fillers import Filler
from readout.model import DiscrepancyKind, Span
from tests.align.builders import Told, story


@dataclass(frozen=True, slots=True)
class Said:
    """A value that agrees with itself alone."""

    shown: str

    def comparable(self, other: object) -> bool:
        """Hold it against any."""
        return isinstance(other, Said)

    def compatible(self, other: object) -> bool:
        """Agree with the same value."""
        return self == other

    def agreement(self, other: object) -> float:
        """Share nothing more."""
        return float(self == other)

    def is_near(self, other: object) -> bool:
        """Be near to the same value."""
        return self == other


@pytest.mark.parametrize("kind", get_args(DiscrepancyKind))
def test_sentences_of_nothing_but_a_value_are_headed_by_its_kind(kind: DiscrepancyKind) -> None:
    """Where no clause is left without the values, what the kind asks is the heading."""
    told = story(Told("Quist."), Told("Ost."))
    sides = []
    for order, member in enumerate(told.members):
        whole, span = member.sentences[0].span, Span(0, len(member.article.text) - 1)
        value = Said(member.article.text[:-1])
        evidence = member.article.evidence(span)
        sides.append([Filler(member.article.id, order, whole, span, evidence, value, frozenset(), {}, frozenset(), ())])
    found = report_sides(told, kind, sides).discrepancy
    assert {value.value for value in found.values} == {"Quist", "Ost"}
    assert found.about in {"when", "how many or how much", "where", "who", "who said it", "whether", "what"}
    assert found.reasons == ("Quist and Ost cannot both hold",)


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
