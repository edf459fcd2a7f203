"""Set right what the extraction passed over or took too much of: ledes, bylines, dates, lost paragraphs, credits, corner lists."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from readout.clean.page_belonging import Belonging, Known
from readout.clean.page_pieces import Piece, pieces_of
from readout.clean.word_runs import Runs

_CORNER_SHARE = 0.2
_CORNER_WHOLE = 0.8
"""Share of a line that a corner must hold: a link there may say a few words of the text again."""
_STATED_LEAST = 400
_STATED_SHARE = 0.5


def recovered(root: Any, lines: Sequence[str], headline: str | None, stated: Sequence[str] = ()) -> list[str]:  # noqa: ANN401
    """Give the lines with the passed-over ones put in where the page has them, and without those of its corners.

    `stated` are the paragraphs of the article as the page states them to programs; where the page shows hardly half of
    them (a script writes the rest) they are the article.
    """
    pieces = pieces_of(root, lines)
    taken = Runs("\n".join(lines))
    belongs = Belonging(pieces, Known(headline, taken, Runs("\n".join(stated))))
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
