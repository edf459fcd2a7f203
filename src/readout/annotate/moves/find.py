"""The order of work: reported moves, moves in quoted words, and lists that go on, each written once."""

from collections.abc import Iterator, Sequence

from readout.annotate.moves.carried import Thread, carried
from readout.annotate.moves.found import Found, written
from readout.annotate.moves.line import Line, lines
from readout.annotate.moves.parties import could_want
from readout.annotate.moves.plover import coded
from readout.annotate.moves.reported import reported
from readout.annotate.moves.said import said
from readout.model import Article, Mention, Move, Quotation, Sentence, TimeExpression


def moves(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    quotations: tuple[Quotation, ...],
    times: tuple[TimeExpression, ...],
) -> tuple[Move, ...]:
    """Give the acts of speech and will that an article reports, in order of the text."""
    read = lines(article, sentences, mentions, quotations)
    found = [move for one in _all(read) for move in written(one, times) if could_want(move.actor.name)]
    unique = dict.fromkeys(sorted(found, key=lambda move: (move.evidence.start, move.evidence.end, move.move, move.actor.name)))
    return tuple(coded(article, sentences, tuple(unique)))


def _all(read: Sequence[Line]) -> Iterator[Found]:
    thread = Thread()
    for number, line in enumerate(read):
        direct = [*reported(read, number)]
        going = [] if any(one.move in {"demand", "propose"} for one in direct) else list(carried(line, thread))
        quoted = [one for one in said(read, number, thread.speaker) if not any(_same(one, other) for other in (*direct, *going))]
        quoted = [
            one for one in quoted if not any(one.clause[0] < other.clause[1] and other.clause[0] < one.clause[1] for other in going)
        ]
        thread.remember(line, [*direct, *quoted, *going])
        yield from (*direct, *going, *quoted)


def _same(one: Found, other: Found) -> bool:
    """Tell whether two findings speak of the same words and mean much the same."""
    if one.object[0] >= other.clause[1] or other.object[0] >= one.clause[1]:
        return False
    within = other.object[0] <= one.clause[0] and one.clause[1] <= other.object[1]
    return one.move == other.move or one.clause == other.clause or within
