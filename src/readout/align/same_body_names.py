"""When two names are one body's or place's: spelling, word order, letters for words, and short forms of a name written out.

The words of a name are compared without small ones, an adjective of a country as the country ("Freelandish", "Freeland's").
"""

from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from readout.align.word_lists import Words, plain
from readout.language import countries, lexicon

_SAME = 92
_LONG = 8
_LETTERS = range(2, 6)
_INNER_LEAST = 3


@lru_cache(maxsize=65536)
def core(name: str) -> Words:
    """Give the words that tell one body from another."""
    words = tuple(_nations().get(word, word) for word in plain(name) if word not in lexicon().words("bodies", "small"))
    while len(words) > 1 and words[-1] in lexicon().words("bodies", "legal"):
        words = words[:-1]
    return words


def same_body(one: Words, other: Words) -> bool:
    """Tell whether two names of bodies say the same words: in another order, spelling, or with letters for some of them."""
    if sorted(one) == sorted(other):
        return True
    if len(one) == len(other):
        left, right = "".join(one), "".join(other)
        alike = len(one) > 1 and len(left) >= _LONG and one[0][:1] == other[0][:1] and ratio(left, right) >= _SAME
        return alike and _figures(one) == _figures(other)
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and _body_spelled_out(short, long) == long


def shortens(short: Words, long: Words) -> bool:
    """Tell whether a name may be a short form of another: its end, its beginning but for a kind, or its two ends."""
    if len(short) >= len(long) or not short or (len(short) == 1 and long in _seats()):
        return False
    short = _body_spelled_out(short, long)
    if sorted(long[-len(short) :]) == sorted(short):
        return True
    if long[: len(short)] == short:
        return len(long) - len(short) == 1 and long[-1] not in lexicon().words("bodies", "organ")
    ends = len(short) >= _INNER_LEAST and (short[0], short[-1]) == (long[0], long[-1])
    rest = iter(long)
    return ends and all(word in rest for word in short)


def _body_spelled_out(short: Words, long: Words) -> Words:
    """Put the words of the long form for letters in the short one: `Old AM School` beside `Old Amber Meadow School`."""
    found: list[str] = []
    for word in short:
        size = len(word)
        runs = (long[at : at + size] for at in range(len(long) - size + 1)) if size in _LETTERS and word not in long else ()
        found += next((run for run in runs if "".join(part[0] for part in run) == word), (word,))
    return tuple(found)


def _figures(words: Words) -> list[str]:
    return [word for word in words if any(map(str.isdigit, word))]


@cache
def _seats() -> frozenset[Words]:
    """Give the houses that stand for a government: "the House" is a chamber, and no short form of "White House"."""
    return frozenset(plain(office) for country in countries() for office in (*country.offices, *country.posts))


@cache
def _nations() -> dict[str, str]:
    """Map the names and adjectives of a country that are one word to its name."""
    words = ((plain(form), country.name) for country in countries() for form in (*country.names, *country.people))
    return {form[0]: "-".join(plain(name)) for form, name in words if len(form) == 1}
