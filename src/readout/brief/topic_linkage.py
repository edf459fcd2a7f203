"""Groups by average linkage: the two most alike are joined while a rule lets any be."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from readout.brief.meaning import Floats

Groups = list[list[int]]
Rule = Callable[[Floats, npt.NDArray[np.int64]], npt.NDArray[np.bool_]]
"""Told the mean likeness of each two groups and the size of each, it says which may be joined."""


def linked(alike: Floats, may_join: Rule) -> Groups:
    """Join the two groups with the highest mean likeness while any may be joined; of ties, the earliest."""
    groups: Groups = [[number] for number in range(len(alike))]
    mean = alike.copy()
    np.fill_diagonal(mean, -np.inf)
    while len(groups) > 1:
        sizes = np.array([len(group) for group in groups])
        allowed = np.where(may_join(mean, sizes), mean, -np.inf)
        pair = divmod(int(allowed.argmax()), len(groups))
        if np.isneginf(allowed[pair]):
            break
        mean = _join(groups, mean, min(pair), max(pair))
    return sorted(sorted(group) for group in groups)


def _join(groups: Groups, mean: Floats, one: int, other: int) -> Floats:
    """Put the second group into the first and give the mean likenesses anew."""
    sizes = len(groups[one]), len(groups[other])
    row = (sizes[0] * mean[one] + sizes[1] * mean[other]) / sum(sizes)
    mean[one], mean[:, one] = row, row
    mean[one, one] = -np.inf
    groups[one] += groups.pop(other)
    return np.delete(np.delete(mean, other, axis=0), other, axis=1)
