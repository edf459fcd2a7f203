"""Which pairs of statements are worth comparing."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from readout.align.sparse_rows import Floats, Ints, Places, Rows, runs_of, starts_of

# An index of the eight rarest words of each statement is near linear in the statements; a small story can afford more of them.
_RAREST = 8
_PAIRS_WANTED = 4000
_COMMONEST = 60
_PARTNERS = 40
_NEAREST = 10
_AT_ONCE = 1024
_SORTED_AT_ONCE = 64  # each asks for a row of places as long as the story, of which ten are kept


class Shared(NamedTuple):
    """Pairs of things, the lower first, and the sum of each pair."""

    pairs: Places
    sums: Floats


def candidates(words: Rows, meanings: npt.NDArray[np.float32]) -> Places:
    """Give the pairs that share rare words or mean nearly the same, in order; `words` and `meanings` are unit vectors."""
    count = len(words.lengths)
    codes = [first * count + second for first, second in (_by_words(words), _by_meaning(meanings))]
    found = np.unique(np.concatenate(codes))
    return found // max(1, count), found % max(1, count)


def _by_meaning(meanings: npt.NDArray[np.float32]) -> Places:
    """Pair each statement with those nearest to it."""
    count = len(meanings)
    most = min(_NEAREST, count - 1)
    if most < 1 or not meanings.any():
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    nearest = []
    for start in range(0, count, _AT_ONCE):
        block = meanings[start : start + _AT_ONCE] @ meanings.T
        block[np.arange(len(block)), np.arange(start, start + len(block))] = -np.inf
        np.negative(block, out=block)
        parts = (block[at : at + _SORTED_AT_ONCE] for at in range(0, len(block), _SORTED_AT_ONCE))
        nearest += [np.argpartition(part, most - 1, axis=1)[:, :most].copy() for part in parts]
    one = np.repeat(np.arange(count), most)
    other = np.concatenate(nearest).ravel()
    return np.minimum(one, other), np.maximum(one, other)


def _by_words(words: Rows) -> Places:
    """Give the pairs that share rare words, each statement with its likeliest partners."""
    count = len(words.lengths)
    rarest = max(_RAREST, _PAIRS_WANTED // (count + 1))
    owners = np.repeat(np.arange(count), words.lengths)
    by_weight = np.lexsort((words.columns, -words.values, owners))
    kept = by_weight[np.arange(len(owners)) - words.starts[owners] < rarest]
    spread = np.bincount(words.columns[kept], minlength=words.width)
    kept = kept[spread[words.columns[kept]] <= max(_COMMONEST, rarest)]
    kept = kept[np.lexsort((owners[kept], words.columns[kept]))]
    held = np.bincount(words.columns[kept], minlength=words.width)
    pairs, sums = shared((owners[kept], words.values[kept]), held, count)
    return _likeliest(pairs, sums, count)


def _likeliest(pairs: Places, sums: Floats, count: int) -> Places:
    """Keep pairs, likeliest first, while both statements have partners to spare."""
    first, second = pairs
    partners = [0] * count
    kept = []
    order = np.lexsort((second, first, -sums))
    for at, one, other in zip(order.tolist(), first[order].tolist(), second[order].tolist(), strict=True):
        if partners[one] < _PARTNERS and partners[other] < _PARTNERS:
            partners[one] += 1
            partners[other] += 1
            kept.append(at)
    chosen = np.sort(np.array(kept, np.int64))
    return first[chosen], second[chosen]


def often_shared(postings: Sequence[Sequence[int]], size: int, least: int) -> list[tuple[int, int]]:
    """Give the pairs of things that stand together in at least so many postings, in order, the lower first.

    A posting lists things (numbers below `size`, ascending, each once).
    """
    things = np.array([thing for found in postings for thing in found], np.int64)
    (first, second), counts = shared((things, np.ones(len(things))), np.array([len(found) for found in postings], np.int64), size)
    often = counts >= least
    return list(zip(first[often].tolist(), second[often].tolist(), strict=True))


def shared(listed: tuple[Ints, Floats], lengths: Ints, size: int) -> Shared:
    """Give each pair of things of one posting with the sum over postings, in their order, of their two weights' products.

    The postings are of such lengths; their things (numbers below `size`, ascending, each once in a posting) and weights stand one
    after the other.
    """
    things, weights = listed
    after = np.repeat(starts_of(lengths)[1:], lengths) - np.arange(len(things)) - 1  # how many of its posting come behind a thing
    one = np.repeat(np.arange(len(things)), after)
    other = runs_of(np.arange(len(things)) + 1, after)
    codes, places = np.unique(things[one] * size + things[other], return_inverse=True)
    sums = np.bincount(places, weights[one] * weights[other], len(codes)).astype(np.float64)
    return Shared((codes // max(1, size), codes % max(1, size)), sums)
