"""A readout's tables as data frames of pandas or Polars, whichever is installed."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any, Literal

from readout.errors import MissingExtraError
from readout.model import Readout
from readout.render.exports.tables import Table, tables

FrameLibrary = Literal["pandas", "polars"]


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
