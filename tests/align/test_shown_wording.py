"""A claim is put in a clear wording."""

import pytest

from readout.align.claims import bare


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
