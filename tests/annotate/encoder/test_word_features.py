"""Words are told apart by how they are written, and by the quotation marks around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.annotate.encoder.windows import MARKS, SHAPES, marks, shape


@pytest.mark.parametrize(
    ("word", "expected"),
    [("1984", 1), ("...", 2), ("harbour", 3), ("NATO", 4), ("A", 5), ("Ostrava", 6), ("McAllen", 7), ("e-mail", 3)],
)
def test_each_spelling_has_its_shape(word: str, expected: int) -> None:
    """Digits, marks, small letters, capitals, one capital, a capital first, and mixtures differ."""
    assert shape(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a "b" c', "0021200"),
        ("a “b” c", "0021300"),
        ('"a\nb', "2100"),
        ("«a» b", "21300"),
    ],
)
def test_marks_open_and_close(text: str, expected: str) -> None:
    """Straight, curly and angled marks open and close, and a line break closes what was left open."""
    assert "".join(map(str, marks(text))) == expected


@given(st.text(min_size=1))
def test_any_string_has_features(text: str) -> None:
    """Every character has a state, every string a shape, within the tables' sizes."""
    assert len(marks(text)) == len(text)
    assert all(0 <= state < MARKS for state in marks(text))
    assert 0 < shape(text) < SHAPES
