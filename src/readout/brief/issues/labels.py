"""The name of an issue: the phrase of its objects that says most of what they all are about."""

import math
from collections.abc import Iterator, Mapping, Sequence

from readout.brief.issues.phrases import Phrase, phrases
from readout.brief.issues.topics import Topic
from readout.brief.matters import matters
from readout.brief.terms import Terms
from readout.model import Annotations
from readout.text import words

_CLAUSE = 0.12
_OWNED = 0.25
_BARE = 0.4
_NAMED = 1.0
_ELSEWHERE = 0.15
_DEEP = 0.04
_LONG = 0.02
_SAYS = 0.08
_RICH = 3
_FULL = 6
_POINTING = frozenset(
    "his her its their our my your this that these those such same other another he she it they we i you there".split()
)
_VAGUE = frozenset(
    """issue matter question thing way part side move step basis point fact case decision reason idea kind sort lot number group
    theme people time place work end start beginning document answer result response effort concern position condition
    measure term path table lead history stance member leader party government governor minister president official
    officer board company union mediator investigator regulator police team camp day night hole site comment return""".split()
)


def label_of(topics: Sequence[Topic], members: Mapping[str, Annotations], weight: Mapping[str, float], names: Terms) -> str:
    """Name the topics' issue; of phrases that say as much, noun phrases go before clauses and short before long."""
    found = [
        (_worth(phrase, topics, weight, names) - away, -number, phrase.text)
        for number, (phrase, away) in enumerate(_all(topics, members))
    ]
    text = max(found)[2] if found else " ".join(min((topic.move.object.text for topic in topics), key=len).split())
    return text[0].upper() + text[1:] if text[:1].islower() and text[:2][-1:].islower() else text


def _all(topics: Sequence[Topic], members: Mapping[str, Annotations]) -> Iterator[tuple[Phrase, float]]:
    for topic in topics:
        for piece, away in ((topic.move.object, 0.0), (topic.move.evidence, _ELSEWHERE)):
            member = members.get(piece.article)
            if topic.gist.home is not None and member is not None:
                yield from ((phrase, away) for phrase in phrases(member, topic.gist.home, piece))


def _worth(phrase: Phrase, topics: Sequence[Topic], weight: Mapping[str, float], names: Terms) -> float:
    """Weigh the mean likeness to the topics against what makes a poor name: no noun of its own, pointing words, length."""
    own = matters(phrase.text)
    if not own:
        return -1.0
    shared = math.fsum(_cosine(own, topic.gist.terms, weight) for topic in topics) / len(topics)
    said = words(phrase.text)
    poor = _CLAUSE * (phrase.kind == "clause") + _OWNED * bool(_POINTING & set(said))
    poor += _NAMED * (phrase.named or not own - names) + _BARE * (phrase.head in _VAGUE) + _DEEP * phrase.depth
    return shared + _SAYS * min(len(own), _RICH) - poor - _LONG * max(0, len(said) - _FULL)


def _cosine(one: Terms, other: Terms, weight: Mapping[str, float]) -> float:
    both = math.fsum(weight.get(term, 1.0) ** 2 for term in sorted(one & other))
    sizes = math.fsum(weight.get(term, 1.0) ** 2 for term in sorted(one)) * math.fsum(
        weight.get(term, 1.0) ** 2 for term in sorted(other)
    )
    return both / math.sqrt(sizes) if sizes else 0.0
