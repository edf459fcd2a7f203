"""A sentence by its dependencies: what hangs on a word, how far a phrase reaches, and who does what a verb says."""

from collections.abc import Iterator
from dataclasses import dataclass

from readout.annotate.moves.line import Line
from readout.annotate.moves.word_classes import COORDINATORS, QUOTES, RELATIVES

Tokens = tuple[int, int]

_DEEPEST = 8
_SHARING = ("conj", "xcomp", "advcl", "parataxis")
_APART = ("punct", "parataxis", "discourse", "vocative", "dep")
_OUTSIDE = (*_APART, "acl", "appos", "cc", "conj", "case", "mark", "advmod", "advcl")
_COMPLETING = ("obl", "advcl", "advmod", "compound", "iobj", "obj", "xcomp", "ccomp")
_CONDITIONS = frozenset("if unless provided until".split())


@dataclass(frozen=True, slots=True)
class Tree:
    """A line with the children of each token."""

    line: Line
    children: tuple[tuple[int, ...], ...]

    def lemma(self, at: int) -> str:
        """Give a token's lemma in small letters, the word itself where it has none."""
        return self.line.tokens[at].lemma.casefold() or self.line.words[at]

    def pos(self, at: int) -> str:
        """Give a token's part of speech."""
        return self.line.tokens[at].pos

    def relation(self, at: int) -> str:
        """Give a token's relation to its head."""
        return self.line.tokens[at].relation

    def head(self, at: int) -> int:
        """Give the token that governs another, -1 for the root."""
        return self.line.tokens[at].head

    def by(self, at: int, *relations: str) -> Iterator[int]:
        """Give the children of a token with one of these relations, subtypes included."""
        return (child for child in self.children[at] if self.relation(child).partition(":")[0] in relations)

    def case(self, at: int) -> str:
        """Give the preposition or conjunction that leads a phrase or clause in, empty where none does."""
        return next((self.lemma(child) for child in self.by(at, "case", "mark")), "")

    def up(self, at: int) -> Iterator[int]:
        """Give a token and those that govern it."""
        for _ in range(_DEEPEST):
            if at < 0:
                return
            yield at
            at = self.head(at)

    def reach(self, at: int) -> Tokens:
        """Give the words of a phrase or clause: all below its head but asides, conditions and clauses of another subject."""
        members, fresh = {at}, [at]
        while fresh:
            here = fresh.pop()
            for child in self.children[here]:
                if not self._is_aside(child, at, inner=here != at):
                    members.add(child)
                    fresh.append(child)
        return min(members), max(members) + 1

    def rest(self, verb: int) -> int:
        """Give the end of a verb's clause: of what stands behind it without a comma or a condition between."""
        behind = [child for child in self.by(verb, *_COMPLETING) if child > verb]
        kept = [child for child in behind if not self._is_aside(child, verb, inner=False) and not self._after_comma(child)]
        return max([verb + 1, *(self.reach(child)[1] for child in kept)])

    def condition(self, at: int) -> Tokens | None:
        """Give the clause under an if or unless that hangs on a verb, or on what shares its clause."""
        for here in self.up(at):
            for child in self.by(here, "advcl"):
                if self.case(child) in _CONDITIONS:
                    return self.reach(child)
            if self.relation(here) not in {"xcomp", "ccomp"}:
                return None
        return None

    def subject(self, verb: int) -> int | None:
        """Give a verb's subject, its own or the one that it shares."""
        for at in self.up(verb):
            subject = next(self.by(at, "nsubj"), None)
            if subject is not None or self.relation(at) not in {"conj", "xcomp"}:
                return subject
        return None

    def doer(self, verb: int) -> Tokens | None:
        """Give the words for who does what a verb says: its subject or, of a passive, its agent; else that of the verb above."""
        for at in self.up(verb):
            subject = next(self.by(at, "nsubj"), None)
            if subject is not None:
                return self._doer_of(at, subject)
            if self.relation(at).startswith("acl"):
                agent = self.agent(at)
                return self.phrase(agent) if agent is not None else self._owner(self.head(at))
            if (agent := self.agent(at)) is not None:
                return self.phrase(agent)
            if not self.relation(at).startswith(_SHARING):
                return None
        return None

    def stander(self, at: int) -> Tokens | None:
        """Give the words for who is what a predicate says."""
        subject = self.subject(at)
        return None if subject is None else self.doer(at) if self.relation(subject) == "nsubj" else self.phrase(subject)

    def _owner(self, noun: int) -> Tokens:
        """Give whose a noun is, else the noun: in "the mayor's decision to close the lock" the mayor closes it."""
        return self.phrase(next((child for child in self.children[noun] if self.relation(child) == "nmod:poss"), noun))

    def is_passive(self, verb: int) -> bool:
        """Tell whether a verb's subject undergoes what it says."""
        own = any(self.relation(child) in {"nsubj:pass", "aux:pass"} for child in self.children[verb])
        return own or (self.relation(verb) == "acl" and self.line.words[verb].endswith(("ed", "en", "wn")))

    def agent(self, verb: int) -> int | None:
        """Give the one by whom a passive is done."""
        return next((child for child in self.by(verb, "obl") if self.case(child) == "by"), None) if self.is_passive(verb) else None

    def phrase(self, head: int) -> Tokens:
        """Give the words of a noun phrase without clauses and asides, with a person named beside it, joined names included."""
        named = next((child for child in self.by(head, "appos") if self.line.mention_at(child) is not None), None)
        if named is not None and self.line.mention_at(head) is None:
            return self.phrase(named)
        members, fresh = {head}, [head]
        while fresh:
            for child in self.children[fresh.pop()]:
                if self._belongs(child) and not (self.relation(child) == "case" and self.head(child) == head):
                    members.add(child)
                    fresh.append(child)
        return min(members), max(members) + 1

    def _doer_of(self, verb: int, subject: int) -> Tokens | None:
        if self.relation(subject) == "nsubj:pass":
            agent = self.agent(verb)
            return self.phrase(agent) if agent is not None else None
        if self.line.words[subject] in RELATIVES and self.relation(verb).startswith("acl"):
            return self.phrase(self.head(verb))
        return self.phrase(subject)

    def _belongs(self, at: int) -> bool:
        """Tell whether a dependent is part of its head's phrase; of what is joined, only names are."""
        token = self.line.tokens[at]
        if token.relation in {"conj", "cc"}:
            return self.line.mention_at(at if token.relation == "conj" else token.head) is not None
        return not token.relation.startswith(_OUTSIDE) or self._governs(at)

    def _governs(self, at: int) -> bool:
        """Tell whether a preposition stands within the phrase, before a noun that is part of it."""
        return self.relation(at) == "case" and self.relation(self.head(at)).startswith("nmod")

    def _is_aside(self, at: int, root: int, *, inner: bool) -> bool:
        """Tell whether a dependent says more than the phrase needs."""
        relation, words = self.relation(at), self.line.words
        if relation.startswith(_APART):
            return words[at] not in QUOTES or not inner
        if relation in {"cc", "conj"}:
            joined = at if relation == "conj" else self.head(at)
            return self.head(joined) == root and any(True for _ in self.by(joined, "nsubj"))
        if relation == "advcl":
            return self.case(at) in _CONDITIONS or self._after_comma(at)
        if relation.startswith("acl") or relation == "appos":
            return self._after_comma(at)
        return relation in {"case", "mark"} and self.head(at) == root and words[at] not in COORDINATORS and words[at] == "that"

    def _after_comma(self, at: int) -> bool:
        first = min([at, *self.children[at]])
        return first > 0 and self.line.words[first - 1] in {",", "—", "–", "("}


def tree_of(line: Line) -> Tree:
    """Give a line with the children of each token."""
    children: list[list[int]] = [[] for _ in line.tokens]
    for at, token in enumerate(line.tokens):
        if token.head >= 0:
            children[token.head].append(at)
    return Tree(line, tuple(tuple(found) for found in children))
