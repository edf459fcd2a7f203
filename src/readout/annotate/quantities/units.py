"""What a number is measured in: a currency, percent, or a measure, named before or after it."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from babel import Locale

from readout.language import lexicon

UnitKind = Literal["money", "percent", "measure"]

_AFTER = re.compile(
    r"[\s-]{0,4}(?:of\s+)?(?:(?P<points>percentage[\s-]points?|per\s*centage\s+points?|basis\s+points?)"
    r"|(?P<percent>per\s*cent\b|percent\b|pct\b|%)"
    r"|(?P<mark>[€£¥₽₴₹₺₪$])(?!\d)"
    r"|(?P<first>°?[^\W\d_]+(?:/h\b)?|°)(?:\s+(?P<second>[^\W\d_]+))?)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?P<sign>(?:[A-Z]{1,3})?[$€£¥₽₴₹₺₪]|(?<![\w])(?P<code>[A-Z]{3}|RM|Rs\.?|dlrs|USD)\s?)\s?$")
_SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "₺": "TRY", "₪": "ILS",
          "C$": "CAD", "S$": "SGD", "AU$": "AUD", "RM": "MYR", "Rs": "INR", "Rs.": "INR", "dlrs": "USD"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with the place where its words stand."""

    kind: UnitKind
    name: str
    start: int
    end: int


def unit_before(text: str, start: int, least: int) -> Unit | None:
    """Find a currency sign or code before a number ("$5", "EUR 5", "HK$5")."""
    window = max(least, start - 6)
    match = _BEFORE.search(text[window:start])
    if match is None:
        return None
    sign = match.group().strip()
    name = _SIGNS.get(sign) or _by_symbol().get(sign) or (sign if sign in _currencies() else _SIGNS.get(sign[-1]))
    return Unit("money", name, window + match.start(), start) if name else None


def unit_after(text: str, end: int, most: int) -> Unit | None:
    """Find the unit named after a number ("5 percent", "5 Canadian dollars", "5-mile")."""
    match = _AFTER.match(text, end, min(most, end + 48))
    if match is None:
        return None
    if share := match["points"] or match["percent"]:
        name = "basis point" if share.lower().startswith("basis") else "pp" if match["points"] else "%"
        return Unit("percent", name, match.end() - len(share), match.end())
    if match["mark"]:
        return Unit("money", _SIGNS[match["mark"]], match.start("mark"), match.end())
    return _unit_named(match)


def _unit_named(match: re.Match[str]) -> Unit | None:
    """Read the unit that words name: a currency of two words or by its code, or a unit of the list."""
    first, second = match["first"], match["second"]
    if second and (code := _full_names().get(f"{first} {second}".lower())):
        return Unit("money", code, match.start("first"), match.end())
    if first in _currencies():
        return Unit("money", first, match.start("first"), match.end("first"))
    known = _words().get(first.lower())
    if known is None:
        return None
    if len(first) == 1 and (match.start("first") != match.start() or first == "k"):
        return None
    return Unit(known.kind, known.name, match.start("first"), match.end("first"))


class _Listed(NamedTuple):
    """A unit of the list."""

    kind: UnitKind
    name: str


@cache
def _words() -> dict[str, _Listed]:
    found: dict[str, _Listed] = {}
    kinds: dict[str, UnitKind] = {"money": "money", "percent": "percent", "measure": "measure"}
    for kind, unit, words in lexicon().rows("units"):
        found |= dict.fromkeys(words.split(), _Listed(kinds[kind], unit))
    return found


@cache
def _currencies() -> frozenset[str]:
    """Give the ISO 4217 codes that the Unicode locale data knows."""
    return frozenset(Locale("en").currencies)


@cache
def _full_names() -> dict[str, str]:
    """Give the currencies named by two words, in singular and plural ("canadian dollars")."""
    names = {name.lower(): code for code, name in Locale("en").currencies.items() if name.count(" ") == 1 and "(" not in name}
    return {f"{name}{ending}": code for name, code in names.items() for ending in ("", "s")}


@cache
def _by_symbol() -> dict[str, str]:
    return {symbol: code for code, symbol in Locale("en").currency_symbols.items()}
