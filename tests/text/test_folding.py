"""Plain forms: what is the same to a reader is the same to the program."""

from hypothesis import given
from hypothesis import strategies as st

from readout.text import fold, names_party, words


def test_typography_and_accents_fold_away() -> None:
    """Quotation marks, dashes, accents and case make no difference."""
    assert fold("“Łódź” – Straße…") == '"lodz" - strasse...'


def test_words_leave_marks_and_possessives() -> None:
    """Words are bare forms, fit to be counted."""
    assert words("The Mayor’s plan (“bold”) isn't Zoë's.") == ["the", "mayor", "plan", "bold", "isn't", "zoe"]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is its own plain form."""
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    """No text fails, and words are folded already."""
    assert all(fold(word) == word for word in words(text))


def test_one_and_many_are_known() -> None:
    """A listed noun counts in the plural too, and a thing does not."""
    assert names_party("minister")
    assert names_party("ministers")
    assert not names_party("harbour")
