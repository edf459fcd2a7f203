"""What each move is about in numbers: the weighed terms of its object beside the meaning of its sentence."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from readout.brief.issues.matters import matters
from readout.brief.terms import Terms, weights
from readout.model import Annotations, Claim, Evidence, Move, Sentence, Story

Floats = npt.NDArray[np.float64]

_NEAR = 400
_OF_NAMES = 0.5
_OF_CLAIM = 0.3
_WORDS = 0.5
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Topic:
    """The object of one move: its terms, and the sentence that it stands in, None where the article has none there."""

    move: Move
    terms: Terms
    home: Sentence | None


def topics_of(story: Story, moves: Sequence[Move], names: Terms) -> list[Topic]:
    """Give the topic of each move, in the moves' order."""
    members = {member.article.id: member for member in story.members}
    found: list[Topic] = []
    for number, move in enumerate(moves):
        before = found[number - 1] if number else None
        found.append(_topic(move, before, _sentence(members.get(move.evidence.article), move.evidence.start), names))
    return found


def weights_of(story: Story) -> Mapping[str, float]:
    """Weigh each term by how rare it is among the sentences of the story."""
    texts = (member.article.text[s.start : s.end] for member in story.members for s in member.sentences)
    return weights(matters(text) for text in texts)


def likeness_of(story: Story, topics: Sequence[Topic], names: Terms, claims: Sequence[Claim]) -> Floats:
    """Give how alike each two topics are, from about -0.5 to 1: half by the terms, half by the sentences' vectors.

    The vectors are taken from the middle of the story's: what all its sentences speak of tells no issue from another. Two objects
    within one claim are brought nearer, one object of two moves is itself. On security-guarantees, taliban-talks, orlando and the
    demo's stories the halves were weighed 1:0, .7:.3, .5:.5, .3:.7 and 0:1 against the issues of the golds: terms alone part one
    issue told in other words (pairs recalled .12), vectors alone join whatever stands in one sentence (pairs right .25).
    """
    alike = _WORDS * _by_terms(story, topics, names) + (1 - _WORDS) * _by_meaning(story, topics)
    alike += _OF_CLAIM * _by_claims(topics, claims)
    for one, topic in enumerate(topics):
        for other in range(len(topics)):
            if topics[other].move.object == topic.move.object:
                alike[one, other] = 1.0
    rounded: Floats = np.round(alike, _DIGITS)
    return rounded


def _topic(move: Move, before: Topic | None, home: Sentence | None, names: Terms) -> Topic:
    """Read the terms of a move's object; a bare "this" is about what the move before was, a mere name about the whole clause."""
    own = matters(move.object.text)
    if not own and before is not None and _near(before.move.object, move.object):
        return Topic(move, before.terms, before.home)
    return Topic(move, own if own - names else own | matters(move.evidence.text), home)


def _near(before: Evidence, after: Evidence) -> bool:
    return before.article == after.article and after.start - before.end < _NEAR


def _sentence(member: Annotations | None, start: int) -> Sentence | None:
    if member is None:
        return None
    at = bisect_right(member.sentences, start, key=lambda sentence: sentence.start) - 1
    return member.sentences[at] if at >= 0 and start < member.sentences[at].end else None


def _by_terms(story: Story, topics: Sequence[Topic], names: Terms) -> Floats:
    """Multiply unit vectors of terms, weighed by how rare each is among the story's sentences, names of states for half."""
    weight = weights_of(story)
    keys = {term: at for at, term in enumerate(sorted({term for topic in topics for term in topic.terms}))}
    rows = np.zeros((len(topics), max(1, len(keys))))
    for number, topic in enumerate(topics):
        for term in topic.terms:
            rows[number, keys[term]] = weight.get(term, 1.0) * (_OF_NAMES if term in names else 1.0)
    return _products(rows)


def _by_meaning(story: Story, topics: Sequence[Topic]) -> Floats:
    """Multiply unit vectors of the sentences, taken from the story's middle; 0 where there is none."""
    known = [_vector(s) for member in story.members for s in member.sentences if s.vector]
    if not known:
        return np.zeros((len(topics), len(topics)))
    middle = np.mean(np.array(known), axis=0)
    rows = [_vector(topic.home) - middle if topic.home and topic.home.vector else np.zeros(middle.shape) for topic in topics]
    return _products(np.array(rows).reshape(len(topics), middle.size))


def _vector(sentence: Sentence) -> Floats:
    return np.frombuffer(sentence.vector, dtype="<f4").astype(np.float64)


def _by_claims(topics: Sequence[Topic], claims: Sequence[Claim]) -> Floats:
    """Mark the topics whose words lie in evidence of one claim, in two articles."""
    held: Mapping[str, list[tuple[int, int, str]]] = {topic.move.evidence.article: [] for topic in topics}
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


def _products(rows: Floats) -> Floats:
    sizes = np.linalg.norm(rows, axis=1, keepdims=True)
    unit = np.divide(rows, sizes, out=np.zeros_like(rows), where=sizes > 0)
    products: Floats = unit @ unit.T
    return products
