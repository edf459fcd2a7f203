"""The name of an issue: the phrase of its objects that says most of what all its parties speak of."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from readout.brief.issues.phrases import Kind, Phrase, phrases
from readout.brief.issues.topics import Topic
from readout.brief.terms import Terms, terms
from readout.model import Annotations, Party
from readout.text import names_party, words

_KINDS: Mapping[Kind, float] = MappingProxyType({"noun": 0.0, "act": 0.04, "clause": 0.12})
_OWNED = 0.25
_BARE = 0.4
_NAMED = 1.0
_LONE = 0.1
_AGAINST = 0.6
"""What a name loses that is the contrary of what every party speaks of; .3 let "withdrawal" name an offer to send more troops."""
_PRIVATE = 0.3
"""What an act loses for a name that one of several parties speaks of alone: the town where they next meet is no issue."""

_ELSEWHERE = 0.15
_DEEP = 0.04
_LONG = 0.02
_SAYS = 0.08
_RICH = 3
_FULL = 6
_POINTING = frozenset(
    "his her its their our my your this that these those such same other another he she it they we i you there".split()
)
_MORE = frozenset(
    "send sending deploy deployment reinforce increase expand expansion raise extend extension additional more".split()
)
_LESS = frozenset(
    "withdraw withdrawal pull pullout remove removal reduce reduction cut cuts lower end halt stop freeze fewer".split()
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
                found = phrases(member, topic.gist.home, piece)
                yield from ((phrase, away) for phrase in found if not phrase.denied or topic.move.move == "reject")


def _worth(phrase: Phrase, topics: Sequence[Topic], weight: Mapping[str, float], names: Terms) -> float:
    """Weigh the mean likeness to the topics against what makes a poor name: no noun of its own, pointing words, length."""
    own = terms(phrase.text)
    if not own:
        return -1.0
    shared = _shared(own, topics, weight)
    said = words(phrase.text)
    poor = _KINDS[phrase.kind] + _OWNED * bool(_POINTING & set(said))
    poor += _NAMED * (phrase.named or not own - names) + _BARE * _is_vague(phrase) + _DEEP * phrase.depth
    poor += _LONE * (len(own) == 1) + _AGAINST * _against(phrase, topics) + _PRIVATE * _is_private(phrase, own & names, topics)
    return shared + _SAYS * min(len(own), _RICH) - poor - _LONG * max(0, len(said) - _FULL)


def _is_vague(phrase: Phrase) -> bool:
    """Tell whether a phrase is about anything at all, or names somebody who can want something instead of what is wanted."""
    return phrase.head in _VAGUE or (phrase.kind == "noun" and names_party(phrase.head))


def _shared(own: Terms, topics: Sequence[Topic], weight: Mapping[str, float]) -> float:
    """Give the mean likeness to what each party speaks of, so that the party heard most does not name the issue alone."""
    near: dict[Party, list[float]] = {}
    for topic in topics:
        near.setdefault(topic.party, []).append(_cosine(own, topic.gist.terms, weight))
    return math.fsum(math.fsum(held) / len(held) for held in near.values()) / len(near)


def _against(phrase: Phrase, topics: Sequence[Topic]) -> float:
    """Give the share of the parties that speak of the contrary alone: who sends troops speaks of no withdrawal."""
    way = _way(phrase.text)
    ways: dict[Party, set[int]] = {}
    for topic in topics:
        ways.setdefault(topic.party, set()).add(_way(topic.move.object.text))
    return sum(held == {-way} for held in ways.values()) / len(ways) if way else 0.0


def _is_private(phrase: Phrase, named: Terms, topics: Sequence[Topic]) -> bool:
    """Tell whether an act names what no second party speaks of; a noun with such a name may well be the thing at issue."""
    parties = {topic.party for topic in topics}
    speaking = ({topic.party for topic in topics if name in topic.gist.terms} for name in named)
    return phrase.kind != "noun" and len(parties) > 1 and any(len(heard) < 2 for heard in speaking)  # noqa: PLR2004 one party's own


@lru_cache(maxsize=4096)
def _way(text: str) -> int:
    """Tell whether words are of more of a thing, 1, or of less, -1; 0 where of neither or of both."""
    said = set(words(text))
    return bool(said & _MORE) - bool(said & _LESS)


def _cosine(one: Terms, other: Terms, weight: Mapping[str, float]) -> float:
    both = math.fsum(weight.get(term, 1.0) ** 2 for term in sorted(one & other))
    sizes = math.fsum(weight.get(term, 1.0) ** 2 for term in sorted(one)) * math.fsum(
        weight.get(term, 1.0) ** 2 for term in sorted(other)
    )
    return both / math.sqrt(sizes) if sizes else 0.0
