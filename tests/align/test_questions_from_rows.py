"""Whether a row of values tells a reader something."""

from dataclasses import replace

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.figures_in_articles import figures_of
from readout.align.questions_from_rows import answers, is_telling
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from readout.model import Party, Relation
from tests.align.builders import Told, story


def told(
    *counts: float, relation: Relation | None = "same", unit: str = "count", crowd: int = 0, holder: Party | None = None
) -> bool:
    """Judge the row of the counts of sailors in an article each."""
    found = story(*(Told(f"They freed {each:g} sailors.", counts={f"{each:g}": (each, "sailors")}) for each in counts))
    holders = Holders(cast_of(found))
    read = figures_of(found, lay_out(found, resolve(found, holders), holders))
    figures = [replace(each, unit=unit, crowd=crowd, holder=holder) for each in read]
    return is_telling(figures, answers(found, figures), relation)


def test_a_value_that_two_accounts_give_alike_is_told() -> None:
    """One account's value beside a looser one of another is not."""
    assert told(14, 14)
    assert not told(14, 15, relation="vaguer")


@pytest.mark.parametrize("unit", ["age", "days"])
def test_an_age_and_a_length_in_passing_are_not(unit: str) -> None:
    """A length that three accounts give is told, an age is not even then."""
    assert not told(14, 14, unit=unit)
    assert told(14, 14, 14, unit=unit) == (unit == "days")


def test_one_persons_words_are_told_where_he_stands() -> None:
    """A count that one holder gives in every account is no agreement of two."""
    assert not told(14, 14, holder=Party(None, "Runa Ekholt"))


def test_values_without_a_verdict_are_told_of_one_thing_alone() -> None:
    """Each has to be the only one of its kind in its sentence."""
    assert told(14, 20, relation=None)
    assert not told(14, 20, relation=None, crowd=1)
    assert told(14, 20, relation="differ", crowd=1)
    assert told(14, 20, relation="update")
    assert not told(14, 20, relation="update", crowd=1)
