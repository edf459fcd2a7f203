"""Find numbers in words and figures, with their value, and leave out figures that name something or are part of a mark."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from readout.annotate.times.numbers_in_times import cardinal, cardinals, ordinals
from readout.language import lexicon
from readout.text import any_of

_COUNTED = re.compile(r"\s+[a-z]+s\b|\s+people\b")
_TELLING = re.compile(r"\d|[^\W\d_]+")
_GROUP = "hundred|thousand|million|billion|trillion"


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start:end`; `least` marks one that is only known not to be smaller ("dozens")."""

    start: int
    end: int
    value: float
    ordinal: bool = False
    least: bool = False
    figure: bool = False


def has_number(text: str) -> bool:
    """Tell quickly whether a sentence holds a figure or a number word."""
    return not _telling().isdisjoint(_TELLING.findall(text.lower()))


def numbers(text: str, start: int, end: int) -> Iterator[Number]:
    """Give the numbers of `text[start:end]` in order."""
    for match in _number_pattern().finditer(text, start, end):
        number = _number_of(match)
        if number is not None:
            yield number


@cache
def scales(kind: str) -> Mapping[str, float]:
    """Give what words multiply by ("scale"), how many they mean at least ("plural") or about ("vague")."""
    rows = (row for row in lexicon().rows("scales") if row[0] == kind)
    return MappingProxyType({word: float(value) for _, value, words in rows for word in words.split()})


@cache
def _telling() -> frozenset[str]:
    return frozenset({*"0123456789", *cardinals(), *ordinals(), *scales("plural"), "dozen"})


@cache
def _number_pattern() -> re.Pattern[str]:
    """Build the pattern that finds numbers in figures and in words."""
    words, places = any_of(cardinals()), any_of(ordinals())
    plurals = "|".join(scales("plural"))
    return re.compile(
        rf"""
          (?:(?<![\w.,/:+'’#@])(?<![^\W\d_][-–])|(?<=\bRM)|(?<=\bRs)|(?<=\b(?:EUR|USD|GBP|CHF|CAD|AUD)))
          (?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
          (?:(?P<suffix>st|nd|rd|th)\b|[ -]?(?P<scale>{_GROUP}|dozen)\b|(?P<short>bn|mn|mln|tn|trn|m|k|b)\b(?!-))?
          (?![\d_]|[.,:/]\d)
        | (?<![\w-])
          (?:(?P<plural>(?:{plurals})(?:\s+of\s+(?:{plurals}|{_GROUP}))*)
            |(?P<vague>(?:(?:a\s+)?(?:few|couple)(?:\s+of)?|several|many|half(?:[\s-]an?)?)[\s-]+(?:{_GROUP}|dozen))
            |(?P<words>(?:an?\s+(?={_GROUP}|dozen))?(?:{words}|dozen)(?:(?:\s*-\s*|\s+(?:and\s+)?)(?:{words}|dozen)\b)*)
            |(?P<ordinal>(?:(?:{words})-)?(?:{places}))
          )(?!\w)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def _number_of(match: re.Match[str]) -> Number | None:
    """Read the number that the pattern found, in figures or in words."""
    kind = match.lastgroup
    start, end = match.span()
    if match["figure"]:
        value = float(match["figure"].replace(",", ""))
        scale = (match["scale"] or match["short"] or "").lower()
        if scale == "m" and not _is_million(match):
            scale, end = "", match.end("figure")
        return Number(start, end, value * scales("scale").get(scale, 1.0), ordinal=bool(match["suffix"]), figure=True)
    words = match.group().lower()
    if kind == "plural":
        return Number(start, end, _plural_number(words), least=True)
    if kind == "vague":
        head, scale = re.split(r"[\s-]+", words)[0 if words[0] != "a" else 1], words.split("-")[-1].split()[-1]
        return Number(start, end, scales("vague").get(head, 1.0) * scales("scale")[scale], least=head not in {"half", "couple"})
    if kind == "ordinal":
        return Number(start, end, sum(ordinals().get(word, cardinals().get(word, 0)) for word in words.split("-")), ordinal=True)
    return _spelled_number(words, start, end)


def _is_million(match: re.Match[str]) -> bool:
    """Tell "$5m" and "5m people" from five metres."""
    text, start = match.string, match.start()
    return text[max(0, start - 1) : start] in set("$€£") or bool(_COUNTED.match(text, match.end()))


def _spelled_number(words: str, start: int, end: int) -> Number | None:
    """Value a number written in words: a cardinal, dozens."""
    parts = re.findall(r"[a-z]+", words)
    if parts[-1] == "dozen":
        value = cardinal(parts[:-1]) if len(parts) > 1 else 1
        return None if value is None else Number(start, end, 12.0 * value)
    value = cardinal(parts)
    return None if value is None else Number(start, end, float(value))


def _plural_number(words: str) -> float:
    """Value "hundreds of thousands": the first at least twice, each further one once."""
    first, *rest = [word for word in re.findall(r"[a-z]+", words) if word != "of"]
    value = scales("plural")[first]
    for word in rest:
        value *= scales("scale").get(word.rstrip("s"), 1.0)
    return value
