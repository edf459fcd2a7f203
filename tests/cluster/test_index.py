"""The inverted index against plain multiplication."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readout.cluster.features import Features
from readout.cluster.index import Index, added_up

VECTORS = st.lists(st.dictionaries(st.integers(0, 40), st.floats(0.125, 1.0, width=32), max_size=12), max_size=90)


def vector(
    features: dict[int, float],
) -> tuple[np.ndarray[tuple[int], np.dtype[np.uint32]], np.ndarray[tuple[int], np.dtype[np.float32]]]:
    """Lay features out with ascending keys."""
    keys = sorted(features)
    return np.array(keys, np.uint32), np.array([features[key] for key in keys], np.float32)


@given(VECTORS, st.dictionaries(st.integers(0, 40), st.floats(0.125, 1.0, width=32), max_size=12))
def test_the_index_finds_what_multiplying_all_pairs_finds(articles: list[dict[int, float]], asked: dict[int, float]) -> None:
    """Every article that shares a feature is found with the dot product, whatever lies in which segment."""
    index = Index()
    for row, features in enumerate(articles):
        index.add(row, *vector(features))
    rows, products = added_up([index.find(*vector(asked))])
    expected = {
        row: sum(weight * asked[key] for key, weight in features.items() if key in asked)
        for row, features in enumerate(articles)
        if asked.keys() & features.keys()
    }
    assert rows.tolist() == sorted(expected)
    assert np.allclose(products, [expected[row] for row in sorted(expected)], atol=1e-5)


@given(VECTORS, st.dictionaries(st.integers(0, 40), st.floats(0.125, 1.0, width=32), max_size=12))
def test_the_features_laid_end_to_end_give_the_same_products(articles: list[dict[int, float]], asked: dict[int, float]) -> None:
    """Comparing with chosen articles gives their dot products in the order asked."""
    laid = Features()
    for features in articles:
        laid.add(*vector(features))
    rows = np.arange(len(articles), dtype=np.int32)[::-2]
    expected = [sum(weight * asked.get(key, 0.0) for key, weight in articles[row].items()) for row in rows]
    assert np.allclose(laid.products(rows, *vector(asked)), expected, atol=1e-5)


def test_rows_far_apart_are_added_up_too() -> None:
    """Few articles among many are added up without a place for each between them."""
    rows, products = added_up([(np.array([7, 5_000_000, 7], np.int32), np.array([0.5, 0.25, 0.25], np.float32))])
    assert rows.tolist() == [7, 5_000_000]
    assert products.tolist() == [0.75, 0.25]
