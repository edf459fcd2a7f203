"""Comparing an article with chosen others in full."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.cluster.article_features import SCALE, Features
from readout.cluster.article_likeness import WIDTH

SLOT = 1 << 16
KEYS = st.integers(1, 12).map(lambda at: at % 4 + 1 + SLOT * (at // 4))
"""Few keys, and several to a slot."""
ARTICLES = st.lists(st.dictionaries(KEYS, st.floats(0.125, 1.0), max_size=8), min_size=1, max_size=12)


@settings(deadline=None)
@given(ARTICLES)
def test_products_are_those_of_the_features_that_both_have(articles: list[dict[int, float]]) -> None:
    """Keys that share a slot are told apart, and empty places count for nothing."""
    keys, weights = np.zeros((len(articles), WIDTH), np.uint32), np.zeros((len(articles), WIDTH), np.uint16)
    for at, article in enumerate(articles):
        keys[at, : len(article)] = list(article)
        weights[at, : len(article)] = [round(weight * SCALE) for weight in article.values()]
    features = Features()
    features.add(keys, weights)
    pairs = list(product(range(len(articles)), repeat=2))
    expected = [sum(weight * articles[one].get(key, 0.0) for key, weight in articles[other].items()) for one, other in pairs]
    rows, others = np.array(pairs).T
    assert np.allclose(features.products(rows, others), expected, atol=1e-3)
    assert not len(features.products(rows[:0], others[:0]))
