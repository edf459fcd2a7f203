"""What each move is about, and how alike the topics of two moves are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from readout.brief import passage_likeness
from readout.brief.passage_likeness import Floats, Gist, Terms, terms
from readout.model import Claim, Evidence, Move, Party, Sentence, Story
from readout.text import holding

_NEAR = 400
_OF_CLAIM = 0.3


@dataclass(frozen=True, slots=True)
class Topic:
    """What one move is about: the gist of its object; `party` is whose move it is."""

    move: Move
    party: Party
    gist: Gist


def topics_of(story: Story, moves: Sequence[tuple[Party, Move]], names: Terms) -> list[Topic]:
    """Give the topic of each party's move, in the moves' order."""
    members = {member.article.id: member for member in story.members}
    found: list[Topic] = []
    for party, move in moves:
        home = holding(members[move.evidence.article].sentences, move.evidence.start)
        found.append(Topic(move, party, _gist(move, found[-1] if found else None, home, names)))
    return found


def likeness_of(story: Story, topics: Sequence[Topic], names: Terms, claims: Sequence[Claim]) -> Floats:
    """Give how alike each two topics are; objects within one claim are nearer, one object of two moves is itself."""
    alike = passage_likeness.likeness_of(story, [topic.gist for topic in topics], names) + _OF_CLAIM * _by_claims(topics, claims)
    known: dict[Evidence, int] = {}
    objects = np.array([known.setdefault(topic.move.object, len(known)) for topic in topics])
    alike[objects[:, None] == objects] = 1.0
    return alike


def _gist(move: Move, before: Topic | None, home: Sentence | None, names: Terms) -> Gist:
    """Read the terms of a move's object; a bare "this" is about what the move before was, a mere name about the whole clause."""
    own = terms(move.object.text)
    if not own and before is not None and _near(before.move.object, move.object):
        return before.gist
    return Gist(own if own - names else own | terms(move.evidence.text), home)


def _near(before: Evidence, after: Evidence) -> bool:
    return before.article == after.article and after.start - before.end < _NEAR


def _by_claims(topics: Sequence[Topic], claims: Sequence[Claim]) -> Floats:
    """Mark the topics whose words lie in evidence of one claim."""
    held: Mapping[str, list[tuple[int, int, str]]] = {topic.move.object.article: [] for topic in topics}
    for claim in claims:
        for piece in claim.evidence:
            if piece.article in held:
                held[piece.article].append((piece.start, piece.end, claim.id))
    of = [
        {name for start, end, name in held[topic.move.object.article] if _mostly(topic.move.object, start, end)} for topic in topics
    ]
    return np.array([[float(bool(one & other)) for other in of] for one in of]).reshape(len(topics), len(topics))


def _mostly(piece: Evidence, start: int, end: int) -> bool:
    """Tell whether half of the piece's words lie within."""
    return 2 * (min(piece.end, end) - max(piece.start, start)) >= piece.end - piece.start
