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

_NARROWING = ("nmod", "acl", "appos", "amod", "compound", "nummod")
_MANY = frozenset(("NNS", "NNPS"))
_GOING_ON = ("nmod", "acl")
_APART = frozenset(("punct", "parataxis", "dep", "cop", "nsubj", "aux", "mark", "discourse", "conj", "cc", "advcl", "appos", "acl"))


def is_bare(piece: Piece, at: int) -> bool:
    """Tell whether only "the" or "that" says which one a noun means, of one thing, person or body."""
    tree = piece.tree
    leading = {"the"} | lexicon_at_hand(tree.language).words("determiners", "pointing")
    if leading.isdisjoint(piece.word(child) for child in tree.hanging(at, "det")) or tree.tokens[at].xpos in _MANY:
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
    """Give the nearest words before a noun that end in it and tell which one; None where those before them tell of another.

    None as well where the nearest of its like is told by what stands behind it: of 48 so given 34 were right, of 137 others 129.
    """
    found = list(_told_before(member, piece, at))
    if not found or found[0] is None:
        return None
    noun = piece.tree.lemma(at)
    own = _telling_stems(found[0], noun)
    alike = [not own.isdisjoint(_telling_stems(one, noun)) for one in found if one is not None]
    return found[0] if sum(alike) >= _AGREEING * len(alike) else None


def _telling_stems(place: Evidence, noun: str) -> frozenset[str]:
    """Give the stems of the words with a meaning before the noun that a phrase is about."""
    told = frozenset(map(stem, words(place.text))) - lexicon().silent
    return told - {stem(noun)}


def _told_before(member: Annotations, piece: Piece, at: int) -> Iterator[Evidence | None]:
    """Give the names and phrases before a noun that end in it and have more words, the nearest first; None for one that goes on."""
    lemma = piece.tree.lemma(at)
    before = [one for one in member.sentences if one.start <= piece.sentence.start][-_BACK:]
    for sentence in reversed(before):
        tree = Tree.of(sentence.tokens, member.article.language or "en")
        for place in range(len(tree.tokens) - 1, -1, -1):
            token = tree.tokens[place]
            if token.start >= piece.tree.tokens[at].start or token.pos not in {"NOUN", "PROPN"} or token.xpos in _MANY:
                continue
            if tree.lemma(place) != lemma or tree.relation(place) == "compound" or tree.hanging(place, "cop"):
                continue  # what it is said to be names no such thing (in 168 groups three, none right)
            name = next((one.span for one in member.mentions if one.span.end == token.end and " " in one.name), None)
            if name is None and any(child > place for child in tree.hanging(place, *_GOING_ON)):
                yield None
            elif (span := name or _phrase(tree, place)) is not None and len(
                member.article.text[span.start : span.end].split()
            ) <= _LONGEST:
                yield member.article.evidence(span)


def _phrase(tree: Tree, at: int) -> Span | None:
    """Give a noun with what stands before it, as one stretch; None where no name or noun in it tells more than the noun."""
    places = set(tree.spread(at, lambda child: tree.relation(child) not in _APART)) - set(tree.hanging(at, "case"))
    first = at
    while first - 1 in places or (first - 2 in places and tree.tokens[first - 1].xpos == "HYPH"):
        first -= 1
    whole = range(first, at)
    owned = any(tree.tokens[place].pos == "PRON" for place in whole)
    named = any(tree.tokens[place].pos == "PROPN" for place in whole)
    made = any(tree.relation(place) == "compound" and tree.tokens[place].pos == "NOUN" for place in whole)
    return tree.span((first, at)) if not owned and (named or made) else None
