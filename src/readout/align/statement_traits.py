"""What is compared of statements, laid out in rows: their words, neighbouring words, the words around them."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from readout.align.sparse_rows import Floats, Rows, counted, tallied
from readout.align.statements import Floor
from readout.align.weighed_terms import Weights


@dataclass(frozen=True, slots=True)
class Traits:
    """A row a statement in each table; the columns are words, in `neighbours` pairs of words.

    `words` and `around` are unit vectors, `held` is 1 where a word stands, `rarity` how rare it is, `numbers` 1 where it holds a
    figure, and in `neighbours` how rare the commoner of two words is that stand side by side or with one word between.
    """

    words: Rows
    held: Rows
    rarity: Rows
    numbers: Rows
    neighbours: Rows
    around: Rows


def traits_of(floor: Floor) -> Traits:
    """Lay out what is compared of a floor's statements."""
    said = [statement.keys for statement in floor.statements]
    around = [statement.around for statement in floor.statements]
    known, rarity = _vocabulary((*said, *around), floor.weights)
    numbered = [[known[key] for key in keys] for keys in said]
    counts = counted(numbered, len(known))
    return Traits(
        _weighed(counts, rarity).unit(),
        counts.filled(np.ones(len(known))),
        counts.filled(rarity),
        counts.filled(np.array([float(any(map(str.isdigit, key))) for key in known])),
        _neighbour_traits(numbered, rarity),
        _weighed(_numbered(around, known), rarity).unit(),
    )


def words_of(said: Sequence[Sequence[str]], weights: Weights) -> Rows:
    """Give the unit vectors of the words of texts, each given as its terms' keys."""
    known, rarity = _vocabulary(said, weights)
    return _weighed(_numbered(said, known), rarity).unit()


def _vocabulary(said: Iterable[Iterable[str]], weights: Weights) -> tuple[dict[str, int], Floats]:
    """Give a number to each key, in alphabetical order, and its weight."""
    known = {key: at for at, key in enumerate(sorted(set(chain.from_iterable(said))))}
    return known, np.array([weights.word(key) for key in known])


def _numbered(rows: Iterable[Iterable[str]], known: Mapping[str, int]) -> Rows:
    return counted(([known[key] for key in keys] for keys in rows), len(known))


def _weighed(counts: Rows, rarity: Floats) -> Rows:
    """Weigh words by their rarity, frequencies dampened."""
    most = int(counts.values.max(initial=0))
    dampened = np.array([0.0, *(1 + math.log(count) for count in range(1, most + 1))])
    return Rows(counts.starts, counts.columns, dampened[counts.values.astype(np.int64)], counts.width).scaled(rarity)


def _neighbour_traits(said: Sequence[Sequence[int]], rarity: Floats) -> Rows:
    """Lay out which words are neighbours, by the weight of the commoner of the two."""
    words = np.array([word for words in said for word in words], np.int64)
    owners = np.repeat(np.arange(len(said)), [len(words) for words in said])
    beside = [(owners[gap:], words[gap:], words[:-gap], owners[gap:] == owners[:-gap]) for gap in (1, 2)]
    rows = np.concatenate([owner[same] for owner, _, _, same in beside])
    one, other = (np.concatenate([found[side][found[3]] for found in beside]) for side in (1, 2))
    codes, columns = np.unique(np.minimum(one, other) * len(rarity) + np.maximum(one, other), return_inverse=True)
    commoner = np.minimum(rarity[codes // len(rarity)], rarity[codes % len(rarity)])
    return tallied(rows, columns, (len(said), len(codes))).filled(commoner)
