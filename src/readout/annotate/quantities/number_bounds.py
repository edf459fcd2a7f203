"""Bounds and ranges around a number: "more than", "at least", "about", "between ... and", "5 to 10", "or more"."""

import re
from functools import cache
from typing import Literal, NamedTuple

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


class Bounded(NamedTuple):
    """A bound said beside a number, and the farther edge of its words; of an exact number the number's own."""

    bound: Bound
    edge: int


class Limits(NamedTuple):
    """The least and the greatest value that a bounded number leaves open."""

    low: float | None
    high: float | None


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
