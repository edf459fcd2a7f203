"""Whose an article is, by the names that it gives."""

import pytest

from readout.cluster.newsrooms import one_name


@pytest.mark.parametrize(
    ("short", "name"), [("AVA", "Averland Agency"), ("NOPRA", "Norrholm Press Agency"), ("SP", "Sernan Press")]
)
def test_capitals_stand_for_the_name_that_they_are_taken_from(short: str, name: str) -> None:
    """Each word gives its first letter and then any others in order."""
    assert one_name((short, name)) == {short: short, name: short}


def test_a_name_of_very_many_letters_is_spelled_in_no_time() -> None:
    """Forty words that could each give any number of a thousand letters are looked at word by word, not way by way."""
    short, name = "A" * 1000 + "B", " ".join(["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] * 40)
    assert one_name((short, name)) == {short: short, name: name}
