"""A claim is put in a clear wording and held by somebody who can say something."""

import pytest

from readout.align.shown_wording import bare, plausible
from readout.model import Party


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ('"The crew must come home,', "The crew must come home"),
        ("the fleet “is not for sale.", "the fleet is not for sale."),
        ('he calls it a "first step" of good will', 'he calls it a "first step" of good will'),
        ("“The sea waits for nobody”", "The sea waits for nobody"),
    ],
)
def test_marks_without_a_partner_go(words: str, shown: str) -> None:
    """Marks at either end and lone quotation marks are no part of what is claimed."""
    assert bare(words) == shown


@pytest.mark.parametrize(
    "name", ["There", "He", "far", "an inspector standing", "this includes the right of each", "delivered written"]
)
def test_words_that_name_nobody_hold_nothing(name: str) -> None:
    """What only points or hangs in the air is no party."""
    assert plausible(Party(None, name)) is None


@pytest.mark.parametrize(
    "party", [Party("s.e1", "He"), Party(None, "two officials close to the talks"), Party(None, "a senior minister")]
)
def test_a_party_stays(party: Party) -> None:
    """An entity and unnamed persons may hold a claim."""
    assert plausible(party) == party
