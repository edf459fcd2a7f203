"""The name of an issue: the noun phrase of its objects whose words most of what stands under it shares, or none."""

import math
from collections.abc import Iterator, Mapping, Sequence

from readout.brief.issues.move_topics import Topic
from readout.brief.issues.noun_phrases import Phrase, phrases
from readout.brief.passage_likeness import Terms, terms
from readout.language import lexicon
from readout.model import Annotations, Party
from readout.text import names_party, words

_ELSEWHERE = 0.15
_DEEP = 0.04
_LONG = 0.02
_SAYS = 0.08
_RICH = 3
_FULL = 6
_OWNED = 0.25
_LEAST = 2


def label_of(topics: Sequence[Topic], members: Mapping[str, Annotations], weight: Mapping[str, float], names: Terms) -> str:
    """Name the topics' issue by the best noun phrase that fits, "" where none does."""
    found = [
        (_worth(phrase, topics, weight) - away, -number, phrase.text)
        for number, (phrase, away) in enumerate(_all_labels(topics, members))
        if _fits_as_label(phrase, topics, names)
    ]
    text = max(found)[2] if found else ""
    return text[0].upper() + text[1:] if text[:1].islower() and text[:2][-1:].islower() else text


def _all_labels(topics: Sequence[Topic], members: Mapping[str, Annotations]) -> Iterator[tuple[Phrase, float]]:
    for topic in topics:
        for piece, away in ((topic.move.object, 0.0), (topic.move.evidence, _ELSEWHERE)):
            member = members.get(piece.article)
            if topic.gist.home is not None and member is not None:
                yield from ((phrase, away) for phrase in phrases(member, topic.gist.home, piece))


def _fits_as_label(phrase: Phrase, topics: Sequence[Topic], names: Terms) -> bool:
    """Tell whether a phrase names a thing of its own, and at least half of the topics, and two, speak of what it says.

    A word alone is none; nor is a name, nor who can want something, nor what is a matter of any story.
    """
    own = terms(phrase.text) - names
    vague = phrase.head in lexicon().words("labels", "vague") or names_party(phrase.head)
    if phrase.named or vague or not own or len(terms(phrase.text)) < _LEAST:
        return False
    speaking = sum(not own.isdisjoint(topic.gist.terms) for topic in topics)
    return speaking >= max(min(_LEAST, len(topics)), len(topics) / 2)


def _worth(phrase: Phrase, topics: Sequence[Topic], weight: Mapping[str, float]) -> float:
    """Weigh the mean likeness to the topics against what makes a poor name: pointing words, depth, length."""
    own, said = terms(phrase.text), words(phrase.text)
    poor = (
        _OWNED * bool(lexicon().words("labels", "pointing") & set(said)) + _DEEP * phrase.depth + _LONG * max(0, len(said) - _FULL)
    )
    return _label_shared(own, topics, weight) + _SAYS * min(len(own), _RICH) - poor


def _label_shared(own: Terms, topics: Sequence[Topic], weight: Mapping[str, float]) -> float:
    """Give the mean likeness to what each party speaks of, so that the party heard most does not name the issue alone."""
    near: dict[Party, list[float]] = {}
    for topic in topics:
        near.setdefault(topic.party, []).append(_cosine(own, topic.gist.terms, weight))
    return math.fsum(math.fsum(held) / len(held) for held in near.values()) / len(near)


def _cosine(own: Terms, other: Terms, weight: Mapping[str, float]) -> float:
    both = math.fsum(weight.get(term, 1.0) ** 2 for term in sorted(own & other))
    sizes = [math.fsum(weight.get(term, 1.0) ** 2 for term in sorted(some)) for some in (own, other)]
    return both / math.sqrt(sizes[0] * sizes[1]) if all(sizes) else 0.0
