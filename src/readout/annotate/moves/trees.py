"""The subject of a verb by the dependencies, where a parser has set them."""

from readout.annotate.moves.line import Line
from readout.annotate.moves.words import RELATIVES

Tokens = tuple[int, int]

_LONGEST_CHAIN = 6
_SHARING = ("xcomp", "conj", "advcl")
_OUTSIDE = ("acl", "appos", "punct", "parataxis", "dep", "cc", "conj", "case", "mark", "advmod", "advcl")


def tree_subject(line: Line, verb: int) -> Tokens | None:
    """Follow the dependencies to the verb's own subject, else its governor's; who and which are left to the order of words."""
    if all(token.head < 0 for token in line.tokens):
        return None
    at = verb
    for _ in range(_LONGEST_CHAIN):
        own = _own_subject(line, at)
        if own is not None:
            return None if line.words[own] in RELATIVES else _named_beside(line, own) or _phrase(line, own)
        token = line.tokens[at]
        if token.relation.startswith("acl") and token.head >= 0:
            return _phrase(line, token.head)
        if token.head < 0 or not token.relation.startswith(_SHARING):
            return None
        at = token.head
    return None


def _own_subject(line: Line, verb: int) -> int | None:
    return next((at for at, token in enumerate(line.tokens) if token.head == verb and token.relation.startswith("nsubj")), None)


def _named_beside(line: Line, head: int) -> Tokens | None:
    """Give the person named in apposition to a role ("the foreign minister, Mira Orren")."""
    for at, token in enumerate(line.tokens):
        held = line.mention_at(at) if token.head == head and token.relation == "appos" else None
        if held is not None and held.type == "person":
            return line.index(held.span.start), line.index(held.span.end - 1) + 1
    return None


def _phrase(line: Line, head: int) -> Tokens:
    """Give the head's words without relative clauses and appositions, joined names included."""
    members = {head}
    governed = {at for at, token in enumerate(line.tokens) if token.relation == "case" and token.head != head}
    while grown := {
        at for at, token in enumerate(line.tokens) if token.head in members and at not in members and _belongs(line, at)
    }:
        members |= grown | {at for at in governed if line.tokens[at].head in members | grown}
    return min(members), max(members) + 1


def _belongs(line: Line, at: int) -> bool:
    """Tell whether a dependent is part of its head's phrase; of what is joined, only names are."""
    token = line.tokens[at]
    if token.relation in {"conj", "cc"}:
        return line.mention_at(at if token.relation == "conj" else token.head) is not None
    return not token.relation.startswith(_OUTSIDE)
