"""What a sentence says of its source and target, as named traits: words, the source's verb by the dependencies, the moves found."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout.annotate.moves.plover.codes import codes
from readout.model import Move, Sentence, Span

_CONTENT = frozenset("VERB NOUN ADJ ADV AUX PART".split())
_HEADS = frozenset("VERB NOUN ADJ".split())
_ARGUMENTS = frozenset("obj xcomp ccomp obl advcl iobj acl nmod".split())
_SHARED = frozenset("conj xcomp advcl ccomp".split())
_DENIALS = frozenset("not n't never no".split())
_LONGEST_PATH = 30


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence's lemmas, parts of speech, heads and relations, and the children of each token."""

    sentence: Sentence
    lemmas: Sequence[str]
    children: Sequence[Sequence[int]]

    def head_of(self, span: Span | None) -> int | None:
        """Give the token of a span whose own head lies outside it."""
        if span is None:
            return None
        tokens = self.sentence.tokens
        inside = [at for at, token in enumerate(tokens) if token.start < span.end and token.end > span.start]
        return next((at for at in inside if tokens[at].head not in inside), None)

    def path(self, at: int) -> list[int]:
        """Give the token and those that govern it, up to the root."""
        found: list[int] = []
        while at >= 0 and len(found) < _LONGEST_PATH:
            found.append(at)
            at = self.sentence.tokens[at].head
        return found


def traits(text: str, sentence: Sentence, parties: tuple[Span | None, Span | None], moves: Sequence[Move]) -> frozenset[str]:
    """Name the traits of a sentence of `text` for its (source, target), each a span or unknown, with the moves found in it."""
    parse = _parse(text, sentence)
    source, target = parse.head_of(parties[0]), parse.head_of(parties[1])
    found = {f"w:{lemma}" for at, lemma in enumerate(parse.lemmas) if sentence.tokens[at].pos in _CONTENT}
    found.update(_moves(parties[0], moves))
    if source is not None:
        found.update(_of_source(parse, source))
    if source is not None and target is not None:
        found.update(_of_target(parse, source, target))
    return frozenset(found)


def _parse(text: str, sentence: Sentence) -> Parse:
    children: list[list[int]] = [[] for _ in sentence.tokens]
    for at, token in enumerate(sentence.tokens):
        if token.head >= 0:
            children[token.head].append(at)
    lemmas = [(token.lemma or text[token.start : token.end]).casefold() for token in sentence.tokens]
    return Parse(sentence, lemmas, children)


def _moves(source: Span | None, moves: Sequence[Move]) -> Iterator[str]:
    for move in moves:
        evidence = move.actor.evidence
        whose = "own" if source and evidence and evidence.span.overlaps(source) else "any"
        yield from (f"{whose}:{move.move}", f"{whose}:{codes()[move.move][0]}")


def _of_source(parse: Parse, source: int) -> Iterator[str]:
    """Name the first verb, noun or adjective that governs the source with what hangs on it, and what it shares its subject with."""
    tokens = parse.sentence.tokens
    yield f"source:{tokens[source].relation}"
    governors = [at for at in parse.path(source)[1:] if tokens[at].pos in _HEADS]
    if not governors:
        return
    yield from _of_verb(parse, governors[0], "v")
    for at in parse.children[governors[0]]:
        if tokens[at].relation in _SHARED and tokens[at].pos in _HEADS:
            yield from _of_verb(parse, at, "x")
    yield from (f"above:{parse.lemmas[at]}" for at in governors[1:2])


def _of_verb(parse: Parse, verb: int, name: str) -> Iterator[str]:
    tokens, own = parse.sentence.tokens, parse.lemmas[verb]
    yield f"{name}:{own}"
    for at in parse.children[verb]:
        relation, lemma = tokens[at].relation, parse.lemmas[at]
        kind = relation.partition(":")[0]
        if kind in _ARGUMENTS or relation in {"nsubj:pass", "compound:prt"}:
            yield from (f"{name}:{kind}:{lemma}", f"{name}:{own}>{lemma}")
        yield from (f"{name}:{own}/{parse.lemmas[mark]}" for mark in parse.children[at] if tokens[mark].relation == "case")
        if relation == "advmod" and lemma in _DENIALS:
            yield f"{name}:denied"
        if relation == "aux":
            yield f"{name}:aux:{lemma}"
        if relation == "aux:pass":
            yield f"{name}:passive"


def _of_target(parse: Parse, source: int, target: int) -> Iterator[str]:
    """Name what governs the target up to where the source's path joins."""
    yield f"target:{parse.sentence.tokens[target].relation}"
    above = set(parse.path(source))
    for at in parse.path(target)[1:]:
        yield f"path:{parse.lemmas[at]}"
        if at in above:
            return


def sentence_holding(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """Give the sentence that holds an offset."""
    at = bisect_left(sentences, offset + 1, key=lambda sentence: sentence.start) - 1
    return sentences[at] if at >= 0 and offset < sentences[at].end else None
