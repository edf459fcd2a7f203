"""The clauses of a stretch of a sentence that say something each: a statement may carry two claims."""

from collections.abc import Iterator, Sequence

from readout.language import SUBJECTS, Tree, lexicon
from readout.model import Sentence, Span

_VERBS = frozenset(("VERB", "AUX"))
_JOINED = frozenset(("conj", "parataxis", "advcl"))
_MAY_BE_TOLD = _JOINED | {"ccomp"}
_FEWEST = 3
_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "PRON"))
_LINKS = frozenset(("cc", "mark", "punct"))


def clauses(sentence: Sentence, span: Span) -> list[Span]:
    """Cut a stretch of a sentence at clauses with a subject of their own; the stretch itself where nothing is to be cut.

    Joined clauses ("it failed and she resigned") and subordinate ones that are told as facts ("after the bridge fell") are cut off;
    conditions, comparisons and contents of saying stay. Each piece is one stretch of words that begins behind "and" or "after".
    """
    tree = Tree.of(sentence.tokens)
    inside = tree.within(span)
    pieces = [inside]
    for top in inside:
        joined = tree.tokens[top].relation in _MAY_BE_TOLD and tree.tokens[top].head in inside
        if joined and all(_is_told(tree, at, inside) for at in _chain(tree, top, inside)):
            branch = tree.spread(top, inside.__contains__)
            pieces = [part for piece in pieces for part in _cut(tree, piece, branch)]
    if len(pieces) == 1:  # the whole, marks and all
        return [span]
    return [_span_of_cut_clause(tree, piece, span) for piece in sorted(pieces, key=lambda piece: piece.start)]


def is_clause(sentence: Sentence, span: Span) -> bool:
    """Tell whether a stretch cut from a sentence is a clause: holds a verb with its subject; a lone word is taken to."""
    tree = Tree.of(sentence.tokens)
    inside, relations = tree.within(span), tree.columns.relations
    heads = [tree.tokens[at].head for at in inside if relations[at] in SUBJECTS]
    return len(tree.tokens) == 1 or any(head in inside and tree.is_predicate(head) for head in heads)


def has_verb(sentence: Sentence, span: Span) -> bool:
    """Tell whether a stretch of a sentence holds a verb at all, without which it asserts nothing; a lone word is taken to."""
    tree = Tree.of(sentence.tokens)
    return len(tree.tokens) == 1 or any(tree.tokens[at].pos in _VERBS for at in tree.within(span))


def _is_told(tree: Tree, top: int, inside: range) -> bool:
    """Tell whether a clause is joined on, has a subject of its own and is told as a fact."""
    joined = tree.tokens[top].relation in _JOINED or _is_behind_colon(tree, top, inside)
    if not joined or not tree.hanging(top, *SUBJECTS) or not tree.is_predicate(top):
        return False
    marks = [at for at in tree.hanging(top, "mark") if at in inside]
    opening = next(at for at in tree.spread(top, inside.__contains__) if tree.tokens[at].relation not in {"punct", "cc"})
    words = {tree.lemma(at) for at in (opening, *marks)} - ({"that"} if tree.tokens[top].relation == "conj" else set())
    return not words & lexicon().words("clauses", "untold") and (bool(marks) or tree.tokens[top].relation != "advcl")


def _is_behind_colon(tree: Tree, top: int, inside: range) -> bool:
    """Tell whether a clause spells out behind a colon what the words before it say; a verb with an object has no clause for one."""
    if tree.tokens[top].relation != "ccomp" or not tree.hanging(tree.tokens[top].head, "obj"):
        return False
    first = next(at for at in tree.spread(top, inside.__contains__) if tree.tokens[at].relation != "punct")
    return first > 0 and tree.lemma(first - 1) == ":"


def _chain(tree: Tree, top: int, inside: range) -> Iterator[int]:
    """Climb from a clause to the first of the stretch: what is joined to a condition is no more told than the condition."""
    yield top
    while (head := tree.tokens[top].head) in inside and tree.tokens[head].head in inside:
        yield head
        top = head


def _cut(tree: Tree, piece: range, branch: Sequence[int]) -> list[range]:
    """Cut a branch off at either end of a piece, where both parts say enough."""
    first, last = branch[0], branch[-1] + 1
    if first not in piece or last > piece.stop or len(branch) != last - first:
        return [piece]
    while last < piece.stop and tree.tokens[last].relation == "punct":
        last += 1
    rest = range(piece.start, first) if last == piece.stop else range(last, piece.stop) if first == piece.start else range(0)
    if min(_content(tree, part) for part in (rest, branch)) < _FEWEST or not any(tree.tokens[at].pos in _VERBS for at in rest):
        return [piece]
    return [rest, range(first, last)]


def _content(tree: Tree, places: Sequence[int]) -> int:
    return sum(tree.tokens[at].pos in _CONTENT for at in places)


def _span_of_cut_clause(tree: Tree, piece: range, whole: Span) -> Span:
    """Give the words of a piece without the links and marks at its ends; what lies at an end of the whole keeps its marks."""
    tokens, start, end = tree.tokens, piece.start, piece.stop
    at_start, at_end = (whole.start <= tokens[start].start <= whole.start + 1), end == len(tokens) or tokens[end].start >= whole.end
    while start < end - 1 and tokens[start].relation in _LINKS and not at_start:
        start += 1
    while end - 1 > start and tokens[end - 1].relation in _LINKS and not at_end:
        end -= 1
    return Span(whole.start if at_start else tokens[start].start, whole.end if at_end else tokens[end - 1].end)
