"""The value of number words: "forty-nine", "two hundred and six thousand", "nineteen ninety-six", "thirty-first"."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from readout.language import lexicon

_LEAST_SCALE = 100
_CENTURY = range(11, 21)
_LAST_TEN = 99


@cache
def cardinals() -> Mapping[str, int]:
    """Give the values of number words."""
    return MappingProxyType({word: int(value) for word, value in lexicon().table("cardinals").items()})


@cache
def ordinals() -> Mapping[str, int]:
    """Give the values of the words for places in a row."""
    return MappingProxyType({word: int(value) for word, value in lexicon().table("ordinals").items()})


def cardinal(words: Sequence[str]) -> int | None:
    """Add up number words in lower case ("a" counts as one, "and" as nothing); None where a word is no number."""
    total, part = 0, 0
    seen = False
    for word in words:
        if word in {"and", "-"}:
            continue
        value = 1 if word in {"a", "an"} and not seen else cardinals().get(word)
        if value is None:
            return None
        seen = True
        if value < _LEAST_SCALE:
            part += value
        elif value == _LEAST_SCALE:
            part = max(part, 1) * value
        else:
            total, part = total + max(part, 1) * value, 0
    return total + part if seen else None


def spoken_year(words: Sequence[str]) -> int | None:
    """Read a year said in two halves ("nineteen ninety-six"); None where the words are none."""
    values = [cardinals().get(word, -1) for word in words if word != "-"]
    if len(values) not in {2, 3} or values[0] not in _CENTURY or any(value < 0 for value in values):
        return None
    rest = sum(values[1:])
    two_halves = len(values) == 2 and values[1] >= 10  # noqa: PLR2004 - "nineteen ninety", and no "nineteen six"
    with_units = len(values) == 3 and values[1] >= 20 and 0 < values[2] < 10  # noqa: PLR2004 - "nineteen ninety-six"
    tens = two_halves or with_units
    return values[0] * 100 + rest if tens and rest <= _LAST_TEN else None
