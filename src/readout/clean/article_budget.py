"""Where the budget of an article ends: what stands behind is shown as furniture and not read."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from readout.budget import MOST_LINES, MOST_WORDS
from readout.clean.text_lines import Line
from readout.model import READ_ROLES, Block, Role

_SIGN = re.compile(r"[A-Za-z0-9]{1,6}|[^\W_]{1,2}|[^\w\s]|_+")
"""A mark, six letters or two that are not Latin: what is about one piece to the encoder, whose time it is."""


Judge = Callable[[Sequence[Line]], Sequence[Role]]


class Judged(NamedTuple):
    """The roles of lines, and a note where not all were looked at."""

    roles: list[Role]
    note: str | None


class Budgeted(NamedTuple):
    """Blocks with all that stands behind the budget as furniture, and a note where anything does."""

    blocks: tuple[Block, ...]
    note: str | None


def judged(lines: Sequence[Line], judge: Judge, most: int = MOST_LINES) -> Judged:
    """Give the roles of lines within the budget of those looked at; the rest is furniture."""
    if len(lines) <= most:
        return Judged(list(judge(lines)), None)
    unread: list[Role] = ["chrome"] * (len(lines) - most)
    return Judged([*judge(lines[:most]), *unread], f"has very many lines: read up to line {most:,} of {len(lines):,}")


def within_budget(text: str, blocks: Sequence[Block], most: int = MOST_WORDS) -> Budgeted:
    """Give the blocks with all that stands behind the budget as furniture."""
    end = _end_of_budget(text, blocks, most)
    if end is None:
        return Budgeted(tuple(blocks), None)
    note = f"is long: read up to character {end:,} of {len(text):,}, its first {most:,} words and marks"
    return Budgeted(tuple(part for block in blocks for part in _parted(text, block, end)), note)


def _end_of_budget(text: str, blocks: Sequence[Block], most: int) -> int | None:
    signs = (sign.end() for block in blocks if block.role in READ_ROLES for sign in _SIGN.finditer(text, block.start, block.end))
    last = None
    for number, end in enumerate(signs, start=1):
        if number > most:
            return last
        last = end
    return None


def _parted(text: str, block: Block, end: int) -> Iterator[Block]:
    """Give a block whole, as furniture, or parted at the end of the budget."""
    if block.end <= end or block.role not in READ_ROLES:
        yield block
        return
    if block.start < end:
        yield replace(block, end=end)
    rest = max(block.start, end)
    yield Block(rest + len(text[rest : block.end]) - len(text[rest : block.end].lstrip()), block.end, "chrome")
