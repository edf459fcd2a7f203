"""Plain forms: what is the same to a reader is the same to the program."""

from hypothesis import given
from hypothesis import strategies as st

from readout.text import fold, shingles, words


def test_typography_and_accents_fold_away() -> None:
    """Quotation marks, dashes, accents and case make no difference."""
    assert fold("“Łódź” – Straße…") == '"lodz" - strasse...'


def test_words_leave_marks_and_possessives() -> None:
    """Words are bare forms, fit to be counted."""
    assert words("The Mayor’s plan (“bold”) isn't Zoë's.") == ["the", "mayor", "plan", "bold", "isn't", "zoe"]


def test_shingles_are_the_same_everywhere() -> None:
    """The hash is fixed: a stored one stays comparable."""
    assert shingles(["a", "b", "c"], 2) == {15125552950380900204, 17891760522800452624}


def test_a_short_text_is_one_shingle() -> None:
    """Text shorter than a shingle is not lost."""
    assert len(shingles(["a", "b"], 5)) == 1
    assert shingles([], 5) == set()


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is its own plain form."""
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.integers(1, 5))
def test_any_text_has_words_and_shingles(text: str, size: int) -> None:
    """No text fails, and there are never more runs than words."""
    found = words(text)
    assert len(shingles(found, size)) <= len(found)
