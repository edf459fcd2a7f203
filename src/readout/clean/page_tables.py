"""Unroll tables that lay out a page, as pages did before 2005: their rows are columns of text, not values."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from readout.clean.page_pieces import BlockText, texts_of

_LEAST_COLUMN = 250
"""Code points of a row that is a column of text rather than values."""
_LEAST_COVERED = 0.9
"""Share of a row that its blocks must hold together for them to stand in its place."""
_BAR = re.compile(r"\\?\|")


def unrolled(root: Any, lines: Sequence[str]) -> list[str]:  # noqa: ANN401 - lxml's elements have no types
    """Give the lines with each long table row put as the blocks of text that it holds, where these hold nearly all of it.

    A block of links alone is left out.
    """
    if not any(map(_is_column, lines)):
        return list(lines)
    texts = list(texts_of(root))
    return [part for line in lines for part in (_parts(line, texts) if _is_column(line) else [line])]


def _is_column(line: str) -> bool:
    return line.startswith("|") and len(line) > _LEAST_COLUMN


def _parts(line: str, texts: Sequence[BlockText]) -> list[str]:
    row = _plain(line)
    held = list(_held_by_table_row(row, texts))
    covered = sum(len(_plain(block.text)) for block in held) >= len(row) * _LEAST_COVERED
    return [block.text for block in held if not block.links] if covered else [line]


def _held_by_table_row(row: str, texts: Sequence[BlockText]) -> Iterator[BlockText]:
    """Give the texts that stand in the row one after another."""
    at = 0
    for block in texts:
        found = row.find(_plain(block.text), at)
        if found >= 0 and row[at:found].strip() == "":
            at = found + len(_plain(block.text))
            yield block


def _plain(text: str) -> str:
    return " ".join(_BAR.sub(" ", text).split())
