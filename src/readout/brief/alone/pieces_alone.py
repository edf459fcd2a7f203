"""The words of a story by their places: the sentence that holds a piece of evidence, and its tree."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from readout.language import Tree, lexicon, stem
from readout.model import Annotations, Evidence, Mention, Sentence, Span, Story
from readout.text import words

_OWNED = re.compile("[’']s? ")


@dataclass(frozen=True, slots=True)
class Piece:
    """What of one sentence a stretch of text holds: the places of its words in the sentence's tree.

    `head` is the word of the piece that hangs on none of it, the first that is no mark; -1 where there is none.
    """

    text: str
    sentence: Sentence
    tree: Tree
    places: tuple[int, ...]
    mentions: tuple[Mention, ...] = ()
    head: int = field(init=False)

    def __post_init__(self) -> None:
        """Look for the head once: every rule asks for it."""
        held, tokens = set(self.places), self.tree.tokens
        tops = [at for at in self.places if tokens[at].head not in held and tokens[at].pos != "PUNCT"]
        object.__setattr__(self, "head", next((at for at in tops if self.tree.is_predicate(at)), next(iter(tops), -1)))

    def is_named(self, at: int, *, person: bool) -> bool:
        """Tell whether a word is of the name of a person, or else of a body or place."""
        token = self.tree.tokens[at]
        return any(one.span.start <= token.start < one.span.end and (one.type == "person") == person for one in self.mentions)

    def word(self, at: int) -> str:
        """Give a word in small letters."""
        token = self.tree.tokens[at]
        return self.text[token.start : token.end].casefold()


@dataclass(frozen=True, slots=True)
class Pages:
    """The articles of a story, with what is asked of their sentences made once."""

    members: dict[str, Annotations]
    headlined: frozenset[str] = frozenset()
    """The stems of the words in the headlines of the story: what they name needs no telling."""
    outlets: frozenset[str] = frozenset()
    """The names, in small letters, of the outlets whose articles they are."""
    reporters: frozenset[str] = frozenset()
    """The persons whose names stand behind an outlet's as its own: "the Ferry Post's Ida Quist"."""
    _pieces: dict[tuple[str, int, int], tuple[Piece, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, story: Story) -> "Pages":
        """Note the articles of a story by their ids."""
        outlets = (member.article.outlet.casefold() for member in story.members if member.article.outlet)
        pages = cls({member.article.id: member for member in story.members}, headlined(story), frozenset(outlets))
        return replace(pages, reporters=frozenset(name for member in story.members for name in pages.reporters_in(member)))

    def is_of_the_press(self, name: str) -> bool:
        """Tell whether a body is a paper, station or agency by the last word of its name, or published an article of the story."""
        last = name.casefold().split()[-1:]
        known = lexicon().words("newsrooms", "paper") | lexicon().words("newsrooms", "press")
        return not known.isdisjoint(last) or name.casefold().removeprefix("the ") in self.outlets

    def reporters_in(self, member: Annotations) -> Iterator[str]:
        """Give the persons whom an article names as an outlet's own."""
        for owner, one in pairwise(member.mentions):
            owned = _OWNED.fullmatch(member.article.text, owner.span.end, one.span.start)
            if one.type == "person" and owner.type != "person" and owned and self.is_of_the_press(owner.name):
                yield one.name

    def pieces(self, evidence: Evidence) -> Sequence[Piece]:
        """Give the parts of the sentences that a piece of evidence runs over, in order; none where an article is not at hand."""
        key = (evidence.article, evidence.start, evidence.end)
        if key not in self._pieces:
            member = self.members.get(evidence.article)
            self._pieces[key] = tuple(_pieces_of(member, evidence.span)) if member else ()
        return self._pieces[key]

    def piece(self, evidence: Evidence) -> Piece | None:
        """Give the part of the first sentence that a piece of evidence holds."""
        return next(iter(self.pieces(evidence)), None)


def _pieces_of(member: Annotations, span: Span) -> Iterator[Piece]:
    first = bisect_right(member.sentences, span.start, key=lambda one: one.end)
    last = bisect_left(member.sentences, span.end, key=lambda one: one.start)
    for sentence in member.sentences[first:last]:
        yield piece_of(member, sentence, Tree.of(sentence.tokens, member.article.language or "en"), span)


def headlined(story: Story) -> frozenset[str]:
    """Give the stems of the words in a story's headlines."""
    return frozenset(stem(word) for member in story.members for word in words(member.article.headline or ""))


def piece_of(member: Annotations, sentence: Sentence, tree: Tree, span: Span) -> Piece:
    """Give what a stretch of an article holds of a sentence, with the names in the sentence."""
    first = bisect_left(member.mentions, sentence.start, key=lambda mention: mention.span.start)
    last = bisect_left(member.mentions, sentence.end, key=lambda mention: mention.span.start)
    return Piece(member.article.text, sentence, tree, tuple(tree.within(span)), member.mentions[first:last])


def joined_places(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Give one piece for each sentence, with the places of all that lie in it: the halves that a cue parts."""
    held: dict[int, Piece] = {}
    for piece in pieces:
        before = held.get(piece.sentence.start)
        joined = replace(piece, places=tuple(sorted({*before.places, *piece.places}))) if before else piece
        held[piece.sentence.start] = joined
    yield from (held[start] for start in sorted(held))
