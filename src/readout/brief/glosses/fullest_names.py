"""The names of persons: what of one is a family's, and where an article tells one with the most words."""

from collections import Counter
from collections.abc import Iterable

from readout.language import lexicon
from readout.model import Annotations, Evidence

_TIMES = 3
"""How much oftener a story has the whole name that a last name stands for than another such: a president's than his wife's."""


def last_name(name: str) -> str:
    """Give what others of a family share of a person's name, with what tells the generation: "Quist Jr." of "Ada Quist Jr."."""
    words = name.split()
    generation = lexicon().words("titles", "generation")
    first = next((at for at in range(len(words) - 1, 0, -1) if words[at].strip(".,").casefold() not in generation), 0)
    return " ".join(words[first:])


def whole_name(members: Iterable[Annotations], last: str) -> str:
    """Give the name of several words that a story writes for a last name, itself where two may be meant."""
    written = (
        member.article.text[one.span.start : one.span.end] for member in members for one in member.mentions if one.type == "person"
    )
    often = Counter(name for name in written if " " in name and last_name(name) == last).most_common(2)
    return often[0][0] if often and (len(often) == 1 or often[0][1] >= _TIMES * often[1][1]) else last


def fullest_name(members: Iterable[Annotations], name: str) -> Evidence | None:
    """Give where a person is told of with the most words, the first such place; None where nobody of the name is."""
    places = (member.article.evidence(one.span) for member in members for one in member.mentions if one.name == name)
    return max(places, key=lambda place: len(place.text.split()), default=None)
