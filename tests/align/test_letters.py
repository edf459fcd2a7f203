"""Letter runs laid out once for all that they are compared with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.align.letters import lay
from readout.align.terms import cosine

VECTORS = st.lists(st.dictionaries(st.integers(0, 30), st.floats(-1, 1), max_size=8), min_size=2, max_size=6)


@given(VECTORS, st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12))
def test_a_product_is_the_mappings_own(vectors: list[dict[int, float]], pairs: list[tuple[int, int]]) -> None:
    """In whatever order pairs are asked for, what was laid out before leaves nothing behind."""
    letters = lay(vectors)
    for first, second in pairs:
        one, other = first % len(vectors), second % len(vectors)
        assert letters.cosine(one, other) == pytest.approx(cosine(vectors[one], vectors[other]))


def test_an_empty_text_is_like_nothing() -> None:
    """A text without letters has product 0 with every other."""
    assert lay([{}, {1: 1.0}]).cosine(0, 1) == 0.0
