"""The clause that words of a sentence belong to, by the dependencies: its verb, its subject, and whether it lies behind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout.model import Article, Sentence, Span

_WISHED = frozenset("to will 'll ’ll wo would shall should must can ca could may might".split())
_PAST = re.compile(
    r"\b(?:\w{2,}[^e]ed|was|were|did|had|has|have|came|went|took|made|gave|met|sent|held|fell|rose|won|lost|led|spoke|wrote|broke|became|brought|"
    r"found|shot|hit|cut|left|struck|fought|began|kept|told|said|saw|got|ran|sat|stood|flew|drove|built|chose|dealt|laid|read|shut|"
    r"spent|withdrew|launched|buried|set)\b"
)
_SHARING = ("conj", "xcomp")
_OF_NOUN = frozenset("det amod compound nummod flat nmod:poss".split())
_SUBJECTS = ("nsubj", "csubj", "expl")
_NOT = frozenset("not n't n’t never".split())
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of a sentence, by the number of its token."""

    article: Article
    sentence: Sentence
    verb: int

    @property
    def lemma(self) -> str:
        """The verb's lemma in small letters."""
        return self.sentence.tokens[self.verb].lemma.casefold()

    @property
    def wished(self) -> bool:
        """Tell whether the verb is of what is to be, could be or was to be done: "to meet", "would meet"."""
        return any(self._word(at) in _WISHED for at in self._helpers)

    @property
    def perfect(self) -> bool:
        """Tell whether the verb stands in the perfect: "should have left"."""
        return any(self.sentence.tokens[at].lemma == "have" for at in self._helpers)

    @property
    def denied(self) -> bool:
        """Tell whether "not" stands with the verb."""
        tokens = self.sentence.tokens
        return any(token.head == self.verb and self._word(at) in _NOT for at, token in enumerate(tokens))

    @property
    def past(self) -> bool:
        """Tell whether the verb with its auxiliaries is of what lies behind."""
        return is_past(" ".join(self._word(at) for at in (*self._helpers, self.verb)))

    @property
    def describes(self) -> bool:
        """Tell whether the clause only says more of a noun, or lies within one that does: "the crew that was seized in May"."""
        return any(self.sentence.tokens[at].relation.startswith("acl") for at in self._upwards())

    @property
    def subject(self) -> Span | None:
        """The word that is the verb's subject, or that of the verb with which it shares one."""
        at = self.verb
        for _ in range(_DEEPEST):
            for place, token in enumerate(self.sentence.tokens):
                if token.head == at and token.relation.startswith(_SUBJECTS):
                    return self._at(place)
            if not self.sentence.tokens[at].relation.startswith(_SHARING):
                return None
            at = self.sentence.tokens[at].head
        return None

    def around(self, focus: Span) -> Span:
        """Widen a place to hold the verb and its subject."""
        parts = [part for part in (focus, self._at(self.verb), self.subject) if part is not None]
        return Span(min(part.start for part in parts), max(part.end for part in parts))

    def hangs_on(self, words: Span) -> bool:
        """Tell whether the words hold the verb, or one above it."""
        return any(self._at(at).overlaps(words) for at in self._upwards())

    @property
    def chain(self) -> tuple["Clause", ...]:
        """The clause with those whose complement it is, the nearest first: "do not want to answer"."""
        found = [self]
        while self.sentence.tokens[found[-1].verb].relation == "xcomp" and len(found) < _DEEPEST:
            found.append(Clause(self.article, self.sentence, self.sentence.tokens[found[-1].verb].head))
        return tuple(found)

    @property
    def _helpers(self) -> list[int]:
        tokens = self.sentence.tokens
        return [at for at, token in enumerate(tokens) if token.head == self.verb and token.relation.startswith(("aux", "mark"))]

    def _upwards(self) -> Iterator[int]:
        """Give the verb and what it hangs on, up to the sentence's root."""
        at = self.verb
        for _ in range(_DEEPEST):
            if at < 0:
                return
            yield at
            at = self.sentence.tokens[at].head

    def _word(self, place: int) -> str:
        token = self.sentence.tokens[place]
        return self.article.text[token.start : token.end].casefold()

    def _at(self, place: int) -> Span:
        return Span(self.sentence.tokens[place].start, self.sentence.tokens[place].end)


def clause_at(article: Article, sentence: Sentence, place: Span) -> Clause | None:
    """Find the clause that a place hangs in: its own verb or the next above; None without a parse, or where nouns are all.

    Where an infinitive of that verb stands between ("invited them to meet on Friday"), the place goes with what is nearer: whether
    it is parsed so hangs on a hair.
    """
    tokens = sentence.tokens
    first = at = next((n for n, token in enumerate(tokens) if token.start < place.end and place.start < token.end), -1)
    for _ in range(_DEEPEST):
        if at < 0:
            return None
        if tokens[at].pos == "VERB":
            nearer = [n for n in range(at + 1, first) if tokens[n].head == at and tokens[n].relation == "xcomp"]
            return Clause(article, sentence, nearer[-1] if nearer else at)
        at = tokens[at].head
    return None


def is_past(words: str) -> bool:
    """Tell whether a verb in the past stands among words."""
    return _PAST.search(words) is not None
