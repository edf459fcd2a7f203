"""Sparse rows and what pairs of them have in common."""

from math import fsum

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.align.sparse_rows import Places, Rows, counted, exact_products, products, stacked

WIDTH = 8
TABLES = st.lists(st.lists(st.integers(0, WIDTH - 1), max_size=6), min_size=1, max_size=40)


def dense(rows: Rows) -> list[list[float]]:
    """Write a table out in full."""
    written = np.zeros((len(rows.lengths), rows.width))
    for at in range(len(rows.lengths)):
        held = slice(rows.starts[at], rows.starts[at + 1])
        written[at, rows.columns[held]] = rows.values[held]
    return [[float(value) for value in row] for row in written]


def every_pair(rows: Rows) -> Places:
    """Pair each row with each."""
    count = len(rows.lengths)
    return np.repeat(np.arange(count), count), np.tile(np.arange(count), count)


@given(TABLES)
def test_each_column_is_counted_in_each_row(table: list[list[int]]) -> None:
    """A column has its count in a row, and 0 where it does not stand."""
    assert dense(counted(table, WIDTH)) == [[row.count(column) for column in range(WIDTH)] for row in table]


@given(TABLES)
def test_products_are_those_of_the_table_written_out(table: list[list[int]]) -> None:
    """However many rows are laid out at once, nothing is left behind of those before."""
    rows = counted(table, WIDTH)
    written = np.array(dense(rows))
    assert products(rows, rows, every_pair(rows)).tolist() == (written @ written.T).ravel().tolist()


@given(TABLES)
def test_the_greatest_product_is_found(table: list[list[int]]) -> None:
    """Another gatherer than the sum takes the same products."""
    rows = counted(table, WIDTH)
    written = np.array(dense(rows))
    greatest = (written[:, None, :] * written[None, :, :]).max(axis=2)
    assert products(rows, rows, every_pair(rows), np.maximum).tolist() == greatest.ravel().tolist()


@given(TABLES)
def test_exact_products_are_those_of_exact_sums(table: list[list[int]]) -> None:
    """A sum of products is what adding up exactly gives, in whatever order the columns stand."""
    rows = counted(table, WIDTH).scaled(np.array([0.1, 0.2, 0.3, 0.7, 1e9, 1e-9, 1 / 3, 5.0])).unit()
    written = dense(rows)
    wanted = [fsum(a * b for a, b in zip(one, other, strict=True)) for one in written for other in written]
    assert exact_products(rows, rows, every_pair(rows)).tolist() == wanted


@given(TABLES)
def test_unit_rows_have_length_one(table: list[list[int]]) -> None:
    """Each row that holds something has length 1, an empty one stays empty."""
    norms = counted(table, WIDTH).unit().norms().tolist()
    assert norms == [pytest.approx(1.0 if row else 0.0) for row in table]


@given(TABLES, st.lists(st.integers(0, 100), max_size=10))
def test_rows_are_taken_in_the_order_asked_for(table: list[list[int]], places: list[int]) -> None:
    """A row may be taken twice, and none need be."""
    rows = counted(table, WIDTH)
    chosen = [place % len(table) for place in places]
    assert dense(rows.taken(np.array(chosen, np.int64))) == [dense(rows)[place] for place in chosen]


@given(TABLES, TABLES)
def test_stacked_tables_follow_one_another(one: list[list[int]], other: list[list[int]]) -> None:
    """What is counted in parts is what is counted at once."""
    both = stacked([counted(one, WIDTH), counted(other, WIDTH)], WIDTH)
    assert dense(both) == dense(counted([*one, *other], WIDTH))


def test_no_tables_make_an_empty_one() -> None:
    """A story without a statement has no rows."""
    assert stacked([], WIDTH).lengths.tolist() == []
