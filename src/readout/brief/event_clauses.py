"""The clause that words of a sentence belong to, by the dependencies: its verb, its subject, and whether it lies behind."""

from dataclasses import dataclass

from readout.language import Tree, lexicon
from readout.model import Sentence, Span

_PAST = frozenset({"VBD", "VBN"})
_LEADING = ("mark", "cc")
_BARE = frozenset(("nmod:unmarked", "appos"))
_GOVERNED = frozenset(("obj", "obl"))
"""A time with no preposition behind a verb's noun tells when: "will hold its first meeting June 3", "said in a letter Monday"."""


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


def predicate_at_time(tree: Tree, time: Span) -> int:
    """Give the predicate that a time hangs on, -1 where it is a noun or says whose something is: "Friday's vote".

    What stands between a verb of saying and the subject of what is said, with no "that" before it, goes with the saying: "told the
    council on Friday he would ...".
    """
    within = set(tree.within(time))
    at = next((place for place in sorted(within) if tree.tokens[place].head not in within), -1)
    if at >= 0 and tree.tokens[at].relation == "nmod:poss":
        return -1
    while at >= 0 and tree.tokens[at].head >= 0:
        above = tree.tokens[at].head
        if tree.tokens[above].pos == "VERB" or tree.is_predicate(above):
            return _governing(tree, above, time)
        bare = tree.tokens[at].relation in _BARE and tree.relation(above) in _GOVERNED
        bare = bare or (tree.relation(at) == "compound" and _is_an_occasion(tree, above))
        if tree.lemma(above) not in lexicon().words("alone", "time") and not bare:
            return -1
        at = above
    return -1


def _is_an_occasion(tree: Tree, at: int) -> bool:
    """Tell whether a noun is one of many on which something was done: "in a Friday interview", not "since the Friday vote"."""
    led = {tree.tokens[child].lemma.casefold() for child in tree.hanging(at, "det")}
    return tree.relation(at) == "obl" and not led.isdisjoint(lexicon().words("determiners", "indefinite"))


def _governing(tree: Tree, at: int, time: Span) -> int:
    """Give the verb above a clause that begins behind a time which stands behind that verb, or the clause's own."""
    above = tree.tokens[at].head
    if tree.relation(at) != "ccomp" or above < 0 or not tree.hanging(at, "nsubj", "expl"):
        return at
    begins = min((*tree.hanging(at, "mark"), *tree.subtree(tree.hanging(at, "nsubj", "expl")[0])))
    return above if tree.tokens[above].end <= time.start and time.end <= tree.tokens[begins].start else at


def main_predicate(tree: Tree, at: int) -> int:
    """Give the predicate that a clause is an adverbial of, or the clause's own."""
    tops = [up for up in tree.upwards(at) if tree.relation(up) == "advcl"]
    return tree.clause(tree.tokens[tops[-1]].head) if tops and tree.tokens[tops[-1]].head >= 0 else at


def own_clause(tree: Tree, at: int) -> Span | None:
    """Give the words of a clause that is an adverbial of another, without the word that leads it in; None where it has no subject.

    "As Orren opened the harbour on Friday, the crowd sang" gives "Orren opened the harbour on Friday".
    """
    top = next((up for up in tree.upwards(at) if tree.relation(up) == "advcl"), -1)
    if top < 0 or not tree.hanging(top, "nsubj", "expl") or not tree.tense(top):
        return None
    leading = {place for child in tree.hanging(top, *_LEADING) for place in tree.subtree(child)}
    own = [place for place in tree.subtree(top) if place not in leading]
    while own and tree.tokens[own[-1]].pos == "PUNCT":
        own.pop()
    while own and tree.tokens[own[0]].pos in {"PUNCT", "SCONJ", "ADV"}:
        own.pop(0)
    whole = own and own == list(range(own[0], own[-1] + 1))
    return tree.span(own) if whole else None
