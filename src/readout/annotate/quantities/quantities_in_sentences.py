"""Find the quantities of an article: each number with its bound, its unit, and what it counts."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from readout.annotate.quantities.counted_nouns import noun_of, ranked
from readout.annotate.quantities.naming_figures import is_age, is_counted, is_mark, is_name, is_title
from readout.annotate.quantities.number_bounds import Bound, bound_after, bound_before, limits
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
_SMALL_SHARE = {"cent": 0.01, "penny": 0.01}
_CENTS_OF = {"cent": "USD", "penny": "GBP"}


def quantities(text: str, sentences: Iterable[Sentence], times: Iterable[TimeExpression]) -> tuple[Quantity, ...]:
    """Find the numbers of the sentences that say how many or how much; times, years, ages, scores and names are left out."""
    taken = [(time.span.start, time.span.end) for time in times]
    numbered = (sentence for sentence in sentences if has_number(text[sentence.start : sentence.end]))
    return tuple(found for sentence in numbered for found in _quantities_of(text, sentence, taken))


def _quantities_of(text: str, sentence: Sentence, taken: list[tuple[int, int]]) -> Iterator[Quantity]:
    """Give the quantities of a sentence: ranges of two numbers, and single ones that name nothing."""
    waiting = [number for number in numbers(text, sentence.start, sentence.end) if not _in(taken, number)]
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


def _in(taken: list[tuple[int, int]], number: Number) -> bool:
    return any(start < number.end and number.start < end for start, end in taken)


def _is_no_quantity(text: str, number: Number, sentence: Sentence) -> bool:
    """Tell whether a number names something or tells a time, an age or a score, and is no quantity."""
    following = _WORD.match(text, number.end, sentence.end)
    if number.figure and unit_before(text, number.start, sentence.start):
        return False
    if number.figure and (
        is_mark(text, number.start, number.end) or (not number.ordinal and is_name(text, number.start, number.end, sentence.start))
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
    if between["link"] in _DASHES and low.figure and not priced and not is_counted(text, high.end):
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
    if share := _SMALL_SHARE.get(name):
        low, high, name = low and low * share, high and high * share, _CENTS_OF[name]
    return Quantity(span, kind, low, high, bound, name, noun_of(text, span, sentence, kind, single=low == high == 1))


def _scale_of(text: str, number: Number) -> float:
    return scales("scale").get(text[number.start : number.end].lower().replace("-", " ").split()[-1], 1.0)
