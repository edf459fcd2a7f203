"""What tells whether what happened on a day is worth a line: traits of its day, its words and its place, each with a name."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from readout.brief.opinion_pieces import is_opinion
from readout.brief.passage_likeness import Terms, terms, weights
from readout.language import Tree, lexicon
from readout.model import Annotations, Span, Story, When

_SAME = frozenset(("conj", "xcomp", "root"))
_SHORTEST = 20


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the sentences of each origin of a story tell, by the weight of their terms."""

    origin: Mapping[str, str]
    told: Mapping[str, tuple[Terms, ...]]
    weight: Mapping[str, float]

    @classmethod
    def of(cls, story: Story) -> "Surroundings":
        """Note what the articles of a story tell; articles of one origin tell it together."""
        origin = {member.article.id: member.article.origin.group or member.article.id for member in story.members}
        told: dict[str, tuple[Terms, ...]] = {}
        for member in story.members:
            text = member.article.text
            own = tuple(terms(text[one.start : one.end]) for one in member.sentences if one.role == "body")
            told[origin[member.article.id]] = (*told.get(origin[member.article.id], ()), *own)
        return cls(origin, told, weights(one for held in told.values() for one in held))

    def nearness(self, article: str, own: Terms) -> float:
        """Give how near the nearest sentence of each other origin comes, by the terms both have; the mean of the origins."""
        others = [held for origin, held in sorted(self.told.items()) if origin != self.origin[article]]
        nearest = [max((self._likeness(own, one) for one in held), default=0.0) for held in others]
        return math.fsum(nearest) / max(1, len(nearest))

    def is_told(self, article: str, own: Terms) -> bool:
        """Tell whether a sentence of another origin has a term."""
        others = (held for origin, held in self.told.items() if origin != self.origin[article])
        return any(not own.isdisjoint(one) for held in others for one in held)

    def _likeness(self, one: Terms, other: Terms) -> float:
        both = one & other
        return self._size(both) / math.sqrt(self._size(one) * self._size(other)) if both else 0.0

    def _size(self, own: Terms) -> float:
        return math.fsum(self.weight.get(term, 1.0) ** 2 for term in own)


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells: words of an article, their predicate in the tree of the sentence, the words for the day, the day."""

    member: Annotations
    tree: Tree
    verb: int
    span: Span
    time: Span
    when: When


def traits_of(line: Told, around: Surroundings) -> dict[str, float]:
    """Give the traits of a line by name: 0 or 1, but for how near other origins come (0 to 1) and the logarithm of its length."""
    text = line.member.article.text
    words = text[line.span.start : line.span.end]
    return {
        "year": float(line.when.precision == "year"),
        "written": float(any(mark.isdigit() for mark in text[line.time.start : line.time.end])),
        "opinion": float(is_opinion(line.member.article)),
        "length": math.log(max(_SHORTEST, len(words))),
        "nearness": around.nearness(line.member.article.id, terms(words)),
        **(_of_predicate(line, around) if line.verb >= 0 else {}),
    }


def _of_predicate(line: Told, around: Surroundings) -> dict[str, float]:
    tree, verb = line.tree, line.verb
    relations = [tree.relation(up) for up in tree.upwards(verb)]
    still = tree.tokens[verb].pos != "VERB" or tree.lemma(verb) in lexicon().words("announcing", "still")
    planned = tree.lemma(verb) in lexicon().words("announcing", "planning", "going") or tree.lemma(verb) == "expect"
    subject = tree.subject(verb)
    known = _is_one_name(tree, subject) and around.is_told(line.member.article.id, terms(tree.lemma(subject)))
    return {
        "outright": float(_SAME.issuperset(relations)),
        "reported": float("ccomp" in relations),
        "simple": float(not tree.helpers(verb)),
        "state": float(still),
        "planned": float(planned),
        "known name": float(known),
    }


def _is_one_name(tree: Tree, subject: int) -> bool:
    """Tell whether a subject is one word of a name: whom the article has named in full before."""
    return subject >= 0 and tree.tokens[subject].pos == "PROPN" and len(tree.subtree(subject, "acl", "appos")) == 1
