"""Which topics are one issue: those much alike, and a small group goes with the one that it is nearest to."""

import numpy as np

from readout.brief.passage_likeness import Floats
from readout.text.average_linkage import Groups, linked

CORE = 0.25
"""Mean likeness at which two groups are one: swept from .1 to .4 with `likeness_of` on the six stories with golds; below it what
the golds part is joined (two of three pairs right at .25, one of four at .15), above it one matter stays in many."""

NEAR = 0.13
"""Mean likeness at which a group of at most SMALL goes with another; read at .08, .13 and .18: lower mixes matters, higher leaves
half of the moves alone."""

SMALL = 3


def grouped(alike: Floats) -> Groups:
    """Group topics by their mean likeness."""
    return linked(alike[None], _wish)


def _wish(sums: Floats, own: Floats, sizes: Floats) -> Floats:
    """Give how alike groups are where that is enough for their sizes; two single topics have to be much alike."""
    mean = sums[0] / (own * sizes)
    smaller, larger = np.minimum(own, sizes), np.maximum(own, sizes)
    return np.where((mean >= CORE) | ((mean >= NEAR) & (smaller <= SMALL) & (larger > 1)), mean, -np.inf)
