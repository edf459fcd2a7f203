"""Spans come from valid sequences only, and from the best of them."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from readout.annotate.encoder.bio_spans import _viterbi_path, best_path, chances, tagged_words

SCORES = st.integers(1, 4).flatmap(
    lambda words: arrays.arrays(np.float32, (words, 5), elements=st.floats(-9, 9, width=32, allow_nan=False))
)


def valid(path: tuple[int, ...] | list[int]) -> bool:
    """Tell whether every "I-" goes on a span of its own type."""
    return all(label == 0 or label % 2 or before in (label - 1, label) for before, label in zip([0, *path[:-1]], path, strict=True))


@given(SCORES)
def test_the_path_is_the_best_of_the_valid_ones(scores: np.ndarray) -> None:
    """The path is valid, and no valid path has a higher sum."""
    path = best_path(scores)
    total = scores[np.arange(len(path)), path].sum()
    best = max(
        sum(scores[word, label] for word, label in enumerate(rival))
        for rival in product(range(5), repeat=len(scores))
        if valid(rival)
    )
    assert valid(path)
    assert total == pytest.approx(best, abs=1e-4)


def test_runs_become_spans_with_their_type() -> None:
    """B I O B gives two spans, half-open."""
    scores = np.full((4, 5), -5.0, np.float32)
    for word, label in enumerate((1, 2, 0, 3)):
        scores[word, label] = 5.0
    assert [(span.type, span.first, span.last) for span in tagged_words(scores, 0, 4)] == [(0, 0, 2), (1, 3, 4)]


def test_no_words_have_no_spans() -> None:
    """An empty window is read without a complaint."""
    assert tagged_words(np.zeros((0, 5), np.float32), 0, 0) == []


@given(st.integers(0, 2**32 - 1), st.sampled_from([0.5, 2.0, 6.0]))
def test_a_long_row_is_searched_only_where_it_must_be(seed: int, spread: float) -> None:
    """What is found by stretches is worth as much as what a search of the whole row finds."""
    scores = chances(np.random.default_rng(seed).normal(0, spread, (80, 7)).astype(np.float32))
    path, whole = best_path(scores), _viterbi_path(scores.tolist())
    assert valid(path)
    assert scores[np.arange(80), path].sum() == pytest.approx(scores[np.arange(80), whole].sum(), abs=1e-4)
