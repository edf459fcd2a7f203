"""Whole phrases within a piece of evidence that can name an issue: noun phrases, acts and clauses, by the dependencies."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from readout.model import Annotations, Evidence, Sentence, Span, Token

_INSIDE = ("amod", "compound", "nummod", "nmod", "flat", "fixed", "conj", "cc", "case", "det", "goeswith")
_OF_VERB = ("nsubj", "aux", "advmod", "obj", "iobj", "obl", "xcomp", "cop", "compound:prt", "amod", "ccomp", "expl")
_LEADING = frozenset("DET ADP PUNCT CCONJ SCONJ PRON PART ADV AUX".split())
_TRAILING = frozenset("DET ADP PUNCT CCONJ SCONJ PART AUX PRON".split())
_MARKS = frozenset('"“”„«»()[]…—–;:?!')
_LONGEST = 9
_CLAUSE = 4
_ACT = 2
_DEEP = 6
_OBJECTS = ("obj", "iobj", "obl", "xcomp", "compound:prt", "advmod")
_WISHED = frozenset("to will would shall should must can could may might 'll wo".split())
_NOT = frozenset("no not n't never neither nor".split())
Kind = Literal["noun", "act", "clause"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together in an article and name a thing, an act or a whole clause.

    `depth` counts arcs to the piece's head; a `denied` act is one that "not" stands before.
    """

    text: str
    kind: Kind
    head: str
    depth: int
    named: bool
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence's tokens with the children of each, and those of times and of names, which alone name no issue."""

    text: str
    tokens: Sequence[Token]
    children: Sequence[Sequence[int]]
    times: frozenset[int]
    names: frozenset[int]

    def word(self, at: int) -> str:
        """Give one word in small letters."""
        return self.text[self.tokens[at].start : self.tokens[at].end].casefold()

    def words(self, first: int, last: int) -> str:
        """Give the words of the tokens from `first` to `last`, both included, on one line."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last].end].split())


def phrases(member: Annotations, sentence: Sentence, piece: Evidence) -> Iterator[Phrase]:
    """Give the phrases wholly within the piece: each noun with what belongs to it, longest first, then acts and clauses."""
    tree = _tree(member, sentence)
    first = bisect_left(tree.tokens, piece.start, key=lambda token: token.start)
    last = bisect_left(tree.tokens, piece.end, key=lambda token: token.start) - 1
    for head in range(first, last + 1):
        if tree.tokens[head].pos in {"NOUN", "PROPN"} and head not in tree.times and not _part(tree, head):
            yield from _nouns(tree, head, first, last)
    for head in range(first, last + 1):
        if _is_act(tree, head):
            yield from _acts(tree, head, first, last)
        if any(tree.tokens[child].relation.startswith("nsubj") for child in tree.children[head]):
            yield from _clauses(tree, head, first, last)


def _tree(member: Annotations, sentence: Sentence) -> Tree:
    children: list[list[int]] = [[] for _ in sentence.tokens]
    for at, token in enumerate(sentence.tokens):
        if token.head >= 0:
            children[token.head].append(at)
    times = _covered(sentence, [time.span for time in member.times])
    names = _covered(sentence, [mention.span for mention in member.mentions])
    return Tree(member.article.text, sentence.tokens, children, times, names)


def _covered(sentence: Sentence, spans: Sequence[Span]) -> frozenset[int]:
    inside = [span for span in spans if sentence.span.contains(span)]
    return frozenset(at for at, token in enumerate(sentence.tokens) if any(span.start <= token.start < span.end for span in inside))


def _part(tree: Tree, head: int) -> bool:
    """Tell whether a noun only modifies or continues another name."""
    return tree.tokens[head].relation.startswith(("compound", "flat", "fixed", "goeswith"))


def _nouns(tree: Tree, head: int, first: int, last: int) -> Iterator[Phrase]:
    """Give the noun's phrase, whole and cut before each phrase that hangs on its right."""
    members = _members(tree, head, _INSIDE, first, last)
    start, end = _run(tree, head, members)
    if _denied(tree, start):
        return
    for stop in (end, *(at - 1 for at in range(end, head, -1) if tree.tokens[at].pos in {"ADP", "CCONJ"})):
        yield from _shown(tree, (start, head, stop), first, last)


def _is_act(tree: Tree, head: int) -> bool:
    """Tell a verb that names an act to be done: after "to" or "should", not passive, not past."""
    led = [child for child in tree.children[head] if child < head]
    wished = any(tree.word(child) in _WISHED and tree.tokens[child].relation in {"aux", "mark"} for child in led)
    past = any(tree.tokens[child].relation == "aux:pass" or tree.word(child) == "have" for child in led)
    return tree.tokens[head].pos == "VERB" and wished and not past


def _acts(tree: Tree, head: int, first: int, last: int) -> Iterator[Phrase]:
    """Give the verb with what it is done to, whole and cut before each phrase that hangs on its right ("return to the table")."""
    members = _members(tree, head, (*_OBJECTS, *_INSIDE), first, last)
    _, end = _run(tree, head, members)
    denied = any(tree.word(child) in _NOT for child in tree.children[head] if child < head)
    for stop in (end, *(at - 1 for at in range(end, head + 1, -1) if tree.tokens[at].pos in {"ADP", "CCONJ"})):
        if stop - head + 1 >= _ACT:
            yield from (replace(phrase, denied=denied) for phrase in _shown(tree, (head, head, stop), first, last))


def _clauses(tree: Tree, head: int, first: int, last: int) -> Iterator[Phrase]:
    """Give the verb's clause from its subject on, where it stands together."""
    members = _members(tree, head, (*_OF_VERB, *_INSIDE), first, last)
    start, end = _run(tree, head, members)
    subject = min(child for child in tree.children[head] if tree.tokens[child].relation.startswith("nsubj"))
    whole = start <= subject and tree.tokens[subject].pos in {"NOUN", "PROPN"} and not tree.tokens[head].relation.startswith("acl")
    if whole and end - start + 1 >= _CLAUSE:
        determined = start - 1 >= first and start - 1 in members and tree.tokens[start - 1].pos == "DET"
        yield from _shown(tree, (start - determined, head, end), first, last)


def _denied(tree: Tree, start: int) -> bool:
    """Tell whether "no", "neither" or "nor" before a noun phrase turns it round."""
    return start > 0 and tree.word(start - 1) in _NOT


def _members(tree: Tree, head: int, relations: tuple[str, ...], first: int, last: int) -> set[int]:
    """Collect the head and all below it by these relations, within the piece; what governs the head's own case stays out."""
    members, fresh = {head}, [head]
    while fresh:
        at = fresh.pop()
        for child in tree.children[at]:
            token = tree.tokens[child]
            own = at == head and token.relation in {"case", "cc"}
            if first <= child <= last and not own and (token.relation.startswith(relations) or _binds(tree, child)):
                members.add(child)
                fresh.append(child)
    return members


def _binds(tree: Tree, at: int) -> bool:
    """Tell whether a mark binds words: a hyphen, or the comma of a list."""
    token = tree.tokens[at]
    mark = tree.text[token.start : token.end]
    return mark == "-" or (mark == "," and tree.tokens[token.head].relation == "conj")


def _run(tree: Tree, head: int, members: set[int]) -> tuple[int, int]:
    """Give the longest run of members around the head, without words of grammar at its ends."""
    start = end = head
    while start - 1 in members:
        start -= 1
    while end + 1 in members:
        end += 1
    while start < head and tree.tokens[start].pos in _LEADING:
        start += 1
    while end > head and tree.tokens[end].pos in _TRAILING:
        end -= 1
    return start, end


def _shown(tree: Tree, run: tuple[int, int, int], first: int, last: int) -> Iterator[Phrase]:
    """Give the run (start, head, end) as a phrase where it is whole and short: no mark in it, no word of grammar at its end."""
    start, head, end = run
    while end > head and tree.tokens[end].pos in _TRAILING:
        end -= 1
    text = tree.words(start, end)
    if end - start >= _LONGEST or _MARKS & set(text):
        return
    kind: Kind = "noun" if tree.tokens[head].pos in {"NOUN", "PROPN"} else "act" if start == head else "clause"
    named = all(at in tree.names or tree.tokens[at].pos in _TRAILING for at in range(start, end + 1))
    yield Phrase(text, kind, tree.tokens[head].lemma.casefold(), _depth(tree, head, first, last), named)


def _depth(tree: Tree, head: int, first: int, last: int) -> int:
    depth = 0
    while first <= tree.tokens[head].head <= last and depth < _DEEP:
        head, depth = tree.tokens[head].head, depth + 1
    return depth
