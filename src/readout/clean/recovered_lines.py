"""Set right what the extraction passed over or took too much of: ledes, bylines, dates, lost paragraphs, credits, corner lists."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

from readout.clean.author_names import authors_in
from readout.clean.furniture_wording import wording
from readout.clean.line_shapes import credits_agency, signs_off
from readout.clean.page_pieces import Piece, pieces_of
from readout.clean.publication_dates import stamp_in
from readout.clean.text_lines import Line
from readout.text import fold

_CORNER_SHARE = 0.2
_CORNER_WHOLE = 0.8
"""Share of a line that a corner must hold: a link there may say a few words of the text again."""
_STATED_LEAST = 400
_STATED_SHARE = 0.5

_LEDE_LEAST, _LEDE_MOST = 40, 700
_GAP_LEAST = 50
_PARAGRAPHS = frozenset({"p", "div", "li", "blockquote"})
_LEDE_TAGS = frozenset({"p", "h2", "h3", "div", "span", "strong"})
_LEDE_ABOVE, _LEDE_BELOW = 8, 4
"""Blocks around the first that was taken, among which what the page calls a lede is one."""
_DEEPEST_HEAD = 40
_CREDIT_WITHIN = 12
_WORDS = re.compile(r"\w+")
_HELD_SHARE = 0.6


class Runs:
    """The runs of four words of a text."""

    def __init__(self, text: str) -> None:
        """Take the text apart."""
        self._text = text
        self._runs = frozenset(_runs_of(text))

    def hold(self, text: str) -> bool:
        """Tell whether the text stands there."""
        return text in self._text or self.share(text) >= _HELD_SHARE

    def share(self, text: str) -> float:
        """Give the share of another text's runs that stand there."""
        runs = _runs_of(text)
        return sum(run in self._runs for run in runs) / max(1, len(runs))


class _Kind(NamedTuple):
    """What a page's template calls a block: its element and the class of the nearest named element around it."""

    tag: str
    name: str


class Belonging:
    """Tell whether a block that the extraction passed over is the article's."""

    def __init__(self, pieces: Sequence[Piece], headline: str | None, whole: Runs, stated: Runs) -> None:
        """Learn from what was taken where and in what the page keeps its article; `stated` is what it states to programs."""
        taken = [at for at, piece in enumerate(pieces) if piece.taken is not None]
        self._pieces, self._whole, self._stated = pieces, whole, stated
        self._first, self._last = (taken[0], taken[-1]) if taken else (len(pieces), -1)
        wanted = fold(headline or "")
        heads = [at for at, piece in enumerate(pieces[: self._last]) if piece.tag in _HEADS and fold(piece.text) == wanted]
        self._head = heads[-1] if heads else len(pieces)
        prose = [piece for piece in pieces if piece.taken is not None and len(piece.text) >= _GAP_LEAST]
        self._homes = Counter(home for piece in prose for home in piece.homes)
        self._kinds = {kind for kind, count in Counter(map(_kind, prose)).items() if count > 1} | self._lost_page_kind()

    def _lost_page_kind(self) -> set[_Kind]:
        """Give the kind of block that holds far more of what reads like an article than was taken: the reading went wrong."""
        sizes: Counter[_Kind] = Counter()
        for piece in self._pieces:
            if _is_paragraph(piece) and not self._whole.hold(piece.text):
                sizes[_kind(piece)] += len(piece.text)
        taken = sum(len(piece.text) for piece in self._pieces if piece.taken is not None)
        return {kind for kind, size in sizes.most_common(1) if size >= max(_LOST_LEAST, taken * _LOST_SHARE)}

    def __call__(self, at: int) -> bool:
        """Answer for the block of this number."""
        piece = self._pieces[at]
        if len(piece.text) >= _GAP_LEAST and self._stated.hold(piece.text):
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


def recovered(root: Any, lines: Sequence[str], headline: str | None, stated: Sequence[str] = ()) -> list[str]:  # noqa: ANN401
    """Give the lines with the passed-over ones put in where the page has them, and without those of its corners.

    `stated` are the paragraphs of the article as the page states them to programs; where the page shows hardly half of
    them (a script writes the rest) they are the article.
    """
    pieces = pieces_of(root, lines)
    taken = Runs("\n".join(lines))
    belongs = Belonging(pieces, headline, taken, Runs("\n".join(stated)))
    added: dict[int, list[str]] = {}
    after = -1
    for at, piece in enumerate(pieces):
        if piece.taken is not None:
            after = max(after, piece.taken)
        elif belongs(at) and not taken.hold(piece.text):
            added.setdefault(after, []).append(piece.text)
    dropped = _in_corners(pieces, lines)
    kept = [[] if at in dropped else [line] for at, line in enumerate(lines)]
    whole = list(chain(added.get(-1, []), *([*line, *added.get(at, [])] for at, line in enumerate(kept))))
    return list(stated) if _hidden(stated, whole) else list(dict.fromkeys(whole))


def _hidden(stated: Sequence[str], shown: Sequence[str]) -> bool:
    """Tell whether the page shows hardly any of what it states, or the extraction took that as one line."""
    length = sum(map(len, stated))
    glued = len(stated) > 1 and max(map(len, shown), default=0) * 2 >= length
    return length >= _STATED_LEAST and (glued or Runs("\n".join(shown)).share("\n".join(stated)) < _STATED_SHARE)


def _in_corners(pieces: Sequence[Piece], lines: Sequence[str]) -> frozenset[int]:
    """Give the numbers of lines that the page keeps in lists of other articles and the like, unless they are much of the text."""
    placed = [(piece.taken, piece.cornered, len(piece.text)) for piece in pieces if piece.taken is not None]
    whole = {at for at, cornered, length in placed if cornered and length >= len(lines[at]) * _CORNER_WHOLE}
    corner = frozenset(whole) - {at for at, cornered, _ in placed if not cornered}
    share = sum(len(lines[at]) for at in corner) / max(1, sum(map(len, lines)))
    return corner if share <= _CORNER_SHARE else frozenset()


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


def _runs_of(text: str) -> list[tuple[str, ...]]:
    words = _WORDS.findall(fold(text))
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))
