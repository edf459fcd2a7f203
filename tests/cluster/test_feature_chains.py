"""Chains of postings: which earlier articles an article finds."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.cluster.feature_chains import HEADS, LIKELY, MOST, REACH, Postings

Article = dict[int, float]
ARTICLES = st.lists(st.dictionaries(st.integers(1, 30), st.sampled_from([0.125, 0.25, 0.5, 1.0]), max_size=8), max_size=40)


def found(articles: Sequence[Article], cuts: Sequence[int] = ()) -> list[list[int]]:
    """Put articles in, in batches between the cuts, and list what each finds."""
    postings = Postings()
    rows: list[list[int]] = []
    for start, end in pairwise([0, *cuts, len(articles)]):
        keys, weights = np.zeros((end - start, HEADS), np.uint32), np.zeros((end - start, HEADS), np.uint16)
        for at, article in enumerate(articles[start:end]):
            keys[at, : len(article)] = list(article)
            weights[at, : len(article)] = [round(weight * 65535) for weight in article.values()]
        asking, others = postings.add(keys, weights)
        rows += [others[asking == at].tolist() for at in range(end - start)]
    return rows


def shared(one: Article, other: Article) -> float:
    """Multiply two articles."""
    return sum(weight * other.get(key, 0.0) for key, weight in one.items())


@settings(deadline=None)
@given(ARTICLES)
def test_every_earlier_article_with_enough_in_common_is_found(articles: list[Article]) -> None:
    """What chains find is what multiplying all pairs finds."""
    expected = [[row for row in range(at) if shared(articles[row], articles[at]) > LIKELY] for at in range(len(articles))]
    assert found(articles) == expected


@settings(deadline=None)
@given(ARTICLES, st.data())
def test_batches_make_no_difference(articles: list[Article], data: st.DataObject) -> None:
    """An article finds the same, whichever articles it came together with."""
    cuts = sorted(data.draw(st.sets(st.integers(0, len(articles)), max_size=5)))
    assert found(articles, cuts) == found(articles)


def test_of_a_common_feature_only_the_last_are_looked_at() -> None:
    """A rare feature leads back past any number of articles, a common one to the last that had it."""
    crowd: list[Article] = [{1: 0.5} for _ in range(REACH + 5)]
    rows = found([{1: 0.5, 2: 0.5}, *crowd, {1: 0.5}, {2: 0.5}])
    assert rows[-1] == [0]
    assert rows[-2] == list(range(6, REACH + 6))[-MOST:]


def test_no_more_than_the_likeliest_are_given() -> None:
    """Where too many have something in common, those with the most are kept."""
    crowd: list[Article] = [{1: 0.3, 2: 0.3} for _ in range(MOST)] + [{3: 0.4} for _ in range(MOST // 2)]
    assert found([*crowd, {1: 0.5, 2: 0.5, 3: 0.5}])[-1] == list(range(MOST))


def test_two_features_in_one_slot_lose_nothing() -> None:
    """Features that share a chain are both found."""
    slots = 1 << 24
    assert found([{5: 0.5}, {5 + slots: 0.5}, {5: 0.5}])[-1] == [0, 1]
    assert found([{5: 0.5, 5 + slots: 0.5}]) == [[]]
