"""Words made fit to be shown and compared: tidy, cut, counted, folded, as stems."""

import pytest

from readout.render.tidy_words import first_words, tidy


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We go,", "We go"),
        ("he said “", "he said"),
        ('he said, "', "he said"),
        ('the "way"', 'the "way"'),
        ("a\n b", "a b"),
        (",", ","),
    ],
)
def test_left_over_marks_are_not_shown(text: str, shown: str) -> None:
    """A comma or an opening quotation mark at the end of a text is dropped, and white space folded."""
    assert tidy(text) == shown


def test_first_words_end_at_a_word() -> None:
    """A long text is cut between words and says so; a short one is whole."""
    assert first_words("the harbour, will close", 13) == "the harbour…"
    assert first_words("the harbour", 13) == "the harbour"
