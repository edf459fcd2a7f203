"""Find the quantities of an article: each number with its bound, its unit, and what it counts."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from readout.annotate.quantities.counted_nouns import noun_of, ranked
from readout.annotate.quantities.number_words import Number, has_number, numbers, scales
from readout.annotate.quantities.units import Unit, unit_after, unit_before
from readout.language import lexicon
from readout.model import Quantity, Sentence, Span, TimeExpression

_RANGE = re.compile(r"\s*(?P<link>to|and|or|[-–—])\s*(?:an?\s+)?(?:[$€£]|[A-Z]{2,3}\s?|dlrs\s)?")
_FROM = re.compile(r"\b(?P<word>between|from)\s+[$€£]?$", re.IGNORECASE)
_FRACTION = re.compile(r"[\s-]+(?:thirds?|quarters?|fifths?|tenths?|halves)\b", re.IGNORECASE)
_LAST_WORD = re.compile(r"([^\W\d_]{1,60})(?:(?<![\s-])[\s-]++)?$")
_DASHES = frozenset("-–—")
_WORD = re.compile(r"[\s-]*([^\W\d_]+)")
_CENTS_OF = {"cent": "USD", "penny": "GBP"}
Bound = Literal["exact", "about", "at-least", "more-than", "at-most", "less-than", "between"]

_BEFORE: tuple[tuple[Bound, str], ...] = (
    ("at-least", r"at\s+least|not?\s+(?:less|fewer)\s+than|a\s+minimum\s+of|minimum"),
    ("at-most", r"at\s+most|up\s+to|as\s+(?:many|much|high|long|far)\s+as|not?\s+more\s+than|a\s+maximum\s+of|maximum"),
    (
        "more-than",
        r"(?:well\s+|far\s+|much\s+)?(?:more|greater)\s+than|over|above|exceed(?:s|ed|ing)?|upwards?\s+of|in\s+excess\s+of",
    ),
    ("less-than", r"(?:less|fewer|lower|smaller)\s+than|under|below"),
    (
        "about",
        r"about|around|approximately|roughly|some|nearly|almost|close\s+to|an?\s+estimated|estimated|circa|an\s+average\s+of",
    ),
)
_RIGHT = re.compile(
    r"\s+or\s+(?:(?P<more>more|over|above|higher)|(?P<less>less|fewer|under|below|lower)|(?P<so>so))\b", re.IGNORECASE
)
_PLUS = re.compile(r"(?:\s?\+|-plus)(?!\w)")
_REACH = 24
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


class Bounded(NamedTuple):
    """A bound said beside a number, and the farther edge of its words; of an exact number the number's own."""

    bound: Bound
    edge: int


class Limits(NamedTuple):
    """The least and the greatest value that a bounded number leaves open."""

    low: float | None
    high: float | None


def quantities(text: str, sentences: Iterable[Sentence], times: Iterable[TimeExpression]) -> tuple[Quantity, ...]:
    """Find the numbers of the sentences that say how many or how much; times, years, ages, scores and names are left out."""
    taken = [(time.span.start, time.span.end) for time in times]
    numbered = (sentence for sentence in sentences if has_number(text[sentence.start : sentence.end]))
    return tuple(found for sentence in numbered for found in _quantities_of(text, sentence, taken))


def _quantities_of(text: str, sentence: Sentence, taken: list[tuple[int, int]]) -> Iterator[Quantity]:
    """Give the quantities of a sentence: ranges of two numbers, and single ones that name nothing."""
    found = numbers(text, sentence.start, sentence.end)
    waiting = [number for number in found if not any(start < number.end and number.start < end for start, end in taken)]
    at = 0
    while at < len(waiting):
        number, second = waiting[at], waiting[at + 1] if at + 1 < len(waiting) else None
        if second is not None and _is_range_of_quantities(text, number, second, sentence):
            yield _quantity_of_range(text, number, second, sentence)
            at += 2
            continue
        if not _is_no_quantity(text, number, sentence):
            yield _single_quantity(text, number, sentence)
        at += 1


def _is_no_quantity(text: str, number: Number, sentence: Sentence) -> bool:
    """Tell whether a number names something or tells a time, an age or a score, and is no quantity."""
    following = _WORD.match(text, number.end, sentence.end)
    if number.figure and unit_before(text, number.start, sentence.start):
        return False
    if number.figure and (
        _is_mark(text, number.start, number.end) or (not number.ordinal and is_name(text, number.start, number.end, sentence.start))
    ):
        return True
    if is_age(text, number.start, number.end, sentence.start) or is_title(text, number.start, number.end, sentence.start):
        return True
    if _FRACTION.match(text, number.end, sentence.end):
        return True
    if number.ordinal:
        return following is None or text[number.end : number.end + 1] == ","
    return number.value == 1 and not number.figure and _is_pronoun_and_no_quantity(text, number, sentence)


def _is_pronoun_and_no_quantity(text: str, number: Number, sentence: Sentence) -> bool:
    """Tell "one" the pronoun from the number; "one of the men" is a number that counts nothing by itself."""
    following = _WORD.match(text, number.end, sentence.end)
    before = _LAST_WORD.search(text[max(sentence.start, number.start - 16) : number.start])
    if before and before.group(1).lower() in lexicon().words("counting", "beforeone"):
        return True
    return following is None or following.group(1).lower() in lexicon().words("counting", "afterone")


def _is_range_of_quantities(text: str, low: Number, high: Number, sentence: Sentence) -> bool:
    """Tell whether two numbers are the ends of one quantity: "between 5 and 10", "5 to 10"."""
    between = _RANGE.fullmatch(text, low.end, high.start)
    if between is None or low.ordinal or high.ordinal:
        return False
    priced = unit_before(text, low.start, sentence.start) is not None
    if between["link"] in _DASHES and low.figure and not priced and not _COUNTED.match(text, high.end):
        return False
    if between["link"] == "and":
        opened = _FROM.search(text[max(sentence.start, low.start - 12) : low.start])
        return bool(opened and opened["word"].lower() == "between")
    return high.value > low.value or (high.value >= 1e3 > low.value)  # noqa: PLR2004 - "two to three thousand"


def _quantity_of_range(text: str, low: Number, high: Number, sentence: Sentence) -> Quantity:
    unit = unit_after(text, high.end, sentence.end) or unit_before(text, low.start, sentence.start)
    opened = _FROM.search(text[max(sentence.start, low.start - 12) : low.start])
    start = min(low.start, unit.start if unit else low.start) - (len(opened.group()) if opened else 0)
    end = max(high.end, unit.end if unit else high.end)
    scale = _scale_of(text, high) if _scale_of(text, low) == 1 else 1.0
    least = low.value * scale if low.value * scale < high.value else low.value
    return _quantity(text, Span(max(start, sentence.start), end), (least, high.value, "between"), unit, sentence)


def _single_quantity(text: str, number: Number, sentence: Sentence) -> Quantity:
    """Read a number with its bound, its unit and what it counts as a quantity."""
    if number.ordinal:
        span = Span(number.start, number.end)
        return Quantity(span, "ordinal", number.value, number.value, counted=ranked(text, span, sentence.span))
    unit = unit_before(text, number.start, sentence.start) or unit_after(text, number.end, sentence.end)
    first = min(number.start, unit.start) if unit else number.start
    last = max(number.end, unit.end) if unit else number.end
    bound, start = bound_before(text, first, sentence.start)
    if bound == "exact":
        bound, last = bound_after(text, last, sentence.end)
    if number.least and bound in {"exact", "about"}:
        bound = "at-least"
    low, high = limits(number.value, bound)
    return _quantity(text, Span(start, last), (low, high, bound), unit, sentence)


def _quantity(
    text: str, span: Span, value: tuple[float | None, float | None, Bound], unit: Unit | None, sentence: Sentence
) -> Quantity:
    low, high, bound = value
    kind: Literal["cardinal", "money", "percent", "measure"] = unit.kind if unit else "cardinal"
    name = unit.name if unit else ""
    if whole := _CENTS_OF.get(name):
        low, high, name = low and low / 100, high and high / 100, whole
    return Quantity(span, kind, low, high, bound, name, noun_of(text, span, sentence, kind, single=low == high == 1))


def _scale_of(text: str, number: Number) -> float:
    return scales("scale").get(text[number.start : number.end].lower().replace("-", " ").split()[-1], 1.0)


def bound_before(text: str, start: int, least: int) -> Bounded:
    """Give the bound said before a number at `start`; looks back no further than `least`."""
    window = max(least, start - _REACH)
    match = _left().search(text[window:start])
    if match is None:
        return Bounded("exact", start)
    name = next(name for name, value in match.groupdict().items() if value)
    return Bounded(_BEFORE[int(name[1:])][0], window + match.start())


def bound_after(text: str, end: int, most: int) -> Bounded:
    """Give the bound said after a number that ends at `end`."""
    if plus := _PLUS.match(text, end, most):
        return Bounded("at-least", plus.end())
    match = _RIGHT.match(text, end, most)
    if match is None:
        return Bounded("exact", end)
    return Bounded("at-least" if match["more"] else "at-most" if match["less"] else "about", match.end())


def limits(value: float, bound: Bound) -> Limits:
    """Give the values that a bounded number leaves open; "about" keeps the number itself as both."""
    if bound in {"at-least", "more-than"}:
        return Limits(value, None)
    if bound in {"at-most", "less-than"}:
        return Limits(None, value)
    return Limits(value, value)


@cache
def _left() -> re.Pattern[str]:
    """Build the pattern of the words before a number, a group a row of the table above."""
    groups = "|".join(f"(?P<b{at}>{words})" for at, (_, words) in enumerate(_BEFORE))
    return re.compile(rf"(?<![\w-])(?:{groups})\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)


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


def _is_mark(text: str, start: int, end: int) -> bool:
    """Tell whether a figure is part of a score, a version, a time of day or a telephone number."""
    long = end - start > _LONGEST and text[start:end].isdecimal()
    padded = text[start] == "0" and text[start:end].isdecimal() and end - start > 1
    called = text[start:end] in _EMERGENCY and not _COUNTED.match(text, end)
    return long or padded or called or bool(_OTHER_MARK.match(text, end)) or bool(_GOES_ON.search(text[max(0, start - 5) : start]))
