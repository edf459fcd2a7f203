"""What the encoder is told of each word beside its pieces: how it is written, and whether it stands in quotation marks."""

import re
from functools import lru_cache

SHAPES = 8
MARKS = 4
_OPENING, _CLOSING, _STRAIGHT = "“„«", "”»", '"'
_TURNING = re.compile(f"[{_OPENING}{_CLOSING}{_STRAIGHT}\\n]")


@lru_cache(maxsize=65536)
def shape(word: str) -> int:
    """Return the class (1 to 7) of a word's spelling: digits, marks, lower, UPPER, one capital, Capitalised, miXed.

    The base encoder is uncased; this gives it back what names need (0 is kept for pieces that are no word).
    """
    if word.isdigit():
        return 1
    if not any(character.isalnum() for character in word):
        return 2
    if word.islower():
        return 3
    if word.isupper():
        return 4 if len(word) > 1 else 5
    return 6 if word[0].isupper() and word[1:].islower() else 7


def marks(text: str) -> list[int]:
    """Return a feature for each character: 0 outside quotation marks, 1 inside, 2 for one that opens or is straight, 3 else.

    A line break closes: each paragraph of a quotation is opened anew, and a lost mark harms one paragraph only.
    """
    states, inside, last = list[int](), 0, 0
    for found in _TURNING.finditer(text):
        states += [inside] * (found.start() - last)
        last = found.end()
        character = found.group()
        if character in _CLOSING:
            inside, state = 0, 3
        elif character in _OPENING:
            inside, state = 1, 2
        elif character == _STRAIGHT:
            inside, state = 1 - inside, 2
        else:
            inside = state = 0
        states.append(state)
    return states + [inside] * (len(text) - last)
