"""The words of a sentence with the classes that the grammar of time expressions is written in, one character a class."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from readout.annotate.times.numbers_in_times import cardinals, ordinals
from readout.language import lexicon as lists

_WORD = re.compile(
    r"""
      (?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\d/-]))
    | (?P<slashed>\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?![\d/])
    | (?P<clock>\d{1,2}:\d\d(?![\d:])|\d{1,2}\.\d\d(?=\s?[ap]\.?m\b))
    | (?P<hour>\d{1,2}(?=[ap]m\b))
    | (?P<decade>(?:['’]|1[5-9]|20)\d0s)\b
    | (?P<ordinal>\d+(?:st|nd|rd|th))\b
    | (?P<figure>\d+(?:,\d{3})*(?:\.\d+)?)(?![^\W_])
    | (?P<ampm>[ap]\.\s?m\b\.?|[ap]m\b)
    | (?P<oclock>o['’]clock\b)
    | (?P<poss>['’]s\b)
    | (?P<word>[^\W_]+)
    | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TELLING = re.compile(r"\d|[^\W\d_]+")
_TELLING_KINDS = frozenset(
    "month weekday weekdays unit units century quarter quarters weekend weekends hour hours season"
    " part moment deictic tonight"
    " set now recently soon future past holiday fiscal decade time scale cardinal period".split()
)
_CASED = frozenset({"month", "weekday", "weekdays"})
_UNLIKELY = frozenset({"sat", "sun"})
"""Short forms that stand for something else more often."""
_YEARS = range(1500, 2101)
_LAST_DAY = 31
_LEAST_SCALE = 100
_FIRST_CODE = 0xE000


class Told(NamedTuple):
    """The class of a word in the grammar, and what the word stands for."""

    kind: str
    value: str


class Lexeme(NamedTuple):
    """A word, number or mark at `start:end` of the article's text, with its class in the grammar and what it stands for."""

    start: int
    end: int
    kind: str
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Which class a word belongs to and what it stands for, and the character that each class is written as."""

    words: dict[str, Told]
    codes: dict[str, str]
    telling: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Load the packaged word list and give each class its character."""
    words: dict[str, Told] = {}
    for kind, value, forms in lists().rows("times"):
        words |= dict.fromkeys(forms.split(), Told(kind, value))
    for kind in ("month", "weekday"):
        words |= {word: Told(kind, number) for word, number in lists().table(f"{kind}s").items() if word not in _UNLIKELY}
    words |= {word: Told("scale" if value >= _LEAST_SCALE else "cardinal", str(value)) for word, value in cardinals().items()}
    words |= {word: Told("ordinal", str(value)) for word, value in ordinals().items()}
    given = ["other", "iso", "slashed", "clock", "decade", "day", "year", "figure", "ampm"]
    kinds = dict.fromkeys([*given, *(told.kind for told in words.values())])
    telling = frozenset(word for word, told in words.items() if told.kind in _TELLING_KINDS) | frozenset("0123456789")
    return Lexicon(words, {kind: chr(_FIRST_CODE + number) for number, kind in enumerate(kinds)}, telling)


def speaks_of_time(text: str) -> bool:
    """Tell quickly whether a sentence holds a figure or a word without which nothing is an expression of time."""
    return not lexicon().telling.isdisjoint(_TELLING.findall(text.lower()))


def lexemes(text: str, start: int, end: int) -> list[Lexeme]:
    """Split `text[start:end]` into lexemes."""
    known = lexicon().words
    return [_lexeme_of(match, known) for match in _WORD.finditer(text, start, end)]


def codes(sentence: list[Lexeme]) -> str:
    """Write a sentence as one character a lexeme, the form that the grammar's patterns read."""
    table = lexicon().codes
    return "".join([table[lexeme.kind] for lexeme in sentence])


def _lexeme_of(match: re.Match[str], known: dict[str, Told]) -> Lexeme:
    """Give a word, number or mark its class in the grammar."""
    kind = match.lastgroup or "other"
    text = match.group()
    if kind in {"figure", "hour"}:
        kind, value = _figure_lexeme(text)
    elif kind in {"word", "mark"}:
        kind, value = _word(text, known)
    elif kind == "ordinal":
        value = text[:-2]
    elif kind == "ampm":
        value = text[0].lower()
    else:
        value = text
    return Lexeme(match.start(), match.end(), kind, value, text)


def _figure_lexeme(text: str) -> Told:
    plain = text.replace(",", "")
    if plain.isdecimal() and plain == text:
        number = int(plain)
        if number in _YEARS and len(plain) == 4:  # noqa: PLR2004 - a year has four figures
            return Told("year", plain)
        if 1 <= number <= _LAST_DAY and len(plain) <= 2:  # noqa: PLR2004 - a day has two at most
            return Told("day", plain)
    return Told("figure", plain)


def _word(text: str, known: dict[str, Told]) -> Told:
    told = known.get(text.lower())
    if told is None or (told.kind in _CASED and not text[0].isupper()):
        return Told("other", "")
    return told
