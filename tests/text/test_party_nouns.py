"""Nouns for those who can want something."""

from readout.text import names_party


def test_one_and_many_are_known() -> None:
    """A listed noun counts in the plural too, and a thing does not."""
    assert names_party("minister")
    assert names_party("ministers")
    assert not names_party("harbour")
