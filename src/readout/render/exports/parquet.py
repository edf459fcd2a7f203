"""A readout's tables as Parquet files; pyarrow writes them and is an extra, since it is larger than all else that we need."""

import io
from collections.abc import Mapping
from dataclasses import asdict, fields
from importlib import import_module
from typing import Any, NamedTuple

from readout.errors import MissingExtraError
from readout.model import Readout
from readout.render.exports.tables import Table, tables


def to_parquet(readout: Readout) -> Mapping[str, bytes]:
    """Write the nine tables (exports/tables.py), each a file by its name; raise MissingExtraError where pyarrow is not installed.

    The same readout gives the same bytes with the same pyarrow, which writes its version into each file.
    """
    pyarrow = _installed()
    return {f"{name}.parquet": _parquet_file(table, pyarrow) for name, table in tables(readout).items()}


class _PyArrow(NamedTuple):
    """The modules of pyarrow, an extra that is imported when it is needed."""

    arrow: Any
    parquet: Any


def _installed() -> _PyArrow:
    try:
        return _PyArrow(import_module("pyarrow"), import_module("pyarrow.parquet"))
    except ImportError as error:
        raise MissingExtraError("Parquet needs pyarrow, which is not installed; pip install 'readout[parquet]'") from error


def _parquet_file(table: Table, pyarrow: _PyArrow) -> bytes:
    """Write a table as the bytes of a Parquet file."""
    arrow, parquet = pyarrow
    columns: dict[object, Any] = {
        str: arrow.string(),
        str | None: arrow.string(),
        int: arrow.int64(),
        bool: arrow.bool_(),
        bool | None: arrow.bool_(),
        tuple[str, ...]: arrow.list_(arrow.string()),
    }
    shape = arrow.schema([arrow.field(f.name, columns[f.type], nullable="None" in str(f.type)) for f in fields(table.kind)])
    stream = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist([asdict(row) for row in table.rows], schema=shape), stream)
    return stream.getvalue()
