"""What is told of things, laid out once in columns, and what two of them have in common, for many pairs at once."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from typing import Generic, NamedTuple, Self, TypeVar

import numpy as np
import numpy.typing as npt

from readout.align.sparse_rows import Floats, Ints, Places, Rows, counted, exact_products, products, starts_of

Bools = npt.NDArray[np.bool_]
_AT_ONCE = 1024  # of 384 numbers each: what is multiplied at once stays in the processor's cache
Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True, eq=False)
class Told(Generic[Value]):
    """What is told of things, each value by a number: `values` are the different ones, `sides` the numbers of pairs."""

    values: Sequence[Value]
    sides: Places

    @classmethod
    def of(cls, told: Iterable[Value], pairs: Places) -> Self:
        """Give numbers to the values of things, in order of their first use."""
        known: dict[Value, int] = {}
        codes = np.array([known.setdefault(value, len(known)) for value in told], np.int64)
        return cls(list(known), (codes[pairs[0]], codes[pairs[1]]))

    @property
    def same(self) -> Bools:
        """Whether both of a pair have one value."""
        return np.equal(*self.sides)

    @property
    def same_and_told(self) -> Floats:
        """1 where both have one value and it is not empty."""
        return (self.same & self._is_told[self.sides[0]]).astype(np.float64)

    @property
    def other(self) -> Floats:
        """1 where each has a value and they are two."""
        return (~self.same & self._is_told[self.sides[0]] & self._is_told[self.sides[1]]).astype(np.float64)

    def asked(self, question: Callable[[Value, Value], bool]) -> Floats:
        """Give 1 where a question about two values is answered with yes; it is asked once for each two."""
        met, places = np.unique(self.sides[0] * len(self.values) + self.sides[1], return_inverse=True)
        both = ((self.values[code // len(self.values)], self.values[code % len(self.values)]) for code in met.tolist())
        return np.array([question(one, other) for one, other in both], np.float64)[places]

    @property
    def _is_told(self) -> Bools:
        return np.array([bool(value) for value in self.values], np.bool_)


def column(told: Sequence[float], pairs: Places) -> Floats:
    """Give a number that is told of things for both of each pair: two rows, a column a pair."""
    return np.array(told, np.float64)[np.array(pairs)]


class SharedKeys(NamedTuple):
    """Of each pair how many keys both have, and how many there are; whether both have any."""

    shared: Ints
    every: Ints
    both: Bools


def shared_keys(held: Sequence[AbstractSet[str]], pairs: Places) -> SharedKeys:
    """Compare the keys that things hold."""
    numbers = {key: at for at, key in enumerate(sorted(set(chain.from_iterable(held))))}
    rows = counted(([numbers[key] for key in keys] for keys in held), len(numbers))
    shared = products(rows, rows, pairs).astype(np.int64)
    one, other = (rows.lengths[side] for side in pairs)
    return SharedKeys(shared, one + other - shared, (one > 0) & (other > 0))


def dot_products(vectors: npt.NDArray[np.float32], pairs: Places) -> Floats:
    """Multiply the dense vectors of each pair, some pairs at a time: a row for each of all pairs would take gigabytes."""
    parts = (tuple(side[start : start + _AT_ONCE] for side in pairs) for start in range(0, len(pairs[0]), _AT_ONCE))
    found = [np.einsum("ij,ij->i", vectors[one], vectors[other], dtype=np.float64) for one, other in parts]
    return np.concatenate(found) if found else np.zeros(0)


def cosines(vectors: Sequence[Mapping[str, float]], pairs: Places) -> Floats:
    """Multiply the unit vectors of each pair, to the last digit as `math.fsum` adds up."""
    numbers = {key: at for at, key in enumerate(sorted(set(chain.from_iterable(vectors))))}
    columns = np.array([numbers[key] for vector in vectors for key in vector], np.int64)
    values = np.array([value for vector in vectors for value in vector.values()], np.float64)
    starts = starts_of(np.array([len(vector) for vector in vectors], np.int64))
    rows = Rows(starts, columns, values, len(numbers))
    return exact_products(rows, rows, pairs)
