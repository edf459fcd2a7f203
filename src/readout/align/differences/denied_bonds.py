"""Bonds between two parties as sentences tell of them, and those that one voice denies, and another affirms or calls slight."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from readout.align.cast_of_entities import Cast
from readout.align.differences.detector_declaration import Detector, Laid
from readout.align.differences.discrepancy_headings import whether
from readout.align.differences.discrepancy_report import Differing
from readout.language import Tree, lexicon
from readout.model import Annotations, Discrepancy, Evidence, Quotation, Span, Story, Token, Value
from readout.text import words

_PAIR = 2
Degree = Literal["affirmed", "slight", "denied"]

_DEGREES: tuple[Degree, ...] = ("affirmed", "slight")
_UPWARD = frozenset("obj nsubj obl nmod xcomp ccomp acl".split())
_SPEAKING = frozenset(("person", "organization", "group"))
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


def denials(story: Story, cast: Cast) -> Iterator[Discrepancy]:
    """Give each bond on which two voices differ; all that is said of the same parties stands under it."""
    found = [bond for member in story.members for bond in bonds_in(member, cast)]
    told: set[Evidence] = set()
    for degree in _DEGREES:
        denied = [bond for bond in found if bond.degree == "denied" and bond.evidence not in told]
        others = [bond for bond in found if bond.degree == degree]
        while met := next(((one, other) for one in denied for other in others if _is_one_bond(one, other)), None):
            sides = _all_of_one_bond(met, denied, others)
            denied, others = (
                [bond for bond in left if bond not in side] for left, side in zip((denied, others), sides, strict=True)
            )
            if not _voices(sides.denied) & _voices(sides.others):
                told.update(bond.evidence for bond in sides.denied)
                yield _discrepancy(story, cast, sides)


class _Sides(NamedTuple):
    """Bonds that are denied, and those that others affirm."""

    denied: list[Bond]
    others: list[Bond]


def _all_of_one_bond(met: tuple[Bond, Bond], denied: Sequence[Bond], others: Sequence[Bond]) -> _Sides:
    """Gather from the two that met all that meets one of the other side."""
    sides = _Sides([met[0]], [met[1]])
    while True:
        denying = [bond for bond in denied if any(_is_one_bond(bond, other) for other in sides.others)]
        wider = _Sides(denying, [bond for bond in others if any(_is_one_bond(one, bond) for one in denying)])
        if wider == sides:
            return sides
        sides = wider


def _is_one_bond(denied: Bond, other: Bond) -> bool:
    """Tell whether two bonds lie between the same two parties, or one denies a bond with those who lay claim to the deed."""
    return len(denied.parties & other.parties) >= _PAIR or bool(other.claimants & denied.parties)


def _voices(bonds: Sequence[Bond]) -> set[str]:
    return {bond.speaker or bond.evidence.article for bond in bonds}


def _discrepancy(story: Story, cast: Cast, met: _Sides) -> Discrepancy:
    """Lay a bond that somebody denies beside what others say of it."""
    denied, others = met
    clearest = min(denied, key=lambda bond: (" between " not in bond.thing, len(bond.thing), bond.evidence))
    about = whether(_bond_in_question(clearest, cast))
    spoken = all(bond.speaker for bond in (*others, *denied))
    sides = ((others[0].slight or others[0].degree, others), ("denied", denied))
    values = tuple(_value(story, f"{_names(side)}: {shown}" if spoken else shown, side) for shown, side in sides)
    reasons = tuple(f"{shown} by {_names(side) or 'an outlet in its own voice'}" for shown, side in sides)
    return Discrepancy("", "polarity", about, values, (), reasons, "sources" if spoken else "outlets")


def _bond_in_question(bond: Bond, cast: Cast) -> str:
    """Say which bond there was or was not, with the parties that its words leave out."""
    told = words(bond.thing)
    left_out = sorted(name for party in bond.parties if not set(words(name := cast.entities[party].name)) & set(told))
    there = f"there {'were' if bond.several else 'was'} any {bond.thing}"
    if " between " in bond.thing or not left_out:
        return there
    if len(told) == 1 and len(left_out) == _PAIR:
        return f"{there} between {' and '.join(left_out)}"
    return f"{left_out[0]} had any {bond.thing}" if len(left_out) == 1 else there


def _value(story: Story, shown: str, side: Sequence[Bond]) -> Value:
    evidence = tuple(sorted({bond.evidence for bond in side}))
    return Value(shown, evidence, story.origins_of(evidence))


def _names(side: Sequence[Bond]) -> str:
    return " and ".join(dict.fromkeys(bond.speaker for bond in side if bond.speaker))


def _find(laid: Laid) -> Iterator[Differing]:
    return map(Differing, denials(laid.story, laid.cast))


DENIALS = Detector("denials", 2, ("polarity",), "bonds between two parties that one voice denies", _find)


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
        for at in (at for at, token in enumerate(sentence.tokens) if token.pos == "NOUN"):
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
    saying = _saying_around_bond(place.member, tokens[place.at])
    claimants = _claimants_of_bond(place, reading) if reading.claimed else []
    if reading.claimed and not claimants:
        return None
    return Bond(
        _parties_of_bond(place, saying),
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
    if noun not in lexicon().words("bonds", "bond", "claimed") or token.head < 0:
        return None
    chain = _chain_above_bond(tree, at)
    below = sorted({child for place in chain for child in tree.children[place]}.difference(chain))
    lemmas = {tree.lemma(place) for place in (*chain, *below)}
    negating = [place for place in below if tree.lemma(place) in lexicon().denying]
    negating += [place for place in chain if tree.lemma(place) in lexicon().words("bonds", "failing")]
    if lemmas & (lexicon().words("bonds", "open") | lexicon().words("bonds", "untold")) or "in" in _cases(tree, at):
        return None
    if noun in lexicon().words("bonds", "claimed"):
        claims = tree.lemma(token.head) == "claim" and not negating
        return _Reading("affirmed", (token.head, *_cause_of_bond(tree, token.head)), claimed=True) if claims else None
    slight = _slighting_word(tree, at)
    if slight is not None:
        return None if negating else _Reading("slight", (slight,), tree.lemma(slight))
    if negating:
        return _Reading("denied", (*negating, *chain)) if len(negating) % 2 else None
    found = tree.lemma(token.head) in lexicon().words("bonds", "finding") and token.relation in {"obj", "nsubj:pass"}
    return _Reading("affirmed", (token.head,)) if found else None


def _chain_above_bond(tree: Tree, at: int) -> list[int]:
    """Climb from the noun over what it depends on, as long as that is no word of saying."""
    found = [at]
    while tree.relation(found[-1]) in _UPWARD:
        head = tree.tokens[found[-1]].head
        if head < 0 or tree.lemma(head) in lexicon().words("bonds", "saying"):
            break
        found.append(head)
    return found


def _slighting_word(tree: Tree, at: int) -> int | None:
    """Find the word that makes little of the noun: beside it ("few links"), or behind it and a form of "be" ("were minimal")."""
    for other, token in enumerate(tree.tokens):
        behind = 0 < other - at <= _LONGEST_GAP and tree.hanging(other, "cop")
        if tree.lemma(other) in lexicon().words("bonds", "slight") and (token.head == at or behind):
            return other
    return None


def _cause_of_bond(tree: Tree, verb: int) -> list[int]:
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


def _saying_around_bond(member: Annotations, token: Token) -> Quotation | None:
    """Give the quotation, the innermost one, whose content the word stands in."""
    inside = [
        (content.end - content.start, quotation)
        for quotation in member.quotations
        for content in quotation.content
        if content.start <= token.start < content.end and quotation.source
    ]
    return min(inside, key=lambda found: found[0])[1] if inside else None


def _claimants_of_bond(place: _Place, reading: _Reading) -> list[str]:
    """List who lays claim: the entities under the subject of the verb, or of the one that it is joined to."""
    tree, verb = place.tree, reading.marks[0]
    heads = {verb, tree.tokens[verb].head if tree.tokens[verb].relation == "conj" else verb}
    subjects = [child for head in heads for child in tree.children[head] if tree.tokens[child].relation == "nsubj"]
    starts = [tree.tokens[at].start for subject in subjects for at in _branch(tree, subject)]
    named = place.cast.places.get(place.member.article.id, ())
    return list(dict.fromkeys(entity for start, end, entity in named if any(start <= at < end for at in starts)))


def _parties_of_bond(place: _Place, saying: Quotation | None) -> frozenset[str]:
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
