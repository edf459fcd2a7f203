"""Set right what the extraction passed over or took too much of: ledes, bylines, dates, lost paragraphs, credits, corner lists."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any

from readout.clean.dates import stamp_in
from readout.clean.lines import Line
from readout.clean.names import authors_in
from readout.clean.page_pieces import Piece, pieces_of
from readout.clean.phrases import wording
from readout.clean.shapes import credits_agency, signs_off
from readout.text import fold

_LEDE_LEAST, _LEDE_MOST = 40, 700
_GAP_LEAST = 50
_LEDE_TAGS = frozenset({"p", "h2", "h3", "div", "span", "strong"})
_DEEPEST_HEAD = 40
_CREDIT_WITHIN = 12
_CORNER_SHARE = 0.2


def recovered(root: Any, lines: Sequence[str], headline: str | None) -> list[str]:  # noqa: ANN401 - lxml's elements have no types
    """Give the lines with the passed-over ones put in where the page has them, and without those of its corners."""
    pieces = pieces_of(root, lines)
    taken = [at for at, piece in enumerate(pieces) if piece.taken is not None]
    if not taken:
        return list(lines)
    belongs = _Belonging(pieces, taken, headline)
    added: dict[int, list[str]] = {}
    after = -1
    for at, piece in enumerate(pieces):
        if piece.taken is not None:
            after = max(after, piece.taken)
        elif belongs(at):
            added.setdefault(after, []).append(piece.text)
    dropped = _in_corners(pieces, lines)
    kept = [[] if at in dropped else [line] for at, line in enumerate(lines)]
    whole = "\n".join(lines)
    return list(chain(_new(added, -1, whole), *([*line, *_new(added, at, whole)] for at, line in enumerate(kept))))


def _new(added: dict[int, list[str]], place: int, whole: str) -> list[str]:
    """Give what is to stand behind a line, less what stands in the text already."""
    return [text for text in dict.fromkeys(added.get(place, [])) if text not in whole]


def _in_corners(pieces: Sequence[Piece], lines: Sequence[str]) -> frozenset[int]:
    """Give the numbers of lines that the page keeps in lists of other articles and the like, unless they are much of the text."""
    placed = [(piece.taken, piece.cornered) for piece in pieces if piece.taken is not None]
    corner = frozenset(at for at, cornered in placed if cornered) - {at for at, cornered in placed if not cornered}
    share = sum(len(lines[at]) for at in corner) / max(1, sum(map(len, lines)))
    return corner if share <= _CORNER_SHARE else frozenset()


class _Belonging:
    """Tell whether a block that the extraction passed over is the article's."""

    def __init__(self, pieces: Sequence[Piece], taken: Sequence[int], headline: str | None) -> None:
        self._pieces = pieces
        self._first, self._last = taken[0], taken[-1]
        wanted = fold(headline or "")
        heads = [at for at, piece in enumerate(pieces[: self._last]) if piece.tag in _HEADS and fold(piece.text) == wanted]
        self._head = heads[-1] if heads else len(pieces)
        self._homes = Counter(home for piece in pieces if piece.taken is not None and piece.tag == "p" for home in piece.homes)

    def __call__(self, at: int) -> bool:
        """Answer for the block of this number."""
        piece = self._pieces[at]
        if piece.shunned:
            return False
        if self._head < at < min(self._head + _DEEPEST_HEAD, max(self._first, self._head + _NEAR_HEAD)):
            return _introduces(piece) or (at < self._first and _is_lede(piece))
        if self._first < at <= self._last + _CREDIT_WITHIN and _is_credit(piece):
            return True
        near = piece.homes if self._first < at < self._last else piece.homes[:1]
        return piece.tag == "p" and len(piece.text) >= _GAP_LEAST and piece.reads and any(self._homes[home] > 1 for home in near)


_HEADS = frozenset({"h1", "h2", "h3"})
_NEAR_HEAD = 6
"""Blocks below the headline among which its byline and date stand, though the lede may stand above them."""


def _introduces(piece: Piece) -> bool:
    """Tell a byline or a date."""
    stamp = stamp_in(piece.text)
    return bool(authors_in(piece.text) or (stamp and (stamp.published or stamp.updated)))


def _is_lede(piece: Piece) -> bool:
    return piece.reads and _LEDE_LEAST <= len(piece.text) <= _LEDE_MOST and piece.tag in _LEDE_TAGS


def _is_credit(piece: Piece) -> bool:
    line = Line(0, len(piece.text), piece.text, apart=True)
    return credits_agency(line) or (piece.text.endswith(")") and signs_off(line)) or wording("credit").fits(line)
