"""What moves are about: their objects grouped across actors and articles, each group named in words of the articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout.brief.terms import Terms, containment, likeness, terms, weights
from readout.model import Evidence, Issue, Move

_ALIKE = 0.3
_HELD = 0.7
_LEAST_TERMS = 2
_LABEL_WORDS = 9
_NEAR = 400
_SHORT = 3
_FULL = 4
_OPENS_BADLY = 0.3
_CUT = frozenset(
    "which who whom because while after before as when where whether if was were is are has had have will would".split()
)
_LEAD = frozenset("that to of for on and also be is was are the a an".split())
_POOR = frozenset(
    "i'm it's we're they're there's there it they he she we i you this these those there that them n't not but".split()
)
_TRIM = frozenset("a an the that to of for on in with its their his her by at from and or as would will should must".split())


@dataclass(frozen=True, slots=True)
class Topic:
    """The object of one move in plain terms."""

    number: int
    terms: Terms


def issues_of(moves: Sequence[Move], names: Terms) -> list[Issue]:
    """Give the issue of each move, in the moves' order; ids count by the first move of each; `names` tell no issue from another."""
    topics = [Topic(number, _about(moves, number, names)) for number in range(len(moves))]
    groups = _groups(topics)
    found: dict[int, Issue] = {}
    for number, group in enumerate(sorted(groups, key=lambda group: group[0].number), 1):
        issue = Issue(f"i{number}", _label([moves[topic.number].object for topic in group], group))
        found.update({topic.number: issue for topic in group})
    return [found[number] for number in range(len(moves))]


def _about(moves: Sequence[Move], number: int, names: Terms) -> Terms:
    """Give what a move is about: the terms of its object without names; a bare "this" is about what the move before was."""
    move = moves[number]
    own = terms(move.object.text)
    if own - names:
        return own - names
    before = moves[number - 1] if number else None
    near = before is not None and before.object.article == move.object.article and move.object.start - before.object.end < _NEAR
    if not own and near:
        return _about(moves, number - 1, names)
    return (terms(move.evidence.text) - names) or own


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
    """Take the phrase that shares most with the others' terms for its length; one that says little counts less."""
    weight = weights(topic.terms for topic in group)
    scored = []
    for number, piece in enumerate(objects):
        phrase = _phrase(piece.text)
        own = terms(phrase)
        shared = sum(likeness(own, other.terms, weight) for other in group) / len(group)
        scored.append((shared + 0.1 * min(len(own), _FULL) - _OPENS_BADLY * _opens_badly(phrase), -len(phrase), -number, phrase))
    return max(scored)[3]


def _opens_badly(phrase: str) -> bool:
    return not phrase or phrase.split(maxsplit=1)[0].casefold() in _POOR


def _phrase(text: str) -> str:
    """Cut words to a short phrase at a mark or before a relative, with no word of grammar at either end."""
    found: list[str] = []
    for word in text.split()[:_LABEL_WORDS]:
        if len(found) >= _SHORT and word.casefold() in _CUT:
            break
        found.append(word)
        if len(found) >= _SHORT and word[-1] in ',;:—”"':
            break
    while len(found) > 1 and found[-1].casefold().strip(",") in _TRIM:
        found.pop()
    while len(found) > 1 and found[0].casefold() in _LEAD:
        found.pop(0)
    return " ".join(found).strip(" ,;:.—–-\"“”„«»'‘’")
