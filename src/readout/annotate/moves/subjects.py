"""Whose act a verb reports: the noun phrase before it, by the dependencies where they are set and by word order where not."""

from dataclasses import dataclass

from readout.annotate.moves.line import Line
from readout.annotate.moves.trees import tree_subject
from readout.annotate.moves.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONDITIONALS,
    CONTROL,
    COORDINATORS,
    HAVE,
    MARKS,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)

_APPOSITION = 18
_OF_PLACE = 40
"""Characters from the start of a name to that of the place behind it: "Rep. Mira Orren, R-Ostrow"."""

_SPOKE = frozenset(
    "said says told tells added announced insisted warned stressed noted wrote tweeted reported declared claimed".split()
)


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with what stands before it: its group's first word, auxiliaries, and whether it is denied or supposed."""

    first: int
    modal: str = ""
    negated: bool = False
    passive: bool = False
    infinitive: bool = False
    supposed: bool = False


def verb_group(line: Line, verb: int) -> Group:
    """Read the auxiliaries, adverbs and governing verbs to the left of a verb."""
    at, modal, negated, infinitive = verb - 1, "", False, False
    passive, near = False, True
    while at >= 0:
        word = line.words[at]
        if word in NEGATIONS:
            negated = not negated if word == "without" else True
        elif word in MODALS:
            modal = word
        elif word in BE and near:
            passive = not line.words[verb].endswith("ing")
        elif word == "to" and at > 0 and (line.words[at - 1] in CONTROL or line.words[at - 1] in AUXILIARIES):
            infinitive = True
            at -= 1
            near = near and line.words[at] in BE
        elif word == "to":
            return Group(-1, modal, negated, passive, infinitive=True, supposed=True)
        elif not (word in AUXILIARIES or word in ADVERBS or (word.endswith("ly") and line.mention_at(at) is None)):
            break
        if word in HAVE:
            near = False
        at -= 1
    return Group(at + 1, modal, negated, passive, infinitive, _supposed(line, at))


def subject(line: Line, group: Group, verb: int) -> tuple[int, int] | None:
    """Give the tokens of the subject, None where none is found."""
    by_tree = tree_subject(line, verb)
    return by_tree if by_tree is not None else _before(line, group.first - 1)


def agent(line: Line, after: int) -> tuple[int, int] | None:
    """Give the tokens of the one by whom a passive is done."""
    for at in range(after, min(len(line.words), after + 8)):
        if line.words[at] == "by" and at + 1 < len(line.words):
            return at + 1, phrase_end(line, at + 1)
        if line.words[at] in MARKS:
            break
    return None


def phrase_end(line: Line, start: int) -> int:
    """Give the end of the noun phrase that begins at a token: up to a mark, a preposition but `of`, or a verb that tells itself."""
    at = start
    while at < len(line.words):
        word = line.words[at]
        if word in MARKS or (word in PREPOSITIONS and word != "of") or word in SUBORDINATORS | RELATIVES | AUXILIARIES | MODALS:
            break
        at += 1
    return max(at, start + 1)


def _before(line: Line, at: int) -> tuple[int, int] | None:
    """Find the noun phrase that ends at a token, looking through appositions, relatives and coordinated verbs."""
    at = _before_time(line, at)
    if at < 0:
        return None
    word = line.words[at]
    if word in RELATIVES:
        return _antecedent(line, at)
    if word in COORDINATORS or word == ",":
        return _across(line, at, word)
    if word in MARKS:
        return None
    if word == "to" or (word in PREPOSITIONS and word != "of"):
        return None
    return _phrase(line, at)


def _before_time(line: Line, at: int) -> int:
    """Step back over quotation marks and words of time ("on Thursday", "last week", "in a statement")."""
    while at >= 0 and line.words[at] in QUOTES:
        at -= 1
    last = at
    while last > 0 and (line.words[last] in TIME_WORDS or line.words[last].isdigit()):
        last -= 1
    if last in (at, 0):
        return at
    return last - 1 if line.words[last] in PREPOSITIONS else last


def _antecedent(line: Line, relative: int) -> tuple[int, int] | None:
    """Give what "who" or "which" stands for: the name that ends right before it, else the noun phrase.

    Behind a place "who" is the person whose it is ("Orren of Ostrow, who ...").
    """
    at = relative - 1
    while at >= 0 and line.words[at] in MARKS:
        at -= 1
    held = line.mention_at(at) if at >= 0 else None
    if held is not None and held.type == "place" and line.words[relative] == "who":
        people = [one for one in line.mentions if one.type == "person" and 0 < held.span.start - one.span.end <= _OF_PLACE]
        held = people[-1] if people else held
        return line.index(held.span.start), line.index(held.span.end - 1) + 1
    if held is not None:
        return line.index(held.span.start), at + 1
    return _phrase(line, at) if at >= 0 else None


def _across(line: Line, at: int, word: str) -> tuple[int, int] | None:
    """Look over a comma (an apposition or a relative clause) or a coordinator (the subject of the verb before)."""
    if word == "," and (opening := _opening_comma(line, at)) is not None:
        inner = line.inside(opening + 1, at)
        whole = [mention for mention in inner if mention.type == "person"]
        if whole and line.words[opening + 1] not in RELATIVES and line.index(whole[0].span.start) <= opening + 3:
            return line.index(whole[0].span.start), at
        return _phrase(line, opening - 1) if opening else None
    return _clause_subject(line, at)


def _opening_comma(line: Line, closing: int) -> int | None:
    for at in range(closing - 1, max(0, closing - _APPOSITION) - 1, -1):
        if line.words[at] == ",":
            return at
        if line.words[at] in MARKS:
            return None
    return None


def _clause_subject(line: Line, before: int) -> tuple[int, int] | None:
    """Give the first noun phrase of the clause that stands before a coordinated verb."""
    for at in range(before - 1, max(0, before - 2 * _APPOSITION), -1):
        if line.words[at] == "who":
            return _antecedent(line, at)
    start = before
    while start > 0 and line.words[start - 1] not in (MARKS - QUOTES - {","}) | SUBORDINATORS:
        start -= 1
    for at in range(start, before):
        if line.words[at] in RELATIVES and at > start:
            return _antecedent(line, at)
        if line.words[at] in PRONOUNS:
            return at, at + 1
        if _opens_phrase(line, at, start):
            end = at
            while end + 1 < before and not _closes_phrase(line, end + 1):
                end += 1
            return at, end + 1
    return None


def _phrase(line: Line, last: int) -> tuple[int, int] | None:
    """Give the noun phrase that ends at a token, without an adverbial before it."""
    if line.words[last] in PRONOUNS:
        return last, last + 1
    start = last
    while start > 0 and not _borders(line, start - 1):
        start -= 1
    for at in range(start, last + 1):
        if _opens_phrase(line, at, start):
            return (at, last + 1) if line.words[at] not in PRONOUNS - POSSESSIVES else None
    governed = [at for at in range(start, last + 1) if line.words[at] in PREPOSITIONS]
    return _before(line, governed[0] - 1) if governed and governed[0] > 0 and start == governed[0] else None


def _borders(line: Line, at: int) -> bool:
    word = line.words[at]
    if word in {"and", ","}:
        return not _coordinates(line, at)
    if word == "that" and at and line.words[at - 1] not in MARKS and line.words[at - 1] not in _SPOKE:
        return True
    verbal = word in AUXILIARIES and word not in {"'s", "’s"}
    return word in MARKS or word in COORDINATORS or word in SUBORDINATORS or word in RELATIVES or verbal or word in _SPOKE


def _coordinates(line: Line, at: int) -> bool:
    """Tell whether "and" or a comma joins two names."""
    after = at + 2 if line.words[at + 1 : at + 2] == ("the",) else at + 1
    before = line.mention_at(at - 1) if at else None
    return before is not None and after < len(line.words) and line.mention_at(after) is not None


def _opens_phrase(line: Line, at: int, start: int) -> bool:
    """Tell whether a noun phrase begins at a token: it is governed by no preposition but within the phrase itself."""
    word = line.words[at]
    if word in PREPOSITIONS or word in MARKS or word in COORDINATORS or word in ADVERBS or word in SUBORDINATORS:
        return False
    if word in NEGATIONS or word in {"'s", "’s"} or word in MODALS or (word in AUXILIARIES):
        return False
    held = line.mention_at(at)
    if held is not None and held.span.start < line.tokens[at].start:
        return False
    before = at - 1
    while before >= start and line.words[before] not in PREPOSITIONS and not _breaks(line, before, at):
        before -= 1
    return before < start or line.words[before] not in PREPOSITIONS


def _breaks(line: Line, at: int, target: int) -> bool:
    """Tell whether a phrase ends between two tokens: a mark, or a name followed by something that is no part of it."""
    if line.words[at] in MARKS:
        return True
    held, here = line.mention_at(at), line.mention_at(target)
    return (
        here is not None
        and held is not None
        and held != here
        and line.words[at + 1] not in {"'s", "’s", "and", "of"}
        and at + 1 == target
    )


def _closes_phrase(line: Line, at: int) -> bool:
    word = line.words[at]
    if word in MARKS or word in MODALS or word in SUBORDINATORS or word in RELATIVES:
        return True
    return (word in AUXILIARIES and word not in {"'s", "’s"}) or word in PREPOSITIONS - {"of"} or word in _SPOKE


def _supposed(line: Line, at: int) -> bool:
    """Tell whether the clause is one of condition: an if or whether opens it."""
    listed = at > 0 and line.words[at] in {",", "and"}
    for here in range(at - listed, max(-1, at - 16), -1):
        if listed and line.words[here] in {"if", "unless", "whether", "when"}:
            return True
        if listed and line.words[here] in {",", "and"}:
            continue
        if line.words[here] == "as" and line.words[here - 1 : here] == ("long",):
            return True
        if line.words[here] in CONDITIONALS:
            return line.words[here] != "should" or here == 0
        if line.words[here] in MARKS or line.words[here] in {"that", "and", "but"}:
            return False
    return False
