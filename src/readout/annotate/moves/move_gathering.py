"""The order of work: what verbs and predicates report, what nouns name, what cues attribute, what is quoted, each written once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import cast

from readout.annotate.moves.attributed_moves import attributed
from readout.annotate.moves.move_tree import tree_of
from readout.annotate.moves.noun_moves import named
from readout.annotate.moves.parties_of_moves import could_want
from readout.annotate.moves.predicate_moves import reported
from readout.annotate.moves.quoted_moves import said
from readout.annotate.moves.sentence_line import Line, lines
from readout.annotate.moves.written_moves import Found, written
from readout.model import Article, Mention, Move, MoveKind, Quotation, Sentence, TimeExpression


def moves(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    quotations: tuple[Quotation, ...],
    times: tuple[TimeExpression, ...],
) -> tuple[Move, ...]:
    """Give the acts of speech and will that an article reports, in order of the text."""
    read = lines(article, sentences, mentions, quotations)
    found = [move for number in range(len(read)) for one in _gathered_moves(read, number) for move in written(one, times)]
    wanted = [move for move in found if could_want(move.actor.name)]
    unique = dict.fromkeys(sorted(wanted, key=lambda move: (move.evidence.start, move.evidence.end, move.move, move.actor.name)))
    return tuple(replace(move, plover=codes()[move.move]) for move in unique)


@cache
def codes() -> Mapping[MoveKind, str]:
    """Give the PLOVER root class that each move is."""
    rows = (line.split("\t") for line in files(__package__).joinpath("plover.tsv").read_text(encoding="utf-8").splitlines())
    return MappingProxyType({cast("MoveKind", row[0]): row[1] for row in rows if not row[0].startswith("#")})


def _gathered_moves(read: Sequence[Line], number: int) -> Iterator[Found]:
    tree = tree_of(read[number])
    direct = [*reported(read, number, tree)]
    direct += [one for one in named(read, number, tree) if not any(_same_gathered_move(one, other) for other in direct)]
    direct += [
        one
        for one in attributed(read, number, tree)
        if not any(_same_gathered_move(one, other) or one.verb == other.verb for other in direct)
    ]
    yield from direct
    yield from (one for one in said(read, number, tree) if not any(_same_gathered_move(one, other) for other in direct))


def _same_gathered_move(one: Found, other: Found) -> bool:
    """Tell whether two findings speak of the same words and mean much the same."""
    if one.object[0] >= other.clause[1] or other.object[0] >= one.clause[1]:
        return False
    within = other.object[0] <= one.clause[0] and one.clause[1] <= other.object[1]
    return one.move == other.move or one.clause == other.clause or within
