"""What "the committee" or "that bill" means: the words before it that end alike and tell more, "the Harbour Committee"."""

from collections.abc import Iterator

from readout.brief.alone.pieces_alone import Piece
from readout.language import Tree, lexicon, lexicon_at_hand, stem
from readout.model import Annotations, Evidence, Span
from readout.text import words

_BACK = 40
"""Sentences in which the fuller words are looked for."""

_LONGEST = 8
"""Words of a gloss at most."""

_AGREEING = 0.7
"""Share of the phrases before a noun that tell of the same as the nearest."""

_LEADING = frozenset(("the", "this", "that", "those", "these"))
_NARROWING = ("nmod", "acl", "appos", "amod", "compound", "nummod")
_MANY = frozenset(("NNS", "NNPS"))
_APART = frozenset(
    ("parataxis", "dep", "cop", "nsubj", "aux", "mark", "advmod", "discourse", "punct", "conj", "cc", "advcl", "appos")
)


def is_bare(piece: Piece, at: int) -> bool:
    """Tell whether only "the" or "that" says which one a noun means, of one thing, person or body."""
    tree = piece.tree
    if _LEADING.isdisjoint(piece.word(child) for child in tree.hanging(at, "det")) or tree.tokens[at].xpos in _MANY:
        return False
    named = any(tree.tokens[child].pos == "PROPN" for child in tree.children[at])
    return not named and tree.relation(at) != "compound" and not tree.hanging(at, *_NARROWING)


def is_open(piece: Piece, at: int) -> bool:
    """Tell whether a noun is bare and means a thing or body of which readers are told which one it is."""
    tree, lists = piece.tree, lexicon_at_hand(piece.tree.language)
    noun = tree.lemma(at)
    clear = noun in lists.words("definite") and any(piece.word(child) == "the" for child in tree.hanging(at, "det"))
    person = lists.table("described").get(noun) in {"person", "office"}
    if noun in lexicon().words("alone", "span"):
        return False
    return tree.tokens[at].pos == "NOUN" and not clear and not person and is_bare(piece, at)


def fuller(member: Annotations, piece: Piece, at: int) -> Evidence | None:
    """Give the nearest words before a noun that end in it and tell which one; None where those before them tell of another."""
    found = list(_told_before(member, piece, at))
    if not found:
        return None
    noun = piece.tree.lemma(at)
    own = _telling_stems(found[0], noun)
    alike = sum(not own.isdisjoint(_telling_stems(one, noun)) for one in found)
    return found[0] if alike >= _AGREEING * len(found) else None


def _telling_stems(place: Evidence, noun: str) -> frozenset[str]:
    """Give the stems of the words with a meaning before and behind the noun that a phrase is about."""
    told = frozenset(map(stem, words(place.text))) - lexicon().silent
    return told - {stem(noun)}


def _told_before(member: Annotations, piece: Piece, at: int) -> Iterator[Evidence]:
    """Give the names and phrases before a noun that end in it and have more words, the nearest first."""
    lemma = piece.tree.lemma(at)
    before = [one for one in member.sentences if one.start <= piece.sentence.start][-_BACK:]
    for sentence in reversed(before):
        tree = Tree.of(sentence.tokens, member.article.language or "en")
        for place in range(len(tree.tokens) - 1, -1, -1):
            token = tree.tokens[place]
            if token.start >= piece.tree.tokens[at].start or token.pos not in {"NOUN", "PROPN"} or token.xpos in _MANY:
                continue
            if tree.lemma(place) == lemma and tree.relation(place) != "compound":
                span = _name_ending(member, token.end) or _phrase(tree, place)
                if span is not None and 1 < len(member.article.text[span.start : span.end].split()) <= _LONGEST:
                    yield member.article.evidence(span)


def _name_ending(member: Annotations, end: int) -> Span | None:
    """Give the name of several words that ends in a place."""
    return next((one.span for one in member.mentions if one.span.end == end and " " in one.name), None)


def _phrase(tree: Tree, at: int) -> Span | None:
    """Give a noun with what narrows it, as one stretch; None where no name, noun or verb in it tells more than the noun."""
    places = set(tree.spread(at, lambda child: _belongs(tree, child, at)))
    first = last = at
    while first - 1 in places or (first - 2 in places and tree.tokens[first - 1].pos == "PUNCT"):
        first -= 1
    while last + 1 in places or (last + 2 in places and tree.tokens[last + 1].pos == "PUNCT"):
        last += 1
    whole = range(first, last + 1)
    owned = any(tree.tokens[place].pos == "PRON" for place in whole)
    named = any(tree.tokens[child].pos == "PROPN" for child in whole)
    made = any(
        tree.relation(child) == "compound" and tree.tokens[child].pos == "NOUN" for child in tree.children[at] if child in whole
    )
    return tree.span((first, last)) if not owned and (named or made) else None


def _belongs(tree: Tree, child: int, at: int) -> bool:
    """Tell whether a word is part of a noun's phrase: all that hangs on it but clauses and what is set beside it."""
    if tree.tokens[child].relation == "acl:relcl":
        return False
    if tree.tokens[child].head == at:
        return tree.relation(child) not in _APART | {"case"}
    return tree.relation(child) not in {"parataxis", "dep", "conj", "cc", "appos", "punct", "advcl"}
