"""What a sentence says of its source and target, as named traits: words, the source's verb by the dependencies, the moves found."""

from collections.abc import Iterator, Sequence

from readout.annotate.moves.move_gathering import codes
from readout.language import Tree, lexicon
from readout.model import Move, Sentence, Span

_CONTENT = frozenset("VERB NOUN ADJ ADV AUX PART".split())
_HEADS = frozenset("VERB NOUN ADJ".split())
_ARGUMENTS = frozenset("obj xcomp ccomp obl advcl iobj acl nmod".split())
_SHARED = frozenset("conj xcomp advcl ccomp".split())


def traits(sentence: Sentence, parties: tuple[Span | None, Span | None], moves: Sequence[Move]) -> frozenset[str]:
    """Name the traits of a sentence for its (source, target), each a span or unknown, with the moves found in it."""
    tree = Tree.of(sentence.tokens)
    source, target = (_head_of(tree, party) for party in parties)
    found = {f"w:{tree.lemma(at)}" for at, token in enumerate(sentence.tokens) if token.pos in _CONTENT}
    found.update(_moves(parties[0], moves))
    if source >= 0:
        found.update(_traits_of_source(tree, source))
    if source >= 0 and target >= 0:
        found.update(_traits_of_target(tree, source, target))
    return frozenset(found)


def _head_of(tree: Tree, span: Span | None) -> int:
    """Give the token of a span that hangs on none of it."""
    return tree.top(at for at, token in enumerate(tree.tokens) if span and token.start < span.end and token.end > span.start)


def _moves(source: Span | None, moves: Sequence[Move]) -> Iterator[str]:
    for move in moves:
        evidence = move.actor.evidence
        whose = "own" if source and evidence and evidence.span.overlaps(source) else "any"
        yield from (f"{whose}:{move.move}", f"{whose}:{codes()[move.move]}")


def _traits_of_source(tree: Tree, source: int) -> Iterator[str]:
    """Name the first verb, noun or adjective that governs the source with what hangs on it, and what it shares its subject with."""
    yield f"source:{tree.tokens[source].relation}"
    governors = [at for at in tree.upwards(tree.tokens[source].head) if tree.tokens[at].pos in _HEADS]
    if not governors:
        return
    yield from _traits_of_verb(tree, governors[0], "v")
    for at in tree.children[governors[0]]:
        if tree.tokens[at].relation in _SHARED and tree.tokens[at].pos in _HEADS:
            yield from _traits_of_verb(tree, at, "x")
    yield from (f"above:{tree.lemma(at)}" for at in governors[1:2])


def _traits_of_verb(tree: Tree, verb: int, name: str) -> Iterator[str]:
    """Name a verb's arguments and what hangs on it as traits."""
    own = tree.lemma(verb)
    yield f"{name}:{own}"
    for at in tree.children[verb]:
        relation, kind, lemma = tree.tokens[at].relation, tree.relation(at), tree.lemma(at)
        if kind in _ARGUMENTS or relation in {"nsubj:pass", "compound:prt"}:
            yield from (f"{name}:{kind}:{lemma}", f"{name}:{own}>{lemma}")
        yield from (f"{name}:{own}/{tree.lemma(mark)}" for mark in tree.hanging(at, "case"))
        if relation == "advmod" and lemma in lexicon().denying:
            yield f"{name}:denied"
        if relation == "aux":
            yield f"{name}:aux:{lemma}"
        if relation == "aux:pass":
            yield f"{name}:passive"


def _traits_of_target(tree: Tree, source: int, target: int) -> Iterator[str]:
    """Name what governs the target up to where the source's path joins."""
    yield f"target:{tree.tokens[target].relation}"
    above = set(tree.upwards(source))
    for at in tree.upwards(tree.tokens[target].head):
        yield f"path:{tree.lemma(at)}"
        if at in above:
            return
