"""The place where a person is named whole."""

import pytest

from readout.brief.glosses.fullest_names import fullest_name, last_name, sex_of_title, whole_names
from tests.annotate.reading import annotated


@pytest.mark.parametrize(("name", "last"), [("Ada Quist", "Quist"), ("Ada Quist Jr.", "Quist Jr."), ("Quist", "Quist")])
def test_a_last_name_keeps_the_generation(name: str, last: str) -> None:
    """A son is not his father."""
    assert last_name(name) == last


def test_the_longest_name_is_shown() -> None:
    """Where an article names somebody twice, the whole name is the place to show."""
    member = annotated("Robert Quist left the council. Quist had led it for a year.")
    place = fullest_name([member], "Robert Quist")
    assert place is not None
    assert place.text == "Robert Quist"
    assert fullest_name([member], "Peter Holm") is None


def test_a_last_name_stands_for_the_one_who_is_named_most() -> None:
    """Of a family the one of whom the story tells is meant, none where it tells of two; of each sex the one that is of it."""
    often = annotated("Robert Quist left. Mary Quist stayed. Robert Quist slept. Robert Quist woke.")
    one_each = {"he Quist": "Robert Quist", "she Quist": "Mary Quist"}
    assert whole_names([often]) == {"Quist": "Robert Quist"} | one_each
    assert whole_names([annotated("Robert Quist left. Mary Quist stayed.")]) == one_each


@pytest.mark.parametrize(("title", "sex"), [("Mrs.", "she"), ("mr", "he"), ("Gov.", "")])
def test_some_titles_tell_the_sex(title: str, sex: str) -> None:
    """With a dot and without."""
    assert sex_of_title(title) == sex
