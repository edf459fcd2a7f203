"""Quotation marks of every style, whole and damaged."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.annotate.quotations.quotation_marks import quoted
from readout.model import Span
from readout.text import sentences


def inside(text: str) -> list[str]:
    """Give the words in quotation marks."""
    stops = [sentence.end for sentence in sentences(text, 0, len(text))]
    return [text[passage.inner.start : passage.inner.end] for passage in quoted(text, Span(0, len(text)), stops)]


@pytest.mark.parametrize(
    "text",
    [
        'He said: "We go." Then he left.',
        "He said: “We go.” Then he left.",
        "He said: «We go.» Then he left.",
        "He said: „We go.“ Then he left.",
        "He said: ``We go.'' Then he left.",
        "He said: ‘We go.’ Then he left.",
        "He said: 'We go.' Then he left.",
        "He said: “We go.’’ Then he left.",
        "He said: \"We go.'' Then he left.",
        'He said: "We go. Then he left.',
        "He said: “We go.” Then the workers' boats left.",
    ],
)
def test_every_style_of_mark_is_read(text: str) -> None:
    """Straight, curly, angular, low and high marks, doubled single ones, and one whose half was lost."""
    assert inside(text) == ["We go."]


@pytest.mark.parametrize("text", ["It's the workers' boat, isn't it?", "Rock 'n' roll in the '90s", "a 6' man", "O’Hara’s"])
def test_apostrophes_are_no_marks(text: str) -> None:
    """Possessives, clitics and elisions quote nothing."""
    assert inside(text) == []


def test_inner_marks_stay_inside() -> None:
    """Of marks within marks the outer ones count."""
    assert inside("“He called it ‘odd’ twice,” she said.") == ["He called it ‘odd’ twice,"]


def test_a_lost_opening_mark_reaches_back_to_the_sentence() -> None:
    """A mark that only closes takes its sentence."""
    assert inside("It was late. We will go,” she said.") == ["We will go,"]


def test_a_quotation_may_open_in_each_paragraph() -> None:
    """A paragraph that opens and never closes is quoted to its end."""
    assert inside("“We go. We stay.") == ["We go. We stay."]


@given(st.text(alphabet=st.sampled_from("ab .,\"'“”‘’«»„`´\n-")) | st.text())
def test_any_text_has_passages_in_order(text: str) -> None:
    """Whatever the marks, passages lie within the text, hold words, and do not overlap."""
    found = quoted(text, Span(0, len(text)), [len(text)])
    assert all(passage.outer.contains(passage.inner) and len(passage.inner) > 0 for passage in found)
    assert all(before.outer.end <= after.outer.start for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("“They told us, ‘We sail at dawn,’” he said.", "They told us, ‘We sail at dawn,’"),
        ("“The sailors’ boat sails,’” he said.", "The sailors’ boat sails,"),
    ],
)
def test_an_inner_mark_is_closed(text: str, passage: str) -> None:
    """A mark that opens within a passage keeps its partner at the end."""
    assert inside(text) == [passage]
