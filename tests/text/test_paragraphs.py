"""Paragraphs: what parts them, and that no gap within one is wide."""

from hypothesis import given
from hypothesis import strategies as st

from readout.text import paragraphs


def cut(text: str) -> list[str]:
    """Give the paragraphs of a text."""
    return [text[span.start : span.end] for span in paragraphs(text, 0, len(text))]


def test_a_line_that_only_wraps_goes_on() -> None:
    """A line break before a small letter, with no stop before it, parts nothing."""
    assert cut("The mill stood\nstill.\n\nNobody was hurt.") == ["The mill stood\nstill.", "Nobody was hurt."]


def test_a_wide_gap_parts_paragraphs() -> None:
    """No line of words holds 64 spaces, with a line break among them or without."""
    assert cut("The mill" + " " * 64 + "stood\t" + " " * 63 + "still" + "\n" + " " * 64 + "for long.") == [
        "The mill",
        "stood",
        "still",
        "for long.",
    ]


@given(st.text(alphabet="ab \t\n\r\u2028.", max_size=300))
def test_every_letter_is_in_one_paragraph(text: str) -> None:
    """Paragraphs stand in order, begin and end with a letter or mark, and leave nothing but space out."""
    found = paragraphs(text, 0, len(text))
    assert "".join("".join(text[span.start : span.end].split()) for span in found) == "".join(text.split())
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() for span in found)
