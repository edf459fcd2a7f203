"""Bonds: what a sentence says of whether two parties had to do with one another ("no link between", "claimed credit for")."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from readout.align.cast_of_entities import Cast
from readout.language import Tree, lexicon
from readout.model import Annotations, Evidence, Quotation, Span, Token

Degree = Literal["affirmed", "slight", "denied"]

_UPWARD = frozenset("obj nsubj obl nmod xcomp ccomp acl".split())
_SPEAKING = frozenset(("person", "organization", "group"))
_PAIR = 2
_SENTENCES_BEFORE = 2
_LONGEST_GAP = 8


@dataclass(frozen=True, slots=True)
class Bond:
    """One account's word on a bond: the entities that it may lie between, how far it goes, the words, and who says so.

    `speaker` is "" in the outlet's own voice; `thing` are the words for the bond itself, `several` tells that they are a plural,
    `slight` is the word that makes little of it, `claimants` are those who lay claim to a deed.
    """

    parties: frozenset[str]
    degree: Degree
    evidence: Evidence
    speaker: str
    thing: str
    several: bool
    slight: str
    claimants: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Reading:
    degree: Degree
    marks: tuple[int, ...]
    slight: str = ""
    claimed: bool = False


def bonds_in(member: Annotations, cast: Cast) -> Iterator[Bond]:
    """Give the bonds that an article affirms, makes little of or denies; what is alleged, possible or looked into is none."""
    for number, sentence in enumerate(member.sentences):
        tree = Tree.of(sentence.tokens)
        for at in range(len(sentence.tokens)):
            reading = _read_bond(tree, at)
            bond = _bond_at(_Place(member, cast, number, tree, at), reading) if reading else None
            if bond is not None:
                yield bond


@dataclass(frozen=True, slots=True)
class _Place:
    """The word for a bond in its sentence, the `number`th of its article."""

    member: Annotations
    cast: Cast
    number: int
    tree: Tree
    at: int


def _bond_at(place: _Place, reading: _Reading) -> Bond | None:
    """Give the bond that a sentence affirms, belittles or denies at a word; None where nobody is named who could have it."""
    tree, text, tokens = place.tree, place.member.article.text, place.tree.tokens
    branch = _branch(tree, place.at)
    helping = (child for mark in reading.marks for child in tree.children[mark] if tokens[child].pos == "AUX")
    words = [at for at in branch if not (tokens[at].head == place.at and tokens[at].relation in {"det", "punct"})]
    saying = _saying(place.member, tokens[place.at])
    claimants = _claimants(place, reading) if reading.claimed else []
    if reading.claimed and not claimants:
        return None
    return Bond(
        _bound_parties(place, saying),
        reading.degree,
        place.member.article.evidence(tree.span({*branch, *reading.marks, *helping})),
        place.cast.entities[claimants[0]].name if claimants else saying.source.name if saying and saying.source else "",
        " ".join(text[tokens[words[0]].start : tokens[words[-1]].end].split()),
        text[tokens[place.at].start : tokens[place.at].end].endswith("s"),
        reading.slight,
        frozenset(claimants),
    )


def _read_bond(tree: Tree, at: int) -> _Reading | None:
    """Read how far a bond goes by the words around its noun: affirmed, slight, or denied; None where it is left open."""
    token, noun = tree.tokens[at], tree.lemma(at).removesuffix("s")
    if token.pos != "NOUN" or noun not in lexicon().words("bonds", "bond") | lexicon().words("bonds", "claimed") or token.head < 0:
        return None
    chain = _chain(tree, at)
    below = sorted({child for place in chain for child in tree.children[place]}.difference(chain))
    lemmas = {tree.lemma(place) for place in (*chain, *below)}
    negating = [place for place in below if tree.lemma(place) in lexicon().denying]
    negating += [place for place in chain if tree.lemma(place) in lexicon().words("bonds", "failing")]
    if lemmas & (lexicon().words("bonds", "open") | lexicon().words("bonds", "untold")) or "in" in _cases(tree, at):
        return None
    if noun in lexicon().words("bonds", "claimed"):
        claims = tree.lemma(token.head) == "claim" and not negating
        return _Reading("affirmed", (token.head, *_behind(tree, token.head)), claimed=True) if claims else None
    slight = _slight(tree, at)
    if slight is not None:
        return None if negating else _Reading("slight", (slight,), tree.lemma(slight))
    if negating:
        return _Reading("denied", (*negating, *chain)) if len(negating) % 2 else None
    found = tree.lemma(token.head) in lexicon().words("bonds", "finding") and token.relation in {"obj", "nsubj:pass"}
    return _Reading("affirmed", (token.head,)) if found else None


def _chain(tree: Tree, at: int) -> list[int]:
    """Climb from the noun over what it depends on, as long as that is no word of saying."""
    found = [at]
    while tree.relation(found[-1]) in _UPWARD:
        head = tree.tokens[found[-1]].head
        if head < 0 or tree.lemma(head) in lexicon().words("bonds", "saying"):
            break
        found.append(head)
    return found


def _slight(tree: Tree, at: int) -> int | None:
    """Find the word that makes little of the noun: beside it ("few links"), or behind it and a form of "be" ("were minimal")."""
    for other, token in enumerate(tree.tokens):
        behind = 0 < other - at <= _LONGEST_GAP and tree.hanging(other, "cop")
        if tree.lemma(other) in lexicon().words("bonds", "slight") and (token.head == at or behind):
            return other
    return None


def _behind(tree: Tree, verb: int) -> list[int]:
    """Give what a claim is laid to: all words under the verb's first "for"."""
    for other in range(verb + 1, len(tree.tokens)):
        if tree.relation(other) in {"obl", "nmod"} and "for" in _cases(tree, other):
            return [below for below in _branch(tree, other) if tree.tokens[below].relation != "acl:relcl"]
    return []


def _cases(tree: Tree, at: int) -> set[str]:
    return {tree.lemma(child) for child in tree.hanging(at, "case")}


def _branch(tree: Tree, top: int) -> tuple[int, ...]:
    """Give the words under one, without clauses that only add to it."""
    return tree.spread(top, lambda at: tree.tokens[at].relation not in {"acl:relcl", "appos", "punct"})


def _saying(member: Annotations, token: Token) -> Quotation | None:
    """Give the quotation, the innermost one, whose content the word stands in."""
    inside = [
        (content.end - content.start, quotation)
        for quotation in member.quotations
        for content in quotation.content
        if content.start <= token.start < content.end and quotation.source
    ]
    return min(inside, key=lambda found: found[0])[1] if inside else None


def _claimants(place: _Place, reading: _Reading) -> list[str]:
    """List who lays claim: the entities under the subject of the verb, or of the one that it is joined to."""
    tree, verb = place.tree, reading.marks[0]
    heads = {verb, tree.tokens[verb].head if tree.tokens[verb].relation == "conj" else verb}
    subjects = [child for head in heads for child in tree.children[head] if tree.tokens[child].relation == "nsubj"]
    starts = [tree.tokens[at].start for subject in subjects for at in _branch(tree, subject)]
    named = place.cast.places.get(place.member.article.id, ())
    return list(dict.fromkeys(entity for start, end, entity in named if any(start <= at < end for at in starts)))


def _bound_parties(place: _Place, saying: Quotation | None) -> frozenset[str]:
    """List who a sentence names but for who speaks; where that is not two, who the sentences before it name as well."""
    speaking = saying.source.evidence if saying and saying.source else None
    found: set[str] = set()
    for back in range(min(place.number, _SENTENCES_BEFORE) + 1):
        sentence = place.member.sentences[place.number - back]
        found |= {
            entity
            for start, end, entity in place.cast.places.get(place.member.article.id, ())
            if sentence.start <= start and end <= sentence.end and (place.cast.entities[entity].type in _SPEAKING or back == 0)
            if speaking is None or not speaking.span.overlaps(Span(start, end))
        }
        if len(found) >= _PAIR:
            break
    return frozenset(found)
