"""Products of small matrices on one thread."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

_ALONE = 262_144
"""Multiplications up to which OpenBLAS, which numpy is built with, wakes no second thread (65,536 * 4 in its interface/gemm.c).

The threads that a user allows are the network's; a product of a millisecond, spread over all cores, takes ten when they are busy.
"""


def product(left: Floats, right: Floats) -> Floats:
    """Return left @ right, taken in blocks of rows."""
    rows = max(1, _ALONE // max(1, right.size))
    result = np.empty((len(left), right.shape[1]), np.float32)
    for first in range(0, len(left), rows):
        np.matmul(left[first : first + rows], right, out=result[first : first + rows])
    return result
