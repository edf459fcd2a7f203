"""Which topics are one issue: those much alike, and a small group goes with the one that it is nearest to."""

import numpy as np
import numpy.typing as npt

from readout.brief.meaning import Floats
from readout.brief.topic_linkage import Groups, linked

CORE = 0.25
"""Mean likeness at which two groups are one: swept from .1 to .4 with `likeness_of` on the six stories with golds; below it what
the golds part is joined (two of three pairs right at .25, one of four at .15), above it one matter stays in many."""

NEAR = 0.13
"""Mean likeness at which a group of at most SMALL goes with another; read at .08, .13 and .18: lower mixes matters, higher leaves
half of the moves alone."""

SMALL = 3


def grouped(alike: Floats) -> Groups:
    """Group topics by their mean likeness."""
    return linked(alike, _may_join)


def _may_join(mean: Floats, sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Tell of each two groups whether they are alike enough for their sizes; two single topics have to be much alike."""
    smaller = np.minimum(sizes[:, None], sizes[None, :])
    larger = np.maximum(sizes[:, None], sizes[None, :])
    allowed: npt.NDArray[np.bool_] = (mean >= CORE) | ((mean >= NEAR) & (smaller <= SMALL) & (larger > 1))
    return allowed
