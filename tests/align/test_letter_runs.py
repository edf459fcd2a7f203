"""Letter runs of texts, counted and weighed."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.align.letter_runs import letter_runs, letters_of
from readout.align.sparse_rows import Rows, products

TEXTS = st.lists(st.text(alphabet="ab é.,Я", max_size=20), min_size=1, max_size=5)


def alike(rows: Rows, one: int, other: int) -> float:
    """Multiply two rows."""
    return float(products(rows, rows, (np.array([one]), np.array([other])))[0])


def spelled(text: str) -> Counter[str]:
    """Count runs the plain way."""
    words = [f" {word} " for word in text.split()]
    return Counter(word[at : at + size] for word in words for size in (3, 4, 5) for at in range(len(word) - size + 1))


@given(st.lists(st.lists(st.text("abя", min_size=1, max_size=7), max_size=4).map(" ".join), min_size=2, max_size=5))
def test_runs_are_those_of_the_words_with_their_ends(texts: list[str]) -> None:
    """Two texts share as many runs as a plain count finds."""
    runs = letter_runs(texts)
    one, other = spelled(texts[0]), spelled(texts[1])
    assert alike(runs, 0, 1) == sum(count * other[run] for run, count in one.items())


@given(TEXTS)
def test_a_text_is_most_like_itself(texts: list[str]) -> None:
    """A vector's product with itself is 1, or 0 where a text has no letters."""
    rows = letters_of(texts, texts)
    for at in range(len(texts)):
        assert alike(rows, at, at) == pytest.approx(1.0 if rows.lengths[at] else 0.0)


def test_rare_runs_weigh_more() -> None:
    """Of two texts that share a word each with a third, that is nearer whose word few others have."""
    told = ["the ferry left", "the ferry came", "the ferry sank", "a quarry sank", "a quarry ferry"]
    rows = letters_of(told, told)
    assert alike(rows, 3, 4) > alike(rows, 0, 4)


def test_case_and_accents_do_not_part_words() -> None:
    """The letters are those of the folded words."""
    rows = letters_of(["Örsund ferry", "orsund FERRY"], ["Örsund ferry", "orsund FERRY"])
    assert alike(rows, 0, 1) == pytest.approx(1.0)
