"""Find who wants, offers, refuses or threatens what: the acts of speech and will that an article reports."""

from readout.annotate.annotator import Annotator, Page
from readout.annotate.moves.move_gathering import moves
from readout.model import Move

__all__ = ["MOVES", "moves"]


def _read(page: Page) -> tuple[Move, ...]:
    return moves(page.article, page.sentences, page.mentions, page.quotations, page.times)


MOVES = Annotator("moves", 11, ("sentences", "mentions", "quotations", "times"), "moves", _read)
