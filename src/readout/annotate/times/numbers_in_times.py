"""The value of number words: "forty-nine", "two hundred and six thousand", "thirty-first"."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from readout.language import lexicon

_LEAST_SCALE = 100


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
