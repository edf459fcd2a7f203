"""The value of number words: "forty-nine", "two hundred and six thousand", "nineteen ninety-six", "thirty-first"."""

from collections.abc import Sequence

CARDINALS: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
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
