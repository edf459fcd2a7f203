"""Words made fit to be shown and compared: tidy, cut, counted, folded, as stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from readout.render.tidy_words import code, first_words, safe, tidy


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


def test_what_would_steer_is_taken_out() -> None:
    """Marks of direction go, controls and half characters are replaced, tabs and line ends stay."""
    assert safe("a\u202eb\u2066c\x00d\x1be\ud83df\tg\nh") == "abc\ufffdd\ufffde\ufffdf\tg\nh"


@pytest.mark.parametrize("name", ["a.txt", "a`b`.txt", "`", "``a", " x ", "", "a\nb"])
def test_a_name_stays_in_its_span_of_code(name: str) -> None:
    """Backticks in a name do not end the span."""
    (inline,) = (token for token in MarkdownIt().parse(code(name)) if token.type == "inline")
    assert [child.type for child in inline.children or []] == ["code_inline"]


@given(st.text(alphabet="`a <*"))
def test_any_name_is_one_span(name: str) -> None:
    """Whatever is in it, the whole name is code."""
    (inline,) = (token for token in MarkdownIt().parse(code(name)) if token.type == "inline")
    assert [child.type for child in inline.children or []] == ["code_inline"]
