"""How likely two statements are to say the same."""

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.statement_likeness import Likeness, compare, voice
from readout.align.statements import Floor, lay_out
from tests.align.builders import Told, story

STOP = ("Mara Lindqvist", "The ferry to Skarne will stop on Monday.")
AGAIN = ("Mara Lindqvist", "On Monday the ferry to Skarne will stop.")
BUDGET = ("Jonas Brandt", "The budget of the harbour is a bad joke on Monday.")


def said(*told: tuple[str, str]) -> Floor:
    """Lay out what persons say, each in an article of its own."""
    found = story(*(Told(f'{who} said: "{what}"', names={who: "person"}, said=[(who, what)]) for who, what in told))
    holders = Holders(cast_of(found))
    return lay_out(found, resolve(found, holders), holders)


def likelihood(likeness: Likeness, one: int, other: int) -> float:
    """Give the probability of a pair."""
    return float(likeness.same[likeness.places[one, other]])


def test_nearly_equal_words_of_one_person_are_likely_the_same() -> None:
    """What one person says in the same words in two articles is one thing, and what another says of the same day is none."""
    likeness = compare(said(STOP, AGAIN, BUDGET))
    assert likelihood(likeness, 0, 1) > 0.5 > likelihood(likeness, 0, 2)


def test_the_order_of_articles_changes_nothing() -> None:
    """Two statements are as alike in whatever order their articles come."""
    forth, back = compare(said(STOP, AGAIN, BUDGET)), compare(said(BUDGET, AGAIN, STOP))
    assert likelihood(forth, 0, 1) == pytest.approx(likelihood(back, 1, 2))


def test_statements_that_share_no_word_are_not_compared() -> None:
    """Only pairs of which something is known have a place."""
    ferries, budgets = "Every ferry of the Skarne line stops tonight.", "Budgets rise in a hundred towns again."
    assert compare(said(("Mara Lindqvist", ferries), ("Jonas Brandt", budgets))).places == {}


def test_a_story_without_statements_has_no_pairs() -> None:
    """Nothing is compared where nothing is said."""
    assert compare(said()).places == {}


def test_two_persons_have_two_voices() -> None:
    """Who says it by name is one voice, another person is another."""
    one, again, other = said(STOP, AGAIN, BUDGET).statements
    assert voice(one, again) == 1.0
    assert voice(one, other) == 0.0
