"""Sparse rows of numbers, and what pairs of rows have in common, for many pairs at once."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Places = tuple[Ints, Ints]
"""Pairs of rows: the places of the first ones, ascending, and those of the second ones."""

_AT_ONCE = 16  # rows laid out densely at a time: what is laid out of letter runs should stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a table that is mostly 0: row r has `values` at `columns`, both from `starts[r]` to `starts[r + 1]`."""

    starts: Ints
    columns: Ints
    values: Floats
    width: int

    @property
    def lengths(self) -> Ints:
        """How many values each row has."""
        return np.diff(self.starts)

    def sums(self) -> Floats:
        """Give the sum of each row."""
        return _reduced_rows(np.add, self.values, self.lengths)

    def norms(self) -> Floats:
        """Give the Euclidean length of each row."""
        return np.sqrt(_reduced_rows(np.add, self.values * self.values, self.lengths))

    def unit(self) -> "Rows":
        """Divide each row by its length; an empty one stays."""
        return replace(self, values=self.values / np.repeat(self.norms(), self.lengths))

    def scaled(self, weights: Floats) -> "Rows":
        """Multiply each value by the weight of its column."""
        return replace(self, values=self.values * weights[self.columns])

    def filled(self, values: Floats) -> "Rows":
        """Put a value for each column into the same places."""
        return replace(self, values=values[self.columns])

    def taken(self, places: Ints) -> "Rows":
        """Give the rows at the places, in their order."""
        lengths = self.lengths[places]
        at = runs_of(self.starts[:-1][places], lengths)
        return Rows(starts_of(lengths), self.columns[at], self.values[at], self.width)


def counted(rows: Iterable[Sequence[int]], width: int) -> Rows:
    """Count how often each column stands in each row; columns come in ascending order."""
    lengths, flat = [], list[int]()
    for row in rows:
        lengths.append(len(row))
        flat += row
    return tallied(np.repeat(np.arange(len(lengths)), lengths), np.array(flat, np.int64), (len(lengths), width))


def tallied(rows: Ints, columns: Ints, shape: tuple[int, int]) -> Rows:
    """Count how often each column stands in each row, of pairs of a row and a column in any order."""
    count, width = shape
    codes, counts = np.unique(rows * width + columns, return_counts=True)
    found = np.bincount(codes // width, minlength=count) if width else np.zeros(count, np.int64)
    return Rows(starts_of(found), codes % width if width else codes, counts.astype(np.float64), width)


def products(one: Rows, other: Rows, pairs: Places, gather: np.ufunc = np.add) -> Floats:
    """Give for each pair the sum (or what else gathers) of the products of what both rows have; 0 where nothing is shared.

    A few rows at a time are laid out densely, so that each product is one look-up.
    """
    found = np.zeros(len(pairs[0]))
    for chosen, values, lengths in _multiplied(one, other, pairs):
        found[chosen] = _reduced_rows(gather, values, lengths)
    return found


def exact_products(one: Rows, other: Rows, pairs: Places) -> Floats:
    """Give for each pair the sum of the products as `math.fsum` gives it, to the last digit whatever the order."""
    found = np.zeros(len(pairs[0]))
    for chosen, values, lengths in _multiplied(one, other, pairs):
        held = values != 0
        ends = np.cumsum(_reduced_rows(np.add, held.astype(np.float64), lengths)).astype(np.int64).tolist()
        told = values[held].tolist()
        found[chosen] = [math.fsum(told[start:end]) for start, end in pairwise([0, *ends])]
    return found


def _multiplied(one: Rows, other: Rows, pairs: Places) -> Iterator[tuple[slice, Floats, Ints]]:
    """Give pairs, some at a time, with the products of what both rows have, pair after pair, and how many each has."""
    first, second = pairs
    laid = np.zeros((_AT_ONCE, one.width))
    bases = range(0, len(one.lengths), _AT_ONCE)
    bounds = np.searchsorted(first, [*bases, len(one.lengths)]).tolist()
    for base, chosen in zip(bases, (slice(*ends) for ends in pairwise(bounds)), strict=True):
        if chosen.start < chosen.stop:
            places = _lay(one, base, laid)
            lengths = other.lengths[second[chosen]]
            at = runs_of(other.starts[second[chosen]], lengths)
            beside = laid.ravel().take(np.repeat((first[chosen] - base) * one.width, lengths) + other.columns[at])
            yield chosen, beside * other.values[at], lengths
            laid[places] = 0.0


def _lay(rows: Rows, base: int, laid: Floats) -> Places:
    """Lay out the rows from a place on, as many as there is room for; gives where values were written."""
    lengths = rows.lengths[base : base + len(laid)]
    held = slice(rows.starts[base], rows.starts[base + len(lengths)])
    places = (np.repeat(np.arange(len(lengths)), lengths), rows.columns[held])
    laid[places] = rows.values[held]
    return places


def stacked(parts: Sequence[Rows], width: int) -> Rows:
    """Put tables of one width under one another."""
    if not parts:
        return Rows(np.zeros(1, np.int64), np.zeros(0, np.int64), np.zeros(0), width)
    lengths = np.concatenate([part.lengths for part in parts])
    columns, values = (np.concatenate(found) for found in zip(*((part.columns, part.values) for part in parts), strict=True))
    return Rows(starts_of(lengths), columns, values, width)


def starts_of(lengths: Ints) -> Ints:
    """Give where runs of such lengths begin when one follows the other, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(lengths)))


def runs_of(starts: Ints, lengths: Ints) -> Ints:
    """List the places of runs that begin at `starts`, one run after the other."""
    return np.arange(lengths.sum(), dtype=np.int64) + np.repeat(starts - starts_of(lengths)[:-1], lengths)


def _reduced_rows(gather: np.ufunc, values: Floats, lengths: Ints) -> Floats:
    """Gather runs of values of such lengths; an empty run gives 0."""
    found = np.zeros(len(lengths))
    held = np.flatnonzero(lengths)
    if len(held):
        found[held] = gather.reduceat(values, starts_of(lengths)[held])
    return found
