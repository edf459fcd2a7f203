"""The clauses of a stretch of a sentence that say something each: a statement may carry two claims."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from readout.model import Sentence, Span, Token

SUBJECTS = frozenset(("nsubj", "nsubj:pass", "expl", "csubj", "csubj:pass", "nsubj:outer"))
_VERBS = frozenset(("VERB", "AUX"))
_JOINED = frozenset(("conj", "parataxis", "advcl"))
# What these open is not said to be so: a condition, a comparison, a purpose, a question.
_NOT_TOLD = frozenset(
    "if unless whether as than like that lest until till so once when whenever where to for in except which who".split()
)
_FEWEST = 3
_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "PRON"))
_LINKS = frozenset(("cc", "mark", "punct"))


def clauses(sentence: Sentence, span: Span) -> list[Span]:
    """Cut a stretch of a sentence at clauses with a subject of their own; the stretch itself where nothing is to be cut.

    Joined clauses ("it failed and she resigned") and subordinate ones that are told as facts ("after the bridge fell") are cut off;
    conditions, comparisons and contents of saying stay. Each piece is one stretch of words that begins behind "and" or "after".
    """
    tokens, inside = sentence.tokens, tokens_in(sentence, span)
    children = _children(tokens, inside)
    pieces = [(inside.start, inside.stop)] if inside else []
    for top in inside:
        if tokens[top].head in children and all(_is_told(tokens, at, children) for at in _chain(tokens, top, children)):
            branch = _branch(top, children)
            pieces = [part for piece in pieces for part in _cut(tokens, piece, (min(branch), max(branch) + 1), len(branch))]
    if len(pieces) < 2:  # noqa: PLR2004 one piece is the whole, marks and all
        return [span]
    return [_span(tokens, piece, span) for piece in sorted(pieces)]


def tokens_in(sentence: Sentence, span: Span) -> range:
    """Give the places of the tokens that lie within a stretch of a sentence."""
    tokens = sentence.tokens
    first = bisect_left(tokens, span.start, key=lambda token: token.start)
    return range(first, max(first, bisect_right(tokens, span.end, key=lambda token: token.end)))


def is_clause(sentence: Sentence, span: Span) -> bool:
    """Tell whether a stretch of a sentence holds a verb with its subject (an unparsed one is taken to)."""
    tokens = sentence.tokens
    if not any(token.head >= 0 for token in tokens):
        return True
    inside = tokens_in(sentence, span)
    return any(
        tokens[at].relation in SUBJECTS and tokens[at].head in inside and _is_predicate(tokens, tokens[at].head, inside)
        for at in inside
    )


def has_verb(sentence: Sentence, span: Span) -> bool:
    """Tell whether a stretch of a sentence holds a verb at all, without which it asserts nothing (an unparsed one is taken to)."""
    tokens = sentence.tokens
    return all(token.head < 0 for token in tokens) or any(tokens[at].pos in _VERBS for at in tokens_in(sentence, span))


def _is_predicate(tokens: Sequence[Token], at: int, inside: Collection[int]) -> bool:
    return tokens[at].pos in _VERBS or any(tokens[other].head == at and tokens[other].relation == "cop" for other in inside)


def _is_told(tokens: Sequence[Token], top: int, children: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether a clause is joined on, has a subject of its own and is told as a fact."""
    own = children[top]
    if not (tokens[top].relation in _JOINED or _is_behind_colon(tokens, top, children)) or not any(
        tokens[at].relation in SUBJECTS for at in own
    ):
        return False
    if not _is_predicate(tokens, top, own):
        return False
    marks = [at for at in own if tokens[at].relation == "mark"]
    opening = next(at for at in sorted(_branch(top, children)) if tokens[at].relation not in {"punct", "cc"})
    words = {tokens[at].lemma.casefold() for at in (opening, *marks)} - ({"that"} if tokens[top].relation == "conj" else set())
    return not words & _NOT_TOLD and (bool(marks) or tokens[top].relation != "advcl")


def _is_behind_colon(tokens: Sequence[Token], top: int, children: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether a clause spells out behind a colon what the words before it say; a verb with an object has no clause for one."""
    if tokens[top].relation != "ccomp" or not any(tokens[at].relation == "obj" for at in children[tokens[top].head]):
        return False
    first = min(at for at in _branch(top, children) if tokens[at].relation != "punct")
    return first > 0 and tokens[first - 1].lemma == ":"


def _chain(tokens: Sequence[Token], top: int, children: Mapping[int, Sequence[int]]) -> Iterator[int]:
    """Climb from a clause to the first of the stretch: what is joined to a condition is no more told than the condition."""
    yield top
    while (head := tokens[top].head) in children and tokens[head].head in children:
        yield head
        top = head


def _cut(tokens: Sequence[Token], piece: tuple[int, int], branch: tuple[int, int], size: int) -> list[tuple[int, int]]:
    """Cut a branch off at either end of a piece, where both parts say enough."""
    start, end = piece
    first, last = branch
    if not (start <= first and last <= end) or size != last - first:
        return [piece]
    while last < end and tokens[last].relation == "punct":
        last += 1
    rest = (start, first) if last == end else (last, end) if first == start else None
    if rest is None or min(_content(tokens, part) for part in (rest, branch)) < _FEWEST:
        return [piece]
    if not any(tokens[at].pos in _VERBS for at in range(*rest)):
        return [piece]
    return [rest, (first, last)]


def _content(tokens: Sequence[Token], piece: tuple[int, int]) -> int:
    return sum(tokens[at].pos in _CONTENT for at in range(*piece))


def _span(tokens: Sequence[Token], piece: tuple[int, int], whole: Span) -> Span:
    """Give the words of a piece without the links and marks at its ends; what lies at an end of the whole keeps its marks."""
    start, end = piece
    at_start, at_end = (whole.start <= tokens[start].start <= whole.start + 1), end == len(tokens) or tokens[end].start >= whole.end
    while start < end - 1 and tokens[start].relation in _LINKS and not at_start:
        start += 1
    while end - 1 > start and tokens[end - 1].relation in _LINKS and not at_end:
        end -= 1
    return Span(whole.start if at_start else tokens[start].start, whole.end if at_end else tokens[end - 1].end)


def _children(tokens: Sequence[Token], inside: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for at in inside:
        found[at] += []
    for at in inside:
        if tokens[at].head in found:
            found[tokens[at].head].append(at)
    return found


def _branch(top: int, children: Mapping[int, Sequence[int]]) -> set[int]:
    found, waiting = {top}, [top]
    while waiting:
        for at in children[waiting.pop()]:
            found.add(at)
            waiting.append(at)
    return found
