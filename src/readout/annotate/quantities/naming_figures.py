"""Figures that name something and count nothing: "Article 5", "Boeing 737", a score, an age, a telephone number."""

import re

from readout.language import lexicon

_BEFORE_NAME = re.compile(r"(?P<word>[^\W\d_][^\W\d_'’]{0,24})\.?\s*$")
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages)\s+(?:about\s+|\d+\s+(?:and|to|or)\s+)?$", re.IGNORECASE)
_AGE_AFTER = re.compile(r"[\s-]+years?[\s-]+old\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"[\s-]+(?:[a-z]+s\b|people|men|women|children|percent|per cent|%|kg|km|million|billion|thousand|hundred|troops|police|dead"
    r"|other)"
)
_OTHER_MARK = re.compile(r" \d{3,}|[-–—/:.]\d|[-–][A-Z]|\)\s*\d{3}|(?:[\s-]+(?:a\.?m|p\.?m)\b)", re.IGNORECASE)
_GOES_ON = re.compile(r"\d[-–—/]$|\b0\d{2,4} $|\b\d{3} (?=$)")
_EMERGENCY = frozenset({"911", "999", "112"})
_OPENING = " \t\n\"'“”‘’«»([-–—•"
_CAPITAL_BEFORE = re.compile(r"(?:\b[A-Z][\w'’]*|\b[Tt]he)\s+$")
_CAPITAL_AFTER = re.compile(r"[\s-]+[A-Z]")
_LONGEST = 7
_AGE = range(1, 120)


def is_name(text: str, start: int, end: int, least: int) -> bool:
    """Tell whether the figure at `start:end` belongs to a name: after a designator, or after a capital within the sentence."""
    found = _BEFORE_NAME.search(text[max(least, start - 24) : start])
    if found is None or text[start - 1 : start] in "$€£(":
        return False
    word = found["word"]
    if word.lower() in lexicon().words("counting", "designator") and (
        word[0].isupper() or word.lower() not in {"building", "class", "model", "mark", "group", "act", "type", "windows"}
    ):
        return True
    begins_sentence = max(least, start - 24) + found.start() <= least
    return word[0].isupper() and not begins_sentence and len(word) > 1 and not _COUNTED.match(text, end)


def is_title(text: str, start: int, end: int, least: int) -> bool:
    """Tell whether capitals make a name of a number word: "Formula One", "First Lady", "the Seventh Plan"."""
    if text[start].isdecimal():
        return text[end - 1].isalpha() and bool(
            _CAPITAL_BEFORE.search(text[max(least, start - 24) : start]) and _CAPITAL_AFTER.match(text, end)
        )
    if not text[start].isupper() or text[start:end].isupper() or not text[least:start].strip(_OPENING):
        return False
    return bool(_CAPITAL_BEFORE.search(text[max(least, start - 24) : start]) or _CAPITAL_AFTER.match(text, end))


def is_age(text: str, start: int, end: int, least: int) -> bool:
    """Tell whether the number is a person's age: "aged 27", "27-year-old", and between commas after a name."""
    if _AGE_AFTER.match(text, end) or _AGE_BEFORE.search(text[max(least, start - 20) : start]):
        return True
    if not text[start:end].isdecimal() or int(text[start:end]) not in _AGE:
        return False
    before = re.search(r"([^\W\d_][\w'’.-]{0,30})\s*,\s*$", text[max(least, start - 30) : start])
    return bool(before and before.group(1)[0].isupper() and re.match(r"\s*(?:,|\.(?!\d)|;)", text[end : end + 3]))


def is_counted(text: str, end: int) -> bool:
    """Tell whether what follows a number is something counted or measured."""
    return bool(_COUNTED.match(text, end))


def is_mark(text: str, start: int, end: int) -> bool:
    """Tell whether a figure is part of a score, a version, a time of day or a telephone number."""
    long = end - start > _LONGEST and text[start:end].isdecimal()
    padded = text[start] == "0" and text[start:end].isdecimal() and end - start > 1
    called = text[start:end] in _EMERGENCY and not is_counted(text, end)
    return long or padded or called or bool(_OTHER_MARK.match(text, end)) or bool(_GOES_ON.search(text[max(0, start - 5) : start]))
