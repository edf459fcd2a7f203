"""Noun phrases within a piece of evidence, by the dependencies: what can name an issue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from readout.language import Tree
from readout.model import Annotations, Evidence, Mention, Sentence, TimeExpression
from readout.text import beginning

Found = TypeVar("Found", TimeExpression, Mention)

_INSIDE = frozenset("amod compound nummod nmod flat fixed goeswith conj cc case det".split())
_OF_NAME = frozenset("compound flat fixed goeswith".split())
_LEADING = frozenset("DET ADP PUNCT CCONJ SCONJ PRON PART ADV AUX NUM SYM".split())
_TRAILING = frozenset("DET ADP PUNCT CCONJ SCONJ PART AUX PRON".split())
_MARKS = frozenset('"“”„«»()[]…—–;:?!,')
_LONGEST = 8
_DEEP = 6


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together in an article and name a thing; `depth` counts arcs to the piece's head; `named` are names."""

    text: str
    head: str
    depth: int
    named: bool


def phrases(member: Annotations, sentence: Sentence, piece: Evidence) -> Iterator[Phrase]:
    """Give the noun phrases wholly within the piece, each whole and cut before each phrase that hangs on its right."""
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    within = tree.within(piece.span)
    times = {at for time in _inside(member.times, sentence) for at in tree.within(time.span)}
    names = {at: mention.type for mention in _inside(member.mentions, sentence) for at in tree.within(mention.span)}
    for head in within:
        token = tree.tokens[head]
        if token.pos not in {"NOUN", "PROPN"} or tree.relation(head) in _OF_NAME or head in times or _is_denied(tree, head):
            continue
        start, end = _run_of_phrase(tree, head, within)
        cuts = [at - 1 for at in range(end, head, -1) if tree.tokens[at].pos in {"ADP", "CCONJ"}]
        for stop in (end, *cuts):
            if _phrase_is_cut(member.article.text, tree.tokens[start].start, tree.tokens[stop].end):
                continue
            text = " ".join(member.article.text[tree.tokens[start].start : tree.tokens[stop].end].split())
            if stop - start < _LONGEST and not _MARKS & set(text) and times.isdisjoint(range(start, stop + 1)):
                named = all(at in names or tree.tokens[at].pos in _TRAILING for at in range(start, stop + 1))
                named = named or names.get(head) == "person"
                yield Phrase(text, tree.lemma(head), _depth(tree, head, within), named)


def _inside(found: Sequence[Found], sentence: Sentence) -> Sequence[Found]:
    return beginning(found, sentence.start, sentence.end, lambda one: one.span.start)


def _run_of_phrase(tree: Tree, head: int, within: range) -> tuple[int, int]:
    """Give the longest run around the head of what belongs to its phrase, without words of grammar at its ends."""
    members, fresh = {head}, [head]
    while fresh:
        for child in tree.children[fresh.pop()]:
            own = tree.tokens[child].head == head and tree.relation(child) in {"case", "cc"}
            bound = tree.lemma(child) in {"-", "–"} and tree.relation(child) == "punct"
            if child in within and (tree.relation(child) in _INSIDE or bound) and not own:
                members.add(child)
                fresh.append(child)
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


def _phrase_is_cut(text: str, start: int, end: int) -> bool:
    """Tell whether a hyphen binds the words to one that is no part of them."""
    return text[start - 1 : start] in {"-", "–"} or text[end : end + 1] in {"-", "–"}


def _is_denied(tree: Tree, head: int) -> bool:
    """Tell whether a "no" before a noun turns it round."""
    return any(tree.lemma(child) in {"no", "neither", "nor"} for child in tree.hanging(head, "det", "cc"))


def _depth(tree: Tree, head: int, within: range) -> int:
    depth = 0
    while tree.tokens[head].head in within and depth < _DEEP:
        head, depth = tree.tokens[head].head, depth + 1
    return depth
