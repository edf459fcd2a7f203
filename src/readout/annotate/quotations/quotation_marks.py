"""Quotation marks: which passages of a paragraph stand in them, whatever their style and however damaged."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from readout.model import Span

_MARK = re.compile(r"``|''|’’|‘‘|´´|‹|›|[\"“”„‟«»＂‘’‚'`]")
_DOUBLE = frozenset('"“”„‟«»＂') | {"``", "''", "’’", "‘‘", "´´"}
_ELISION = re.compile(r"['’‘](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE)
_ENDING = frozenset(",.!?…")
_INNER_OPENS = re.compile(r"(?<![^\s(])['‘](?=\w)")
_INNER_CLOSES = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")
_CLOSING_INNER = re.compile(r"\s?['’]")
_CLOSES_BEFORE = frozenset(",.;:!?…)]}—–-")

Part = Literal["open", "close", "either", "none"]


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """A passage in quotation marks: with its marks (`outer`), without (`inner`), and whether both marks are there."""

    outer: Span
    inner: Span
    whole: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    part: Part


def quoted(text: str, paragraph: Span, stops: list[int]) -> list[Quoted]:
    """Find the outermost passages in quotation marks; `stops` are the ends of its sentences, for lost halves."""
    double = list(_paired(text, paragraph, stops, list(_marks(text, paragraph, double=True)), lenient=True))
    single = list(_paired(text, paragraph, stops, list(_marks(text, paragraph, double=False)), lenient=False))
    found = sorted(double + single, key=lambda passage: (passage.outer.start, -passage.outer.end))
    outermost: list[Quoted] = []
    for passage in found:
        if not outermost or passage.outer.start >= outermost[-1].outer.end:
            outermost.append(passage)
    return outermost


def _marks(text: str, paragraph: Span, *, double: bool) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        if (match.group() in _DOUBLE) == double:
            part = _part(text, match, paragraph) if double else _single_part(text, match, paragraph)
            if part != "none":
                yield _Mark(match.start(), match.end(), part)


def _part(text: str, match: re.Match[str], paragraph: Span) -> Part:
    """Say whether a double mark opens or closes: by what stands beside it, then by its shape."""
    before, after = _beside(text, match, paragraph)
    opens = before.isspace() or before in "([{—–-‘'“„/"
    closes = after.isspace() or after in _CLOSES_BEFORE
    shape = match.group()
    if shape in {"„", "``", "‘‘"} or (opens and not after.isspace()):
        return "open"
    if (not opens and closes) or shape == "”" or before in _ENDING:
        return "close"
    return "open" if shape == "“" and not after.isspace() else "either"


def _single_part(text: str, match: re.Match[str], paragraph: Span) -> Part:
    """Say the same of a single mark, where most are apostrophes."""
    before, after = _beside(text, match, paragraph)
    if match.group() == "`" or (before.isalnum() and after.isalnum()) or _ELISION.match(text, match.start(), paragraph.end):
        return "none"
    if (before.isspace() or before in '([{—–"“„«') and (after.isalnum() or after in '“"…'):
        return "open"
    closes = not before.isspace() and (after.isspace() or after in _CLOSES_BEFORE or after in '"”»')
    return "close" if closes and match.group() != "‘" else "none"


class _Beside(NamedTuple):
    """The characters before and behind a mark, a space where there is none."""

    before: str
    after: str


def _beside(text: str, match: re.Match[str], paragraph: Span) -> _Beside:
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    return _Beside(before, after)


def _paired(text: str, paragraph: Span, stops: list[int], marks: list[_Mark], *, lenient: bool) -> Iterator[Quoted]:
    """Join opening and closing marks; where one half is lost (double marks only), the sentence's bounds take its place."""
    opened: _Mark | None = None
    first = paragraph.start
    for number, mark in enumerate(marks):
        if opened is not None and not lenient and _is_plural(text, mark, marks[number + 1 : number + 2]):
            continue
        if opened is None:
            if mark.part == "close":
                if lenient and (mark.start > 0 and text[mark.start - 1] in _ENDING):
                    start = _sentence_start(text, stops, first, mark.start)
                    yield from _passage_in_marks(text, Span(start, mark.end), 0, mark.end - mark.start)
                    first = mark.end
                continue
            opened = mark
        elif mark.part == "open" and lenient:
            end = min(_stop_after(stops, opened.end, paragraph.end), mark.start)
            yield from _passage_in_marks(text, Span(opened.start, end), opened.end - opened.start, 0)
            opened = mark
        elif mark.part != "open":
            yield from _passage_in_marks(text, Span(opened.start, mark.end), opened.end - opened.start, mark.end - mark.start)
            opened, first = None, mark.end
    if opened is not None and lenient:
        end = paragraph.end if opened.start == paragraph.start else _stop_after(stops, opened.end, paragraph.end)
        yield from _passage_in_marks(text, Span(opened.start, end), opened.end - opened.start, 0)


def _is_plural(text: str, mark: _Mark, later: list[_Mark]) -> bool:
    """Tell the apostrophe of a plural's possessive (`the sailors’ boat`) from a closing mark that still comes."""
    lower = text[mark.end : mark.end + 1] == " " and text[mark.end + 1 : mark.end + 2].islower()
    return text[mark.start - 1 : mark.start] == "s" and lower and bool(later) and later[0].part == "close"


def _stop_after(stops: list[int], at: int, end: int) -> int:
    following = bisect_right(stops, at)
    return stops[following] if following < len(stops) else end


def _sentence_start(text: str, stops: list[int], first: int, at: int) -> int:
    start = max([first, *stops[max(0, bisect_left(stops, at) - 1) : bisect_left(stops, at)]])
    while start < at and text[start].isspace():
        start += 1
    return start


def _passage_in_marks(text: str, outer: Span, opening: int, closing: int) -> Iterator[Quoted]:
    """Give the passage unless nothing but space and marks stands in it."""
    inside = text[outer.start + opening : outer.end - closing] if outer.start + opening < outer.end - closing else ""
    kept = inside.strip(" \t\r\n\f\v\u00a0\"'“”„‘’«»")
    if kept and any(character.isalnum() for character in kept):
        at = inside.index(kept)
        behind = _CLOSING_INNER.match(inside, at + len(kept)) if _is_open_within(kept) else None
        end = behind.end() if behind else at + len(kept)
        yield Quoted(outer, Span(outer.start + opening + at, outer.start + opening + end), opening > 0 and closing > 0)


def _is_open_within(words: str) -> bool:
    """Tell whether a single mark opens in words that does not close there: `they said, 'we sail`."""
    return len(_INNER_OPENS.findall(words)) > len(_INNER_CLOSES.findall(words))
