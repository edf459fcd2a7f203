"""Whose act a noun names: a possessive or nationality before it, a phrase after it, or the verb that carries it."""

from collections.abc import Sequence

from readout.annotate.moves.line import Line
from readout.annotate.moves.parties import of_mention, sources
from readout.annotate.moves.subjects import agent, subject, verb_group
from readout.annotate.moves.words import CONDITIONALS, DETERMINERS, LIGHT, MARKS
from readout.model import Source

_REACH = 5
_VERB_REACH = 7
Owned = tuple[int, tuple[Source, ...]]


def noun_actors(lines: Sequence[Line], number: int, first: int, last: int, *, inside: bool) -> Owned | None:
    """Give where the noun's phrase (or its clause) starts and whose act it is; None where nobody's or where it is denied."""
    line = lines[number]
    if set(line.words[max(0, first - 6) : first]) & (CONDITIONALS | {"without"}) or set(line.words[max(0, first - 16) : first]) & {
        "neither",
        "nor",
    }:
        return None
    if _unresolved(lines, number, first):
        return None
    owned = _possessor(lines, number, first) or _name_before(line, first) or _after(lines, number, last)
    if owned is not None:
        return owned
    return None if inside else _carried(lines, number, first)


def _unresolved(lines: Sequence[Line], number: int, noun: int) -> bool:
    """Tell whether a possessive pronoun owns the noun and nobody is found for it."""
    line = lines[number]
    near = [at for at in range(max(0, noun - 3), noun) if line.words[at] in {"his", "her", "its", "their", "our", "my"}]
    return bool(near) and not sources(lines, number, near[-1], near[-1] + 1)


def _possessor(lines: Sequence[Line], number: int, noun: int) -> Owned | None:
    line = lines[number]
    for at in range(noun - 1, max(-1, noun - _REACH), -1):
        word = line.words[at]
        if word in {"'s", "’s", "'", "’"} and at:
            start = at - 1
            held = line.mention_at(start)
            if held is not None:
                start = line.index(held.span.start)
                return start, (of_mention(line, held),)
            while (
                start > 0 and line.words[start] not in DETERMINERS and line.words[start - 1].isalpha() and at - start < _REACH - 2
            ):
                start -= 1
            found = sources(lines, number, start, at)
            return (start, tuple(found)) if found else None
        if word in {"his", "her", "its", "their"}:
            found = sources(lines, number, at, at + 1)
            return (at, tuple(found)) if found else None
        if word in MARKS or not word.replace("-", "").isalpha():
            return None
    return None


def _name_before(line: Line, noun: int) -> Owned | None:
    """Take the name or the capitalised adjective before the noun ("the Freelandish demand")."""
    for at in range(noun - 1, max(-1, noun - 3), -1):
        if line.words[at] in DETERMINERS or line.words[at] in MARKS or not line.words[at][0].isalpha():
            return None
        raw = line.raw(at)
        held = line.mention_at(at)
        if held is not None:
            if held.type == "person" and at > 0 and line.words[at - 1] in MARKS:
                return None
            return line.index(held.span.start), (of_mention(line, held),)
        if raw[0].isupper() and at > 0 and raw.endswith(("n", "ish", "ese", "i", "S", "ch", "tch")):
            return at, (Source(None, raw, line.article.evidence(line.span(at, at + 1))),)
    return None


def _after(lines: Sequence[Line], number: int, last: int) -> Owned | None:
    """Take "by X", "from X" or "of X" after the noun, X a name."""
    line = lines[number]
    where = agent(line, last)
    if where is not None and where[0] <= last + 2:
        found = sources(lines, number, *where)
        return (last - 1, tuple(found)) if found else None
    if line.words[last : last + 1] == ("of",):
        at = last + 1
        while at < len(line.words) and line.words[at] in DETERMINERS:
            at += 1
        held = line.mention_at(at) if at < len(line.words) else None
        if held is not None and held.type != "other":
            return last - 1, (of_mention(line, held),)
    return None


def _carried(lines: Sequence[Line], number: int, noun: int) -> Owned | None:
    """Take the subject of the verb that carries the noun ("renewed its call for", "made no concessions")."""
    line = lines[number]
    for at in range(noun - 1, max(-1, noun - _VERB_REACH), -1):
        if line.words[at] in LIGHT and not line.tokens[at].relation.startswith("amod"):
            group = verb_group(line, at)
            where = (
                None
                if group.negated or group.supposed or group.passive or "no" in line.words[at:noun]
                else subject(line, group, at)
            )
            found = sources(lines, number, *where) if where else []
            return (where[0], tuple(found)) if found and where else None
        if line.words[at] in MARKS:
            return None
    return None
