"""A readout's tables as Parquet files, written by pyarrow, an extra larger than all else that we need; or as data frames."""

import io
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any, Literal

from readout.errors import MissingExtraError
from readout.model import Readout
from readout.render.exports.tables import Table, tables

FrameLibrary = Literal["pandas", "polars"]


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


def to_frames(readout: Readout, library: FrameLibrary | None) -> Mapping[str, Any]:
    """Give the nine tables (exports/tables.py) by name, each a frame with a column a field.

    Raises MissingExtraError where neither library is installed, or the one that was named is not.
    """
    frame = _installed(("pandas", "polars") if library is None else (library,))
    return {name: frame(table) for name, table in tables(readout).items()}


def _installed(names: tuple[FrameLibrary, ...]) -> Callable[[Table], Any]:
    for name in names:
        try:
            return partial(_pandas if name == "pandas" else _polars, import_module(name))
        except ImportError:
            continue
    raise MissingExtraError(f"data frames need {' or '.join(names)}, which is not installed; pip install {names[-1]}")


def _columns(table: Table) -> dict[str, list[object]]:
    return {column.name: [row[at] for row in table.rows] for at, column in enumerate(table.columns)}


def _pandas(pandas: Any, table: Table) -> Any:  # noqa: ANN401 (imported when it is needed)
    return pandas.DataFrame(_columns(table))


def _polars(polars: Any, table: Table) -> Any:  # noqa: ANN401 (imported when it is needed)
    types = {"": polars.String, "#": polars.Int64, "!": polars.Boolean, "*": polars.List(polars.String)}
    return polars.DataFrame(_columns(table), schema={column.name: types[column.holds] for column in table.columns})
