"""Paragraphs: where a line break ends one, and where it only wraps a long line."""

import re
from typing import NamedTuple

from readout.model import Span

_ENDS = r"\n\r\x0b\x0c\x85\u2028\u2029"
_BREAK = re.compile(rf"(?<![^\S{_ENDS}])[^\S{_ENDS}]*+(?:[{_ENDS}]\s*+|(?<=[^\S{_ENDS}]{{64}}))")
"""The end of a line with the space around it, and a gap of 64 spaces and more, which no line of words has."""
_WIDE = 64
_STOPPED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_WRAP_MOST = 120
_WRAP_LEAST = 40


def paragraphs(text: str, start: int, end: int) -> list[Span]:
    """Cut `text[start:end]` into paragraphs without surrounding space, keeping hard-wrapped lines together.

    No paragraph holds 64 spaces in a row, so that whatever looks for spaces within one has few to look at.
    """
    lines = _lines_of_paragraphs(text, start, end)
    width = max((len(line.span) for line in lines), default=0)
    joined: list[Span] = []
    blank = True
    for line in lines:
        if joined and not blank and _wraps_in_paragraph(text, joined[-1].end, line.span, width):
            joined[-1] = Span(joined[-1].start, line.span.end)
        else:
            joined.append(line.span)
        blank = line.before_blank
    return joined


class _Line(NamedTuple):
    """A line that is not empty, and whether an empty one follows it."""

    span: Span
    before_blank: bool


def _lines_of_paragraphs(text: str, start: int, end: int) -> list[_Line]:
    """List the lines that are not empty."""
    found: list[_Line] = []
    at = start
    for gap in _BREAK.finditer(text, start, end):
        wide = len(gap.group()) >= _WIDE
        found += _trimmed(text, at, gap.start(), blank=wide or len(gap.group().splitlines()) > 1 or gap.group().count("\n") > 1)
        at = gap.end()
    return found + _trimmed(text, at, end, blank=True)


def _trimmed(text: str, start: int, end: int, *, blank: bool) -> list[_Line]:
    piece = text[start:end]
    inner = piece.strip()
    first = start + len(piece) - len(piece.lstrip())
    return [_Line(Span(first, first + len(inner)), blank)] if inner else []


def _wraps_in_paragraph(text: str, before: int, line: Span, width: int) -> bool:
    """Tell whether the line before was broken only because it was full."""
    last = text[text.rfind("\n", 0, before) + 1 : before].strip()
    following = text[line.start : line.end]
    if following[0].islower() and not _STOPPED.search(last):
        return True
    if not _WRAP_LEAST <= width <= _WRAP_MOST:
        return False
    return len(last) + 1 + len(following.split(maxsplit=1)[0]) > width
