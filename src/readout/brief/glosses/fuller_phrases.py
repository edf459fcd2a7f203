"""The words before a noun with "the" in an article that tell which thing or body it means: "the committee", "the letter"."""

import math
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from readout.brief.alone.pieces_alone import Piece
from readout.brief.glosses.whole_phrases import LONGEST, whole_phrase
from readout.language import Tree, countries, lexicon, lexicon_at_hand, stem
from readout.model import Annotations, Evidence, Span
from readout.text import words
from readout.text.learned_models import learned

_SURE = 0.85
"""How likely a phrase is right from which a gloss gives it."""

_AGREEING = 0.7
"""Share of the phrases before a noun that tell of the same as the nearest."""

_BACK = 40
"""Sentences in which the fuller words are looked for."""

_OPENING = 3
"""Sentences at the beginning of an article, in which what it is about is told."""

_MANY = frozenset(("NNS", "NNPS"))


class Phrase(NamedTuple):
    """Words that tell which thing a noun means, and the traits by which it is weighed whether they are right."""

    place: Evidence
    traits: dict[str, float]


class _Words(NamedTuple):
    """A phrase as it stands: the tree and number of its sentence, where in it the noun is, and whether that ends a name."""

    place: Evidence
    tree: Tree
    sentence: int
    noun: int
    named: bool


def fuller(member: Annotations, piece: Piece, at: int, headlined: frozenset[str]) -> Evidence | None:
    """Give the nearest words before a noun that tell which one it means, where they are likely enough right."""
    found = phrase_before(member, piece, at, headlined)
    return found.place if found and learned("brief", "gloss").likelihood(found.traits) >= _SURE else None


def phrase_before(member: Annotations, piece: Piece, at: int, headlined: frozenset[str]) -> Phrase | None:
    """Give the nearest words before a noun that tell which one it means; `headlined` are the stems of the story's headlines.

    None where too many of those before them tell of another.
    """
    found = list(_told_before(member, piece, at))
    if not found:
        return None
    nearest, noun = found[0], piece.tree.lemma(at)
    own, tree = _telling_stems(nearest.place, noun), nearest.tree
    like = [_telling_stems(one.place, noun) for one in found if one.tree.lemma(one.noun) == tree.lemma(nearest.noun)]
    if sum(not own.isdisjoint(one) for one in like) < _AGREEING * len(like):
        return None
    here = next(number for number, one in enumerate(member.sentences) if one.start == piece.sentence.start)
    before = [place for place in tree.within(nearest.place.span) if place < nearest.noun]
    traits = {
        "goes on": nearest.place.end > tree.tokens[nearest.noun].end,
        "name": nearest.named,
        "other noun": tree.lemma(nearest.noun) != noun,
        "led in": tree.relation(tree.within(nearest.place.span)[0]) in {"det", "nmod"},
        "described": not nearest.named and any(tree.tokens[place].pos == "ADJ" for place in before),
        "common": noun in lexicon_at_hand(tree.language).words("definite"),
        "headline": len(own & headlined) / len(own),
        "in headline": stem(noun) in headlined,
        "back": math.log1p(here - nearest.sentence),
        "opening": nearest.sentence < _OPENING,
    }
    return Phrase(nearest.place, {name: float(value) for name, value in traits.items()})


def _telling_stems(place: Evidence, noun: str) -> frozenset[str]:
    """Give the stems of the words with a meaning, but for the noun, that a phrase is about."""
    return frozenset(map(stem, words(place.text))) - lexicon().silent - {stem(noun)}


def _told_before(member: Annotations, piece: Piece, at: int) -> Iterator[_Words]:
    """Give the names and phrases before a noun with it, or with a word for which it stands, that tell more, the nearest first."""
    noun = piece.tree.lemma(at)
    standing = dict(lexicon().groups("standing")).get(noun, ())
    nouns, small = {noun, *standing}, piece.text[piece.tree.tokens[at].start].islower()
    before = [one for one in enumerate(member.sentences) if one[1].start <= piece.sentence.start][-_BACK:]
    for number, sentence in reversed(before):
        tree = Tree.of(sentence.tokens, member.article.language or "en")
        if nouns.isdisjoint(tree.columns.lemmas):
            continue
        for place in range(len(tree.tokens) - 1, -1, -1):
            token = tree.tokens[place]
            own = tree.lemma(place) == noun and token.pos in {"NOUN", "PROPN"}
            if not own and not (token.pos == "PROPN" and tree.lemma(place) in standing):
                continue
            if token.start >= piece.tree.tokens[at].start or token.xpos in _MANY:
                continue
            if tree.relation(place) == "compound" or tree.hanging(place, "cop"):
                continue  # what it is said to be names no such thing (in 168 groups three, none right)
            names = [one for one in member.mentions if one.span.start <= token.start < one.span.end]
            if any(one.type == "person" for one in names):
                continue
            named = any(one.span.start < token.start and one.span.end == token.end for one in names)
            if named and own and small and noun in lexicon().words("newsrooms", "paper"):
                continue  # "the press" is no "Associated Press"
            span = _name_told_so(tree, place) or whole_phrase(tree, place, named=named)
            told = member.article.evidence(span) if span else None
            if told and not told.text.endswith(_houses()) and len(told.text.split()) <= LONGEST and _telling_stems(told, noun):
                yield _Words(told, tree, number, place, named)


@cache
def _houses() -> tuple[str, ...]:
    """Give the houses and posts that act for states, which are no "house"."""
    return tuple(name for one in countries() for name in (*one.offices, *one.posts))


def _name_told_so(tree: Tree, at: int) -> Span | None:
    """Give the name of which a noun is said beside it: "the Harbour Act, a law that ..."."""
    head = tree.tokens[at].head
    if tree.relation(at) != "appos" or tree.tokens[head].pos != "PROPN":
        return None
    return tree.span([head, *tree.hanging(head, "compound", "flat", "det", "amod")])
