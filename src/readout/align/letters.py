"""The letter runs of many texts as unit vectors, each laid out once for all that it is compared with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]


@dataclass(slots=True)
class Letters:
    """Sparse unit vectors: for each text the places of its runs in one dense vector, and their weights.

    The text asked for first is laid out in `laid`; a product with another is then one look-up, and asking for the pairs
    of one text in a row costs a tenth of what products of mappings do.
    """

    vectors: list[tuple[Places, Floats]]
    laid: Floats
    text: int | None = field(default=None)

    def cosine(self, one: int, other: int) -> float:
        """Multiply the vectors of two texts."""
        if one != self.text:
            if self.text is not None:
                self.laid[self.vectors[self.text][0]] = 0.0
            places, weights = self.vectors[one]
            self.laid[places] = weights
            self.text = one
        places, weights = self.vectors[other]
        return float(weights @ self.laid[places])


def lay(vectors: Iterable[Mapping[int, float]]) -> Letters:
    """Give places in one dense vector to the runs of all texts, in order of appearance."""
    known: dict[int, int] = {}
    laid = [
        (np.array([known.setdefault(run, len(known)) for run in vector], np.intp), np.array(list(vector.values()), np.float64))
        for vector in vectors
    ]
    return Letters(laid, np.zeros(len(known)))
