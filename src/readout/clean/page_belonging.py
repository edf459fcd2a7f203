"""Tell whether a block that the extraction passed over is the article's: by its place, its surroundings, what the page states."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from readout.clean.author_names import authors_in
from readout.clean.furniture_wording import wording
from readout.clean.line_shapes import credits_agency, signs_off
from readout.clean.page_pieces import Piece
from readout.clean.publication_dates import stamp_in
from readout.clean.text_lines import Line
from readout.clean.word_runs import Runs
from readout.text import fold

_LEDE_LEAST, _LEDE_MOST = 40, 700
_GAP_LEAST = 50
_PARAGRAPHS = frozenset({"p", "div", "li", "blockquote"})
_LEDE_TAGS = frozenset({"p", "h2", "h3", "div", "span", "strong"})
_LEDE_ABOVE, _LEDE_BELOW = 8, 4
"""Blocks around the first that was taken, among which what the page calls a lede is one."""
_DEEPEST_HEAD = 40
_CREDIT_WITHIN = 12


class _Kind(NamedTuple):
    """What a page's template calls a block: its element and the class of the nearest named element around it."""

    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the article: its headline, the text that was taken, and the text that the page states to programs."""

    headline: str | None
    taken: Runs
    stated: Runs


class Belonging:
    """Tell whether a block that the extraction passed over is the article's."""

    def __init__(self, pieces: Sequence[Piece], known: Known) -> None:
        """Learn from what was taken where and in what the page keeps its article."""
        taken = [at for at, piece in enumerate(pieces) if piece.taken is not None]
        self._pieces, self._known = pieces, known
        self._first, self._last = (taken[0], taken[-1]) if taken else (len(pieces), -1)
        wanted = fold(known.headline or "")
        heads = [at for at, piece in enumerate(pieces[: self._last]) if piece.tag in _HEADS and fold(piece.text) == wanted]
        self._head = heads[-1] if heads else len(pieces)
        prose = [piece for piece in pieces if piece.taken is not None and len(piece.text) >= _GAP_LEAST]
        self._homes = Counter(home for piece in prose for home in piece.homes)
        self._kinds = {kind for kind, count in Counter(map(_kind, prose)).items() if count > 1} | self._lost_page_kind()

    def _lost_page_kind(self) -> set[_Kind]:
        """Give the kind of block that holds far more of what reads like an article than was taken: the reading went wrong."""
        sizes: Counter[_Kind] = Counter()
        for piece in self._pieces:
            if _is_paragraph(piece) and not self._known.taken.hold(piece.text):
                sizes[_kind(piece)] += len(piece.text)
        taken = sum(len(piece.text) for piece in self._pieces if piece.taken is not None)
        return {kind for kind, size in sizes.most_common(1) if size >= max(_LOST_LEAST, taken * _LOST_SHARE)}

    def __call__(self, at: int) -> bool:
        """Answer for the block of this number."""
        piece = self._pieces[at]
        if len(piece.text) >= _GAP_LEAST and self._known.stated.hold(piece.text):
            return True
        return not piece.shunned and (self._belongs_at_the_top(at) or self._belongs_in_the_text(at))

    def _belongs_at_the_top(self, at: int) -> bool:
        piece = self._pieces[at]
        if self._first - _LEDE_ABOVE <= at <= self._first + _LEDE_BELOW and piece.leads and _is_lede(piece):
            return True
        below = self._head < at < min(self._head + _DEEPEST_HEAD, max(self._first, self._head + _NEAR_HEAD))
        return below and (_introduces(piece) or (at < self._first and _is_lede(piece)))

    def _belongs_in_the_text(self, at: int) -> bool:
        piece = self._pieces[at]
        if self._first < at <= self._last + _CREDIT_WITHIN and _is_credit(piece):
            return True
        near = piece.homes if self._first < at < self._last else piece.homes[:1]
        return _is_paragraph(piece) and (any(self._homes[home] > 1 for home in near) or _named(piece, self._kinds))


_LOST_LEAST = 1_000
_LOST_SHARE = 2
_HEADS = frozenset({"h1", "h2", "h3"})
_NEAR_HEAD = 6
"""Blocks below the headline among which its byline and date stand, though the lede may stand above them."""


def _is_paragraph(piece: Piece) -> bool:
    return piece.reads and piece.tag in _PARAGRAPHS and len(piece.text) >= _GAP_LEAST


def _kind(piece: Piece) -> _Kind:
    return _Kind(piece.tag, next((home.get("class") for home in piece.homes if home.get("class")), ""))


def _named(piece: Piece, kinds: Iterable[_Kind]) -> bool:
    return bool(_kind(piece).name) and _kind(piece) in kinds


def _introduces(piece: Piece) -> bool:
    """Tell a byline or a date."""
    stamp = stamp_in(piece.text)
    return bool(authors_in(piece.text) or (stamp and (stamp.published or stamp.updated)))


def _is_lede(piece: Piece) -> bool:
    return piece.reads and _LEDE_LEAST <= len(piece.text) <= _LEDE_MOST and piece.tag in _LEDE_TAGS


def _is_credit(piece: Piece) -> bool:
    line = Line(0, len(piece.text), piece.text, apart=True)
    return credits_agency(line) or (piece.text.endswith(")") and signs_off(line)) or wording("credit").fits(line)
