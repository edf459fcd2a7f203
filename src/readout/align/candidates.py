"""Which pairs of statements are worth comparing."""

import numpy as np

from readout.align.postings import shared
from readout.align.rows import Floats, Places, Rows

# An index of the eight rarest words of each statement is near linear in the statements; a small story can afford more of them.
_RAREST = 8
_PAIRS_WANTED = 4000
_COMMONEST = 60
_PARTNERS = 40


def candidates(words: Rows) -> Places:
    """Give the pairs that share rare words, each statement with its likeliest partners, in order; `words` are unit vectors."""
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
