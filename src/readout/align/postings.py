"""Which of many things share keys: pairs counted from the keys' postings, in arrays since they are hundreds of thousands."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Pair = tuple[int, int]


def shared_weights(postings: Sequence[tuple[Sequence[int], Sequence[float]]], size: int) -> list[tuple[Pair, float]]:
    """Give each pair of things of one posting with the sum over postings of their two weights' products.

    A posting lists things (numbers below `size`, ascending, each once) with their weights. Pairs come in order, the lower first;
    sums are taken in the order of the postings.
    """
    codes: list[npt.NDArray[np.int64]] = []
    products: list[npt.NDArray[np.float64]] = []
    for things, weights in postings:
        first, second = _pairs(len(things))
        held, weighed = np.asarray(things, np.int64), np.asarray(weights, np.float64)
        codes.append(held[first] * size + held[second])
        products.append(weighed[first] * weighed[second])
    if not codes:
        return []
    found, places = np.unique(np.concatenate(codes), return_inverse=True)
    sums = np.bincount(places, np.concatenate(products))
    pairs = zip((found // size).tolist(), (found % size).tolist(), strict=True)
    return list(zip(pairs, sums.tolist(), strict=True))


@lru_cache(maxsize=256)
def _pairs(count: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Give the places of all pairs of so many things: the first ones and the second ones."""
    first, second = np.triu_indices(count, 1)
    return first.astype(np.int64), second.astype(np.int64)
