"""How far the words after a move reach: its object, its condition, its addressee."""

from readout.annotate.moves.line import Line
from readout.annotate.moves.words import HARD_MARKS, MARKS, QUOTES, RELATIVES

_LONGEST = 40
_TAG = 9
_BRACKETS = frozenset("( ) [ ]".split())
_ENDERS = frozenset("but while although though whereas because since".split())
_CONDITIONS = frozenset("if unless provided until".split())
_AFTER = frozenset("after before when as".split())
_LEADING_ON = (("as", "long"), ("as", "soon"), ("in", "part"), ("such",), ("even",), ("only",))
_SAID = frozenset("said says told added reported announced according saying adding noted stressed".split())


def object_end(line: Line, start: int, stop: int) -> int:
    """Give the end of the words that a move is about: up to a hard mark, an adversative, an attribution or a condition."""
    at = start
    if start < stop and line.words[start] in {",", "and"}:
        return start
    while at < min(stop, start + _LONGEST):
        word = line.words[at]
        if word in HARD_MARKS - _BRACKETS or (at > start and (word in _ENDERS or word in _CONDITIONS)):
            break
        if word == "," and _comma_ends(line, at, stop):
            closing = _past_aside(line, start, at, stop)
            if closing is None:
                break
            at = closing
        if word in _AFTER and at > start + 2:
            break
        if word in {"”", "»"} and at > start and not _opened(line, start, at):
            break
        at += 1
    while (
        at > start
        and line.words[at - 1] in QUOTES | {",", "and", "or"}
        and not (line.words[at - 1] in QUOTES and _opened(line, start, at - 1))
    ):
        at -= 1
    return _whole(line, start, at)


def _whole(line: Line, start: int, end: int) -> int:
    """Step back over words that only lead on to what was cut off: "as long", "such", "in part"."""
    for leading in _LEADING_ON:
        if end - start > len(leading) and line.words[end - len(leading) : end] == leading:
            return end - len(leading)
    return end


def _past_aside(line: Line, start: int, at: int, stop: int) -> int | None:
    """Give the comma behind a relative clause that parts a "that" clause from its verb: "that the port, which froze, closes"."""
    if line.words[start] != "that" or line.words[at + 1] not in RELATIVES:
        return None
    verbs = any(token.pos in {"VERB", "AUX", "X"} for token in line.tokens[start + 1 : at])
    closing = next((place for place in range(at + 2, min(stop, start + _LONGEST)) if line.words[place] == ","), None)
    return None if verbs else closing


def condition(line: Line, first: int, last: int) -> tuple[int, int] | None:
    """Give the condition beside the clause `first:last`: an if or unless after it, or one that opens the sentence before it."""
    if last < len(line.words):
        for at in range(last, min(len(line.words), last + 3)):
            if line.words[at] in _CONDITIONS - {"until"}:
                return at, _condition_end(line, at + 1)
    for at in range(first):
        if line.words[at] in {"if", "unless"} and (at == 0 or line.words[at - 1] in QUOTES | {",", "that"}):
            return at, min(first, _condition_end(line, at + 1))
    return None


def _condition_end(line: Line, start: int) -> int:
    at = start
    while at < len(line.words) and line.words[at] not in HARD_MARKS | QUOTES | {","}:
        at += 1
    return at


def _comma_ends(line: Line, at: int, stop: int) -> bool:
    """Tell whether a comma ends the object: an attribution, a relative clause or a new clause follows."""
    following = line.words[at + 1 : min(stop, at + _TAG)]
    if not following or following[0] in RELATIVES | _ENDERS | QUOTES or following[0] in {"according", "saying", "adding", "as"}:
        return True
    if following[0].endswith(("ing", "ed")) and following[0] != "including":
        return True
    if following[0] in {"and", "or"}:
        return False
    tag = next((number for number, word in enumerate(following) if word in _SAID), None)
    return tag is not None and not MARKS & set(following[:tag])


def _opened(line: Line, start: int, at: int) -> bool:
    """Tell whether the quotation mark at a token closes one that was opened since `start`."""
    marks = sum(line.words[here] in QUOTES for here in range(start, at))
    return marks % 2 == 1
