"""Which PLOVER classes each move may be."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import cast

from readout.model import MoveKind


@cache
def codes() -> Mapping[MoveKind, tuple[str, ...]]:
    """Give the PLOVER root classes that each move may be, the usual one first."""
    rows = (line.split("\t") for line in files(__package__).joinpath("codes.tsv").read_text(encoding="utf-8").splitlines())
    return MappingProxyType({cast("MoveKind", row[0]): tuple(row[1:]) for row in rows if not row[0].startswith("#")})
