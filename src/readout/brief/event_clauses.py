"""The clause that words of a sentence belong to, by the dependencies: its verb, its subject, and whether it lies behind."""

from dataclasses import dataclass

from readout.language import Tree
from readout.model import Sentence, Span

_PAST = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of a sentence, by the number of its token."""

    tree: Tree
    verb: int

    @property
    def wished(self) -> bool:
        """Tell whether the verb is of what is to be, could be or was to be done: "to meet", "would meet"."""
        return bool(self.tree.modality(self.verb))

    @property
    def perfect(self) -> bool:
        """Tell whether the verb stands in the perfect: "should have left"."""
        return any(self.tree.lemma(at) == "have" for at in self.tree.helpers(self.verb))

    @property
    def past(self) -> bool:
        """Tell whether the clause's verb with its auxiliaries is of what lies behind.

        A plain present is as long as its base form: "vowed" that is tagged as one is none.
        """
        token = self.tree.tokens[self.verb]
        mistaken = token.xpos == "VBP" and token.end - token.start > len(token.lemma) and not self.tree.helpers(self.verb)
        return self.tree.tense(self.verb) == "past" or token.xpos in _PAST or mistaken

    @property
    def describes(self) -> bool:
        """Tell whether the clause only says more of a noun, or lies within one that does: "the crew that was seized in May"."""
        return any(self.tree.relation(at) == "acl" for at in self.tree.upwards(self.verb))

    @property
    def subject(self) -> Span | None:
        """The word that is the verb's subject, or that of the verb with which it shares one."""
        at = self.tree.subject(self.verb)
        return None if at < 0 else self.tree.span((at,))

    def around(self, focus: Span) -> Span:
        """Widen a place to hold the verb and its subject."""
        parts = [part for part in (focus, self.tree.span((self.verb,)), self.subject) if part is not None]
        return Span(min(part.start for part in parts), max(part.end for part in parts))

    def hangs_on(self, words: Span) -> bool:
        """Tell whether the words hold the verb, or one above it."""
        return any(self.tree.span((at,)).overlaps(words) for at in self.tree.upwards(self.verb))


def clause_at(sentence: Sentence, place: Span) -> Clause | None:
    """Find the clause that a place hangs in: its own verb or the next above; None where nouns are all.

    Where an infinitive of that verb stands between ("invited them to meet on Friday"), the place goes with what is nearer: whether
    it is parsed so hangs on a hair.
    """
    tree = Tree.of(sentence.tokens)
    first = tree.at(place.start)
    for at in tree.upwards(first):
        if tree.tokens[at].pos == "VERB":
            nearer = [child for child in tree.hanging(at, "xcomp") if at < child < first and tree.tokens[child].pos == "VERB"]
            return Clause(tree, nearer[-1] if nearer else at)
    return None


def tells_of_past(sentence: Sentence, span: Span) -> bool:
    """Tell whether a verb in the past, and none of what is to come, stands in a stretch of a sentence."""
    tree = Tree.of(sentence.tokens)
    inside = tree.within(span)
    return any(tree.tense(at) == "past" for at in inside) and not any(tree.modality(at) == "future" for at in inside)
