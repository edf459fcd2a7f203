"""The value of number words: "forty-nine", "two hundred and six thousand", "nineteen ninety-six", "thirty-first"."""

from collections.abc import Sequence

_UNITS = (
    "zero one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
_ORDINAL_UNITS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth"
)
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

CARDINALS: dict[str, int] = (
    {word: value for value, word in enumerate(_UNITS.split())}
    | {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
    | _SCALES
)
ORDINALS: dict[str, int] = {word: value for value, word in enumerate(_ORDINAL_UNITS.split())} | {
    word: 10 * value for value, word in enumerate(_ORDINAL_TENS.split(), start=2)
}
_LEAST_SCALE = 100
_CENTURY = range(11, 21)
_LAST_TEN = 99


def cardinal(words: Sequence[str]) -> int | None:
    """Add up number words in lower case ("a" counts as one, "and" as nothing); None where a word is no number."""
    total, part = 0, 0
    seen = False
    for word in words:
        if word in {"and", "-"}:
            continue
        value = 1 if word in {"a", "an"} and not seen else CARDINALS.get(word)
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
    values = [CARDINALS.get(word, -1) for word in words if word != "-"]
    if len(values) not in {2, 3} or values[0] not in _CENTURY or any(value < 0 for value in values):
        return None
    rest = sum(values[1:])
    two_halves = len(values) == 2 and values[1] >= 10  # noqa: PLR2004 - "nineteen ninety", and no "nineteen six"
    with_units = len(values) == 3 and values[1] >= 20 and 0 < values[2] < 10  # noqa: PLR2004 - "nineteen ninety-six"
    tens = two_halves or with_units
    return values[0] * 100 + rest if tens and rest <= _LAST_TEN else None
