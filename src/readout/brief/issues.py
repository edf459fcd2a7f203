"""What moves are about: their objects grouped across actors and articles, each group named in words of the articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout.brief.terms import Terms, containment, likeness, terms, weights
from readout.model import Evidence, Issue, Move

_ALIKE = 0.3
_HELD = 0.7
_LEAST_TERMS = 2
_LABEL_WORDS = 9
_TRIM = frozenset("a an the that to of for on in with its their his her by at from and or as would will should must".split())


@dataclass(frozen=True, slots=True)
class Topic:
    """The object of one move in plain terms."""

    number: int
    terms: Terms


def issues_of(moves: Sequence[Move], names: Terms) -> list[Issue]:
    """Give the issue of each move, in the moves' order; ids count by the first move of each; `names` tell no issue from another."""
    topics = [Topic(number, _about(move, names)) for number, move in enumerate(moves)]
    groups = _groups(topics)
    found: dict[int, Issue] = {}
    for number, group in enumerate(sorted(groups, key=lambda group: group[0].number), 1):
        issue = Issue(f"i{number}", _label([moves[topic.number].object for topic in group], group))
        found.update({topic.number: issue for topic in group})
    return [found[number] for number in range(len(moves))]


def _about(move: Move, names: Terms) -> Terms:
    """Give what a move is about: the terms of its object without names, else of its words, else the names."""
    return (terms(move.object.text) - names) or (terms(move.evidence.text) - names) or terms(move.object.text)


def _groups(topics: Sequence[Topic]) -> list[list[Topic]]:
    """Join each object to the group that it is most like on average, richest objects first; else it opens a group."""
    weight = weights(topic.terms for topic in topics)
    groups: list[list[Topic]] = []
    for topic in sorted(topics, key=lambda topic: (-len(topic.terms), topic.number)):
        scored = [
            (sum(_near(topic.terms, other.terms, weight) for other in group) / len(group), -at) for at, group in enumerate(groups)
        ]
        best, at = max(scored, default=(0.0, 0))
        if best >= _ALIKE:
            groups[-at].append(topic)
        else:
            groups.append([topic])
    return [sorted(group, key=lambda topic: topic.number) for group in groups]


def _near(one: Terms, other: Terms, weight: Mapping[str, float]) -> float:
    held = containment(one, other, weight) if min(len(one), len(other)) >= _LEAST_TERMS else 0.0
    return max(likeness(one, other, weight), held / 2 if held < _HELD else held * _HELD)


def _label(objects: Sequence[Evidence], group: Sequence[Topic]) -> str:
    """Take the object that shares most with the others of its group, the shorter of equals, and cut it to a phrase."""
    weight = weights(topic.terms for topic in group)
    scored = [
        (sum(likeness(topic.terms, other.terms, weight) for other in group) / len(group), -len(piece.text), -number, piece.text)
        for number, (topic, piece) in enumerate(zip(group, objects, strict=True))
    ]
    return _phrase(max(scored)[3])


def _phrase(text: str) -> str:
    """Cut words to a short phrase that neither begins nor ends in a word of grammar."""
    found = text.split()[:_LABEL_WORDS]
    while len(found) > 1 and found[-1].casefold().strip(",") in _TRIM:
        found.pop()
    while len(found) > 1 and found[0].casefold() in {"that", "to", "of", "for", "on", "and"}:
        found.pop(0)
    return " ".join(found).strip(" ,;:.—–-\"“”„«»'‘")
