"""Bonds: what a sentence says of whether two parties had to do with one another ("no link between", "claimed credit for")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from readout.align.entities import Cast
from readout.language import lexicon
from readout.model import Annotations, Evidence, Quotation, Span, Token

Degree = Literal["affirmed", "slight", "denied"]

_BONDS = frozenset("contact link tie connection communication association affiliation".split())
_CLAIMED = frozenset("responsibility credit".split())
_SLIGHT = frozenset("minimal insignificant negligible marginal tenuous slight few little limited".split())
_OPEN = frozenset("alleged possible potential suspected suspect purported supposed reported likely extent".split())
_FAILING = frozenset("deny fail unable lack absence dismiss reject refute disprove".split())
_FINDING = frozenset("have find establish confirm discover uncover reveal maintain keep admit acknowledge prove".split())
_SAYING = frozenset("say tell report add".split())
_UNTOLD = frozenset("may might could would can should whether if".split())
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
        for at in range(len(sentence.tokens)):
            reading = _read(sentence.tokens, at)
            bond = _bond(member, cast, (number, at), reading) if reading else None
            if bond is not None:
                yield bond


def _bond(member: Annotations, cast: Cast, place: tuple[int, int], reading: _Reading) -> Bond | None:
    number, at = place
    sentence = member.sentences[number]
    tokens, text = sentence.tokens, member.article.text
    branch = _branch(tokens, at)
    told = sorted({*branch, *reading.marks, *_helping(tokens, reading.marks)})
    span = Span(tokens[told[0]].start, tokens[told[-1]].end)
    words = [other for other in branch if not (tokens[other].head == at and tokens[other].relation in {"det", "punct"})]
    saying = _saying(member, tokens[at])
    claimants = _claimants(member, cast, tokens, reading) if reading.claimed else []
    if reading.claimed and not claimants:
        return None
    return Bond(
        _parties(member, cast, number, saying),
        reading.degree,
        member.article.evidence(span),
        cast.entities[claimants[0]].name if claimants else saying.source.name if saying and saying.source else "",
        " ".join(text[tokens[words[0]].start : tokens[words[-1]].end].split()),
        text[tokens[at].start : tokens[at].end].endswith("s"),
        reading.slight,
        frozenset(claimants),
    )


def _read(tokens: Sequence[Token], at: int) -> _Reading | None:
    noun = tokens[at].lemma.casefold().removesuffix("s")
    if tokens[at].pos != "NOUN" or noun not in _BONDS | _CLAIMED or tokens[at].head < 0:
        return None
    chain = _chain(tokens, at)
    below = [other for other, token in enumerate(tokens) if token.head in chain and other not in chain]
    lemmas = {tokens[other].lemma.casefold() for other in (*chain, *below)}
    negating = [other for other in below if tokens[other].lemma.casefold() in lexicon().denying]
    negating += [other for other in chain if tokens[other].lemma.casefold() in _FAILING]
    if lemmas & (_OPEN | _UNTOLD) or (noun == "connection" and "in" in _cases(tokens, at)):
        return None
    if noun in _CLAIMED:
        claims = tokens[tokens[at].head].lemma.casefold() == "claim" and not negating
        marks = (tokens[at].head, *_behind(tokens, tokens[at].head))
        return _Reading("affirmed", marks, claimed=True) if claims else None
    slight = _slight(tokens, at)
    if slight is not None:
        return None if negating else _Reading("slight", (slight,), tokens[slight].lemma.casefold())
    if negating:
        return _Reading("denied", (*negating, *chain)) if len(negating) % 2 else None
    found = tokens[tokens[at].head].lemma.casefold() in _FINDING and tokens[at].relation in {"obj", "nsubj:pass"}
    return _Reading("affirmed", (tokens[at].head,)) if found else None


def _chain(tokens: Sequence[Token], at: int) -> list[int]:
    """Climb from the noun over what it depends on, as long as that is no word of saying."""
    found = [at]
    while tokens[found[-1]].relation.split(":")[0] in _UPWARD:
        head = tokens[found[-1]].head
        if head < 0 or tokens[head].lemma.casefold() in _SAYING:
            break
        found.append(head)
    return found


def _slight(tokens: Sequence[Token], at: int) -> int | None:
    """Find the word that makes little of the noun: beside it ("few links"), or behind it and a form of "be" ("were minimal")."""
    for other, token in enumerate(tokens):
        said = token.lemma.casefold() in _SLIGHT
        behind = 0 < other - at <= _LONGEST_GAP and any(mark.head == other and mark.relation == "cop" for mark in tokens)
        if said and (token.head == at or behind):
            return other
    return None


def _behind(tokens: Sequence[Token], verb: int) -> list[int]:
    """Give what a claim is laid to: all words under the verb's first "for"."""
    for other, token in enumerate(tokens):
        if other > verb and "for" in _cases(tokens, other) and token.relation.split(":")[0] in {"obl", "nmod"}:
            return [below for below in _branch(tokens, other) if tokens[below].relation != "acl:relcl"]
    return []


def _helping(tokens: Sequence[Token], marks: Sequence[int]) -> list[int]:
    """Give the helping verbs of the words that say so ("have", before "n't seen")."""
    return [at for at, token in enumerate(tokens) if token.head in marks and token.pos == "AUX"]


def _cases(tokens: Sequence[Token], at: int) -> set[str]:
    return {token.lemma.casefold() for token in tokens if token.head == at and token.relation == "case"}


def _branch(tokens: Sequence[Token], top: int) -> list[int]:
    """Give the words under one, without clauses that only add to it."""
    found = [top]
    for parent in found:
        found += [
            at for at, token in enumerate(tokens) if token.head == parent and token.relation not in {"acl:relcl", "appos", "punct"}
        ]
    return sorted(found)


def _saying(member: Annotations, token: Token) -> Quotation | None:
    """Give the quotation, the innermost one, whose content the word stands in."""
    inside = [
        (content.end - content.start, quotation)
        for quotation in member.quotations
        for content in quotation.content
        if content.start <= token.start < content.end and quotation.source
    ]
    return min(inside, key=lambda found: found[0])[1] if inside else None


def _claimants(member: Annotations, cast: Cast, tokens: Sequence[Token], reading: _Reading) -> list[str]:
    """List who lays claim: the entities under the subject of the verb, or of the one that it is joined to."""
    verb = reading.marks[0]
    heads = {verb, tokens[verb].head if tokens[verb].relation == "conj" else verb}
    subjects = [at for at, token in enumerate(tokens) if token.head in heads and token.relation == "nsubj"]
    places = [tokens[at].start for subject in subjects for at in _branch(tokens, subject)]
    named = cast.places.get(member.article.id, ())
    return list(dict.fromkeys(entity for start, end, entity in named if any(start <= at < end for at in places)))


def _parties(member: Annotations, cast: Cast, number: int, saying: Quotation | None) -> frozenset[str]:
    """List who a sentence names but for who speaks; where that is not two, who the sentences before it name as well."""
    speaking = saying.source.evidence if saying and saying.source else None
    found: set[str] = set()
    for back in range(min(number, _SENTENCES_BEFORE) + 1):
        sentence = member.sentences[number - back]
        found |= {
            entity
            for start, end, entity in cast.places.get(member.article.id, ())
            if sentence.start <= start and end <= sentence.end and (cast.entities[entity].type in _SPEAKING or back == 0)
            if speaking is None or not speaking.span.overlaps(Span(start, end))
        }
        if len(found) >= _PAIR:
            break
    return frozenset(found)
