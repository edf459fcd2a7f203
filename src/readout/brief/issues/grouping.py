"""Few groups out of many topics: those much alike are one, and a small group goes with the one that it is nearest to."""

import numpy as np
import numpy.typing as npt

from readout.brief.issues.topics import Floats

Groups = list[list[int]]

CORE = 0.25
"""Mean likeness at which two groups are one: swept from .1 to .4 with `likeness_of` on the six stories with golds; below it what
the golds part is joined (two of three pairs right at .25, one of four at .15), above it one matter stays in many."""

NEAR = 0.13
"""Mean likeness at which a group of at most SMALL goes with another; read at .08, .13 and .18: lower mixes matters, higher leaves
half of the moves alone."""

SMALL = 3


def grouped(alike: Floats) -> Groups:
    """Join the two groups with the highest mean likeness (average linkage) while any may be joined; of ties, the earliest."""
    groups: Groups = [[number] for number in range(len(alike))]
    mean = alike.copy()
    np.fill_diagonal(mean, -1.0)
    while len(groups) > 1:
        allowed = np.where(_may_join(mean, np.array([len(group) for group in groups])), mean, -1.0)
        pair = divmod(int(allowed.argmax()), len(groups))
        if allowed[pair] < 0:
            break
        mean = _join(groups, mean, min(pair), max(pair))
    return sorted(sorted(group) for group in groups)


def _may_join(mean: Floats, sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Tell of each two groups whether they are alike enough for their sizes; two single topics have to be much alike."""
    smaller = np.minimum(sizes[:, None], sizes[None, :])
    larger = np.maximum(sizes[:, None], sizes[None, :])
    allowed: npt.NDArray[np.bool_] = (mean >= CORE) | ((mean >= NEAR) & (smaller <= SMALL) & (larger > 1))
    return allowed


def _join(groups: Groups, mean: Floats, one: int, other: int) -> Floats:
    """Put the second group into the first and give the mean likenesses anew."""
    sizes = len(groups[one]), len(groups[other])
    row = (sizes[0] * mean[one] + sizes[1] * mean[other]) / sum(sizes)
    mean[one], mean[:, one] = row, row
    mean[one, one] = -1.0
    groups[one] += groups.pop(other)
    return np.delete(np.delete(mean, other, axis=0), other, axis=1)
