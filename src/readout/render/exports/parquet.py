"""A readout's tables as Parquet files; pyarrow writes them and is an extra, since it is larger than all else that we need."""

import io
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from readout.errors import MissingExtraError
from readout.model import Readout
from readout.render.exports.tables import Table, tables


def to_parquet(readout: Readout) -> Mapping[str, bytes]:
    """Write the nine tables (exports/tables.py), each a file by its name; raise MissingExtraError where pyarrow is not installed.

    The same readout gives the same bytes with the same pyarrow, which writes its version into each file.
    """
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise MissingExtraError("Parquet needs pyarrow, which is not installed; pip install 'readout[parquet]'") from error
    return {f"{name}.parquet": _parquet_file(table, arrow, parquet) for name, table in tables(readout).items()}


def _parquet_file(table: Table, arrow: Any, parquet: Any) -> bytes:  # noqa: ANN401 (imported when they are needed)
    """Write a table as the bytes of a Parquet file."""
    types = {"": arrow.string(), "#": arrow.int64(), "!": arrow.bool_(), "*": arrow.list_(arrow.string())}
    names = [column.name for column in table.columns]
    shape = arrow.schema([arrow.field(one.name, types[one.holds], nullable=one.optional) for one in table.columns])
    stream = io.BytesIO()
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    parquet.write_table(arrow.Table.from_pylist(rows, schema=shape), stream)
    return stream.getvalue()
