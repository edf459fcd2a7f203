"""The names of persons: what of one is a family's, and where an article tells one with the most words."""

from collections import Counter
from collections.abc import Iterable

from readout.language import lexicon
from readout.model import Annotations, Evidence

_PRONOUNS = {"female": "she", "male": "he"}

_TIMES = 3
"""How much oftener a story has the whole name that a last name stands for than another such: a president's than his wife's."""


def last_name(name: str) -> str:
    """Give what others of a family share of a person's name, with what tells the generation: "Quist Jr." of "Ada Quist Jr."."""
    words = name.split()
    generation = lexicon().words("titles", "generation")
    first = next((at for at in range(len(words) - 1, 0, -1) if words[at].strip(".,").casefold() not in generation), 0)
    return " ".join(words[first:])


def whole_names(members: Iterable[Annotations]) -> dict[str, str]:
    """Give by last names the name of several words that a story writes for each, of those by which only one may be meant.

    By "she Quist" and "he Quist" stands the one of that sex.
    """
    often = Counter(
        member.article.text[one.span.start : one.span.end] for member in members for one in member.mentions if one.type == "person"
    )
    found: dict[str, list[str]] = {}
    for name in (name for name, _ in often.most_common() if " " in name):
        for called in dict.fromkeys((last_name(name), f"{sex_of_first_name(name)} {last_name(name)}".strip())):
            found.setdefault(called, []).append(name)
    return {last: names[0] for last, names in found.items() if len(names) == 1 or often[names[0]] >= _TIMES * often[names[1]]}


def sex_of_title(word: str) -> str:
    """Tell whether a title or a word for kin is of a "he" or a "she"; empty where it may be of both."""
    return _PRONOUNS.get(lexicon().table("genders").get(word.rstrip(".").casefold(), ""), "")


def sex_of_first_name(name: str) -> str:
    """Tell by somebody's first name whether it is "he" or "she"; empty where nothing tells."""
    return _PRONOUNS.get(lexicon().table("first-names").get(name.partition(" ")[0].casefold(), ""), "")


def fullest_name(members: Iterable[Annotations], name: str) -> Evidence | None:
    """Give where a person is told of with the most words, the first such place; None where nobody of the name is."""
    named = ((one, member.article.evidence(one.span)) for member in members for one in member.mentions if one.type == "person")
    places = (place for one, place in named if name in {one.name, place.text})
    return max(places, key=lambda place: len(place.text.split()), default=None)
