"""What tells whether what happened on a day is worth a line: traits of its day, its words and its place, each with a name."""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from readout.brief.opinion_pieces import is_opinion
from readout.brief.passage_likeness import Terms, terms, weights
from readout.language import Tree, lexicon
from readout.model import Annotations, Span, Story, When

_SAME = frozenset(("conj", "xcomp", "root"))
_SHORTEST = 20
_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the sentences of each origin of a story tell, a row each, by the weight of their terms.

    `starts` gives the first row of each origin (a row of no terms, so that none is without), `owners` the origin of a row by its
    number, `origin` that of an article, `places` the rows that hold a term, `sizes` the sum of a row's weights, each squared.
    """

    origin: Mapping[str, int]
    starts: npt.NDArray[np.int64]
    owners: npt.NDArray[np.int64]
    places: Mapping[str, npt.NDArray[np.int64]]
    sizes: npt.NDArray[np.float64]
    weight: Mapping[str, float]

    @classmethod
    def of(cls, story: Story) -> "Surroundings":
        """Note what the articles of a story tell; articles of one origin tell it together."""
        told: dict[str, list[Terms]] = {}
        for member in story.members:
            own = told.setdefault(_origin(member), [frozenset()])
            own += (terms(member.article.text[one.start : one.end]) for one in member.sentences if one.role == "body")
        held = [told[name] for name in sorted(told)]
        rows = [row for own in held for row in own]
        places: dict[str, list[int]] = defaultdict(list)
        for at, row in enumerate(rows):
            for term in row:
                places[term].append(at)
        weight = weights(row for own in held for row in own[1:])
        return cls(
            {member.article.id: sorted(told).index(_origin(member)) for member in story.members},
            np.cumsum([0, *map(len, held[:-1])]),
            np.repeat(np.arange(len(held)), [len(own) for own in held]),
            {term: np.array(where) for term, where in places.items()},
            np.array([_size(row, weight) for row in rows]),
            weight,
        )

    def nearness(self, article: str, own: Terms) -> float:
        """Give how near the nearest sentence of each other origin comes, by the terms both have; the mean of the origins."""
        both = np.zeros(len(self.sizes))
        for term in sorted(own & self.places.keys()):
            both[self.places[term]] += self.weight[term] ** 2
        alike = both / np.sqrt(np.maximum(_size(own, self.weight) * self.sizes, _NOTHING))
        nearest = np.maximum.reduceat(alike, self.starts).tolist()
        del nearest[self.origin[article]]
        return math.fsum(nearest) / max(1, len(nearest))

    def is_told(self, article: str, own: Terms) -> bool:
        """Tell whether a sentence of another origin has a term."""
        return any((self.owners[self.places[term]] != self.origin[article]).any() for term in own & self.places.keys())


def _origin(member: Annotations) -> str:
    return member.article.origin.group or member.article.id


def _size(own: Terms, weight: Mapping[str, float]) -> float:
    return math.fsum(weight.get(term, 1.0) ** 2 for term in own)


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
