"""A sentence by its dependencies: what hangs on a word, how far a phrase reaches, and who does what a verb says."""

from dataclasses import dataclass

from readout.annotate.moves.sentence_line import QUOTES, Line
from readout.language import Tree, lexicon

Tokens = tuple[int, int]

_SHARING = ("conj", "xcomp", "advcl", "parataxis")
_APART = ("punct", "parataxis", "discourse", "vocative", "dep")
_OUTSIDE = (*_APART, "acl", "appos", "cc", "ccomp", "conj", "case", "mark", "advmod", "advcl")
_COMPLETING = ("obl", "advcl", "advmod", "compound", "iobj", "obj", "xcomp", "ccomp")


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveTree(Tree):
    """The tree of a sentence with the names and quotations that stand in it."""

    line: Line

    def reach(self, at: int) -> Tokens:
        """Give the words of a phrase or clause: all below its head but asides, conditions and clauses of another subject."""
        members = self.spread(at, lambda child: not self._is_aside_in_tree(child, at))
        return members[0], members[-1] + 1

    def rest(self, verb: int) -> int:
        """Give the end of a verb's clause: of what stands behind it without a comma or a condition between."""
        behind = [child for child in self.hanging(verb, *_COMPLETING) if child > verb]
        kept = [child for child in behind if not self._is_aside_in_tree(child, verb) and not self._after_comma(child)]
        return max([verb + 1, *(self.reach(child)[1] for child in kept)])

    def condition(self, at: int) -> Tokens | None:
        """Give the clause under an if or unless that hangs on a verb, or on what shares its clause; "even if" is none."""
        for here in self.upwards(at):
            for child in self.hanging(here, "advcl"):
                granted = not lexicon().words("moves", "granting").isdisjoint(self.line.words[min(self.subtree(child)) : child])
                if self.case(child) in lexicon().words("moves", "condition") and not granted:
                    return self.reach(child)
            if self.relation(here) not in {"xcomp", "ccomp"}:
                return None
        return None

    def doer_of_verb(self, verb: int) -> Tokens | None:
        """Give the words for who does what a verb says: its subject or, of a passive, its agent; else that of the verb above."""
        for at in self.upwards(verb):
            subject, agent = next(iter(self.hanging(at, "nsubj")), -1), self.agent(at)
            if subject >= 0 and self.tokens[subject].relation != "nsubj:pass":
                relative = self.line.words[subject] in lexicon().words("pronouns", "relative") and self.relation(at) == "acl"
                return self.phrase(self.tokens[at].head if relative else subject)
            if agent >= 0:
                return self.phrase(agent)
            if subject < 0 and self.relation(at) == "acl":
                return self._owner(self.tokens[at].head)
            if subject >= 0 or self.relation(at) not in _SHARING:
                return None
        return None

    def party(self, verb: int) -> int:
        """Give the head of a verb's subject, its own or the one that it shares, where that is a phrase."""
        found = self.subject(verb)
        return found if found >= 0 and self.relation(found) == "nsubj" else -1

    def stander(self, at: int) -> Tokens | None:
        """Give the words for who is what a predicate says."""
        subject = self.party(at)
        if subject < 0:
            return None
        return self.phrase(subject) if self.tokens[subject].relation == "nsubj:pass" else self.doer_of_verb(at)

    def _owner(self, noun: int) -> Tokens:
        """Give whose a noun is, else the noun: in "the mayor's decision to close the lock" the mayor closes it."""
        return self.phrase(next(iter(self.hanging(noun, "nmod:poss")), noun))

    def is_passive(self, verb: int) -> bool:
        """Tell whether a verb's subject undergoes what it says."""
        participle = self.tokens[verb].relation == "acl" and self.line.words[verb].endswith(("ed", "en", "wn"))
        return participle or self.voice(verb) == "passive"

    def is_violent(self, at: int) -> bool:
        """Tell whether a word is of force or of paying back."""
        return self.line.words[at].startswith(tuple(lexicon().words("moves", "violent")))

    def agent(self, verb: int) -> int:
        """Give the one by whom a passive is done."""
        doing = (child for child in self.hanging(verb, "obl") if self.case(child) == "by" and self.is_passive(verb))
        return next(doing, -1)

    def phrase(self, head: int) -> Tokens:
        """Give the words of a noun phrase without clauses and asides, with a person named beside it, joined names included."""
        named = next((child for child in self.hanging(head, "appos") if self.line.mention_at(child) is not None), None)
        if named is not None and self.line.mention_at(head) is None:
            return self.phrase(named)
        leading = self.hanging(head, "case")
        members = self.spread(head, lambda child: child not in leading and self._belongs(child))
        return members[0], members[-1] + 1

    def _belongs(self, at: int) -> bool:
        """Tell whether a dependent is part of its head's phrase; of what is joined, only names are."""
        relation, head = self.relation(at), self.tokens[at].head
        if relation in {"conj", "cc"}:
            return self.line.mention_at(at if relation == "conj" else head) is not None
        return relation not in _OUTSIDE or (relation == "case" and self.relation(head) == "nmod")

    def _is_aside_in_tree(self, at: int, root: int) -> bool:
        """Tell whether a dependent says more than the phrase needs."""
        relation, words = self.relation(at), self.line.words
        if relation in _APART:
            return words[at] not in QUOTES or self.tokens[at].head == root
        if relation in {"cc", "conj"}:
            joined = at if relation == "conj" else self.tokens[at].head
            return self.tokens[joined].head == root and bool(self.hanging(joined, "nsubj"))
        if relation == "advcl":
            return self.case(at) in lexicon().words("moves", "condition") or self._after_comma(at)
        if relation in {"acl", "appos"}:
            return self._after_comma(at)
        return relation in {"case", "mark"} and self.tokens[at].head == root and words[at] == "that"

    def _after_comma(self, at: int) -> bool:
        first = min([at, *self.children[at]])
        return first > 0 and self.line.words[first - 1] in {",", "—", "–", "("}


def tree_of(line: Line) -> MoveTree:
    """Give a line as a tree."""
    plain = Tree.of(line.tokens, line.article.language or "en")
    return MoveTree(plain.tokens, plain.columns, plain.language, line=line)
