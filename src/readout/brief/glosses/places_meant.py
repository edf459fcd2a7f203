"""Which place "the city" or "the state" means: the one of its kind that an article tells of most."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from readout.brief.alone.pieces_alone import Piece
from readout.language import countries, lexicon
from readout.model import Annotations, Evidence

_TIMES = 2
"""How much oftener an article names the place that it means than the next of its kind."""

_IN_STORY = 3
"""How much oftener a story does, where the article names two as often."""


def place_meant(piece: Piece, at: int, member: Annotations, members: Sequence[Annotations]) -> Evidence | None:
    """Give the first name in an article of the place that a noun means in it, None where unsure or where it is told only later."""
    kind = lexicon().table("placing-nouns").get(piece.tree.lemma(at))
    if kind is None:
        return None
    here, story = _named(kind, [member]), _named(kind, members)
    first, second = (*here.most_common(2), ("", 0), ("", 0))[:2]
    best = max(here, key=lambda name: story[name], default="")
    others = max((count for name, count in story.items() if name != best), default=0)
    name = first[0] if first[1] >= _TIMES * second[1] else best if story[best] >= _IN_STORY * others else ""
    told = (one.span for one in member.mentions if name and one.name == name and one.span.start < piece.tree.tokens[at].start)
    return next((member.article.evidence(span) for span in told), None)


def states_before(piece: Piece, at: int) -> frozenset[str]:
    """Give the states that a sentence names before "the state": "after the Velmere Supreme Court struck down the state's law"."""
    before = piece.text[piece.sentence.start : piece.tree.tokens[at].start]
    placed = lexicon().table("placing-nouns").get(piece.tree.lemma(at)) == "state"
    return frozenset(_state_names().findall(before) if placed else ())


@cache
def _state_names() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(_states(), reverse=True)))})\b")


@cache
def _states() -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in lexicon().words("regions"))


def _named(kind: str, members: Iterable[Annotations]) -> Counter[str]:
    """Count the names of places of a kind."""
    return Counter(one.name for member in members for one in member.mentions if one.type == "place" and _is_of(kind, one.name))


@lru_cache(maxsize=4096)
def _is_of(kind: str, name: str) -> bool:
    """Tell whether a place may be a state or a city: a city by what it is not."""
    if kind == "state":
        return name in _states()
    lands = {form for one in countries() for form in (one.name, *one.names)}
    return name not in _states() | lands
