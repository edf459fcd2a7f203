"""What a rule of this room finds in one sentence, before it is written as a move."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readout.annotate.moves.sentence_line import Line
from readout.language import lexicon
from readout.model import Evidence, Move, MoveKind, Quotation, Source, Span, TimeExpression, When

_SHORTEST_CONDITION = 4
_PARTS = frozenset("obj xcomp ccomp acl".split())
_LONG_AGO = 90
_AHEAD = frozenset("demand propose offer pledge threaten warn".split())


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens of one sentence: `clause` says the move, `object` what it is about; one move for each actor."""

    line: Line
    move: MoveKind
    actors: tuple[Source, ...]
    clause: tuple[int, int]
    object: tuple[int, int]
    addressee: Source | None = None
    quotation: Quotation | None = None
    condition: tuple[int, int] | None = None
    verb: int = -1


def written(found: Found, times: Sequence[TimeExpression]) -> list[Move]:
    """Write a finding as moves: the clause trimmed, with its condition and deadline."""
    line = found.line
    clause = _words_of_written_move(line, found.clause)
    about = _words_of_written_move(line, found.object) or _words_of_written_move(line, found.clause)
    if clause is None or about is None or _says_nothing(line, found, times) or _is_written_of_long_ago(line, found, times):
        return []
    given = found.condition
    stated = _words_of_written_move(line, given) if given and given[1] - given[0] >= _SHORTEST_CONDITION else None
    until = _deadline_of_move(line, found, times) if found.move in _AHEAD else None
    quotation = found.quotation.id if found.quotation else None
    return [Move(actor, found.move, about, clause, found.addressee, stated, until, quotation) for actor in found.actors]


def _says_nothing(line: Line, found: Found, times: Sequence[TimeExpression]) -> bool:
    """Tell whether what a move is about is only a time or an adverb."""
    whole = line.span(*found.object) if found.object[0] < found.object[1] else None
    inside = [time.span for time in times if whole and whole.contains(time.span)]
    left = [
        word
        for at, word in enumerate(line.words[found.object[0] : found.object[1]], found.object[0])
        if word[0].isalnum()
        and word not in lexicon().words("moves", "adverb") | lexicon().words("prepositions")
        and not any(s.start <= line.tokens[at].start < s.end for s in inside)
    ]
    return not left


def _is_written_of_long_ago(line: Line, found: Found, times: Sequence[TimeExpression]) -> bool:
    """Tell whether a time that hangs on the verb puts the move long before the story."""
    printed = (line.article.published.value or "")[:10]
    if len(printed) < len("2031-01-01") or found.verb < 0:
        return False
    before = (date.fromisoformat(printed) - timedelta(days=_LONG_AGO)).isoformat()
    parts = {at for at, token in enumerate(line.tokens) if token.head == found.verb and token.relation in _PARTS}
    hanging = [token for token in line.tokens if token.head in {found.verb, *parts}]
    past = [time.span for time in times if time.latest and time.latest < before and line.sentence.span.contains(time.span)]
    return any(span.start <= token.start < span.end for span in past for token in hanging)


def _words_of_written_move(line: Line, tokens: tuple[int, int]) -> Evidence | None:
    """Show the tokens' words without marks at their ends; None where nothing else is there."""
    first, last = tokens
    while first < last and not line.words[first][0].isalnum() and line.words[first][0] not in "$€£#@":
        first += 1
    while last > first and not line.words[last - 1][-1].isalnum() and line.words[last - 1] not in {"%", ")"}:
        last -= 1
    return line.article.evidence(line.span(first, last)) if first < last else None


def _deadline_of_move(line: Line, found: Found, times: Sequence[TimeExpression]) -> When | None:
    """Give the time after by, before, until or within in the clause, or in its condition beside it."""
    whole = Span(line.tokens[found.clause[0]].start, line.sentence.end)
    for time in times:
        if whole.contains(time.span) and time.latest is not None:
            before = line.index(time.span.start) - 1
            near = line.words[max(0, before - 2) : before + 1]
            if {"by", "before", "until", "within", "till", "deadline"} & set(near):
                return When(time.latest, "day", "text")
    return None
