"""A sentence as a tree over its tokens: who does what, when, whether it is denied, by tags and dependencies alone.

Places are numbers of tokens within the sentence; -1 stands for none.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, cast

from readout.language.lexicon import lexicon_at_hand
from readout.model import Span, Token

Tense = Literal["past", "present", "future", ""]
Voice = Literal["active", "passive"]
Modality = Literal["future", "would", "may", "must", "to", ""]

SUBJECTS = ("nsubj", "csubj", "expl")
OBJECTS = ("obj", "iobj", "ccomp", "xcomp")
_SHARING = ("conj", "xcomp")
_HELPING = frozenset(("AUX", "PART"))
_PREDICATES = frozenset(("VERB", "AUX"))
_MOST_KEPT = 6000
"""Trees that are kept: as many as a story may have sentences (`budget.py`), for each of which forty rules ask."""

_KEPT: dict[tuple[int, str], "Tree"] = {}
"""Trees by their tokens' identity, which stays theirs while the tree holds them."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What is asked of a sentence's tokens again and again, a column each: where they lie, what hangs on them and how, base forms.

    `relations` are without their subtypes, `lemmas` in small letters.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    relations: tuple[str, ...]
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of a sentence with what hangs on each."""

    tokens: Sequence[Token]
    columns: Columns
    language: str = "en"
    _helpers: dict[int, tuple[int, ...]] = field(default_factory=dict, init=False, compare=False, repr=False)

    @staticmethod
    def of(tokens: Sequence[Token], language: str = "en") -> "Tree":
        """Give the tree of a sentence's tokens; that of a tuple is built once, as long as no very many others are asked for.

        It is found by the tuple itself: to compare two sentences word by word costs more than to build a tree.
        """
        if not isinstance(tokens, tuple):
            return Tree(tokens, _columns(tokens), language)
        tree = _KEPT.get((id(tokens), language))
        if tree is None:
            if len(_KEPT) >= _MOST_KEPT:
                _KEPT.clear()
            tree = _KEPT[id(tokens), language] = Tree(tokens, _columns(tokens), language)
        return tree

    @property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """What hangs on each token."""
        return self.columns.children

    @property
    def root(self) -> int:
        """The word on which all others hang."""
        return next((at for at, token in enumerate(self.tokens) if token.head < 0), -1)

    def at(self, offset: int) -> int:
        """Give the token that holds a character of the text."""
        found = bisect_right(self.columns.starts, offset) - 1
        return found if found >= 0 and offset < self.tokens[found].end else -1

    def within(self, span: Span) -> range:
        """Give the tokens that lie within a stretch of the text."""
        first = bisect_left(self.columns.starts, span.start)
        return range(first, max(first, bisect_right(self.columns.ends, span.end)))

    def touched(self, span: Span) -> range:
        """Give the tokens that a stretch of the text touches."""
        first = bisect_right(self.columns.ends, span.start)
        return range(first, max(first, bisect_left(self.columns.starts, span.end)))

    def span(self, places: Iterable[int]) -> Span:
        """Give the stretch of the text from the first of the tokens to the last."""
        held = sorted(places)
        return Span(self.tokens[held[0]].start, self.tokens[held[-1]].end)

    def lemma(self, at: int) -> str:
        """Give a token's base form in small letters."""
        return self.columns.lemmas[at]

    def relation(self, at: int) -> str:
        """Give a token's relation without its subtype: "nsubj" of "nsubj:pass"."""
        return self.columns.relations[at]

    def hanging(self, at: int, *relations: str) -> tuple[int, ...]:
        """Give what hangs on a token by the relations; one without a subtype stands for all of its subtypes."""
        children, bare = self.columns.children[at], self.columns.relations
        if not children:  # three of five
            return children
        return tuple([child for child in children if bare[child] in relations or self.tokens[child].relation in relations])

    def upwards(self, at: int) -> Iterator[int]:
        """Give a token and what it hangs on, up to the root."""
        for _ in self.tokens:
            if at < 0:
                return
            yield at
            at = self.tokens[at].head

    def top(self, places: Iterable[int]) -> int:
        """Give the first of some tokens that hangs on none of them, -1 where there are none."""
        held = sorted(places)
        return next((at for at in held if self.tokens[at].head not in held), -1)

    def case(self, at: int) -> str:
        """Give the preposition or conjunction that leads a phrase or clause in, empty where none does."""
        return next((self.lemma(child) for child in self.hanging(at, "case", "mark")), "")

    def subtree(self, at: int, *without: str) -> tuple[int, ...]:
        """Give a token with all that hangs on it, in order, without the branches of the relations named."""
        bare = self.columns.relations
        return self.spread(at, (lambda child: bare[child] not in without) if without else None)

    def spread(self, at: int, belongs: Callable[[int], bool] | None) -> tuple[int, ...]:
        """Give a token with what hangs on it, all of it or as far down as each belongs, in order."""
        children, found = self.columns.children, [at]
        for place in found:
            found += children[place] if belongs is None else filter(belongs, children[place])
        return tuple(sorted(found))

    def conjuncts(self, at: int) -> tuple[int, ...]:
        """Give a token with those joined to it, whichever of them it is."""
        while self.relation(at) == "conj" and self.tokens[at].head >= 0:
            at = self.tokens[at].head
        return (at, *self.hanging(at, "conj"))

    def is_predicate(self, at: int) -> bool:
        """Tell whether a token says something of a subject: a verb, or what a copula links."""
        return self.tokens[at].pos in _PREDICATES or bool(self.hanging(at, "cop"))

    def clause(self, at: int) -> int:
        """Give the predicate of the clause that a token stands in."""
        return next((place for place in self.upwards(at) if self.is_predicate(place) and not self._helps(place)), -1)

    def subject(self, at: int) -> int:
        """Give the head of a predicate's subject: its own, else that of the predicate with which it shares one."""
        for place in self.upwards(at):
            own = self.hanging(place, *SUBJECTS)
            if own:
                return next((child for child in own if self.relation(child) != "expl"), own[0])
            if self.relation(place) not in _SHARING:
                break
        return -1

    def object(self, at: int) -> int:
        """Give the head of what a predicate acts on: its object, else its complement; of a passive, its subject."""
        for relation in OBJECTS:
            own = self.hanging(at, relation)
            if own:
                return own[0]
        return next(iter(self.hanging(at, "nsubj:pass")), -1)

    def helpers(self, at: int) -> tuple[int, ...]:
        """Give the auxiliaries of a predicate and the "to" of an infinitive, in order; of a verb joined on, those it shares."""
        if at not in self._helpers:
            own = tuple([child for child in self.hanging(at, "aux", "cop", "mark") if self.tokens[child].pos in _HELPING])
            lone = own or self.relation(at) != "conj" or self.hanging(at, *SUBJECTS) or self._finite(at)
            self._helpers[at] = own if lone else self.helpers(self.tokens[at].head)
        return self._helpers[at]

    def negations(self, at: int) -> tuple[int, ...]:
        """Give the words that deny a predicate: "not" and its like, "nobody" as its subject or object, "no" beside one."""
        words = lexicon_at_hand(self.language).denying
        sides = self.hanging(at, "nsubj", "obj", "iobj")
        beside = [child for place in (at, *sides) for child in self.hanging(place, "advmod", "det", "cc")]
        return tuple(sorted(place for place in {*sides, *beside} if self.lemma(place) in words))

    def negated(self, at: int) -> bool:
        """Tell whether a predicate is denied; two denials cancel out."""
        return len(self.negations(at)) % 2 == 1

    def voice(self, at: int) -> Voice:
        """Tell whether a predicate's subject does or is done to."""
        passive = self.hanging(at, "aux:pass", "nsubj:pass", "csubj:pass")
        return "passive" if passive else "active"

    def modality(self, at: int) -> Modality:
        """Tell by its modal, or by "to", how a predicate is said: as what will, would, may, must or is to be."""
        kinds = lexicon_at_hand(self.language).table("modals")
        found = next((kinds[self.lemma(child)] for child in self.helpers(at) if self.lemma(child) in kinds), "")
        return cast("Modality", found)

    def tense(self, at: int) -> Tense:
        """Tell the time of a predicate by the tag of its first word; a perfect is past, what only may be or is to be has none."""
        helpers = self.helpers(at)
        modality = self.modality(at)
        if modality:
            return "future" if modality == "future" else ""
        perfect = lexicon_at_hand(self.language).words("auxiliaries", "perfect")
        if any(self.lemma(child) in perfect and self.relation(child) == "aux" for child in helpers):
            return "past"
        return self._finite(helpers[0] if helpers else at)

    def _finite(self, at: int) -> Tense:
        """Give the time that the tag of a finite form tells."""
        return cast("Tense", lexicon_at_hand(self.language).table("tenses").get(self.tokens[at].xpos, ""))

    def _helps(self, at: int) -> bool:
        return self.relation(at) in {"aux", "cop"} and self.tokens[at].head >= 0


def _columns(tokens: Sequence[Token]) -> Columns:
    """Give what is asked of tokens, and for each what hangs on it."""
    below: list[list[int]] = [[] for _ in tokens]
    for at, token in enumerate(tokens):
        if token.head >= 0:
            below[token.head].append(at)
    return Columns(
        tuple([token.start for token in tokens]),
        tuple([token.end for token in tokens]),
        tuple(map(tuple, below)),
        tuple([_bare(token.relation) for token in tokens]),
        tuple([_small(token.lemma) for token in tokens]),
    )


@lru_cache(maxsize=1024)
def _bare(relation: str) -> str:
    return relation.partition(":")[0]


@lru_cache(maxsize=65536)
def _small(lemma: str) -> str:
    return lemma.casefold()
