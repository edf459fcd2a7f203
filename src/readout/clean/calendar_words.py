"""The names of months and weekdays in the main languages of Europe, from the Unicode CLDR."""

import re
from functools import cache

from babel import Locale

_LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "nb",
    "fi",
    "pl",
    "cs",
    "sk",
    "hu",
    "ro",
    "tr",
    "el",
    "ru",
    "uk",
    "bg",
)
_SHORTEST = 3
_ALSO = {"sept": 9}
"""Forms in use that the CLDR lacks."""


def month_number(name: str) -> int:
    """Give the number of a month by its name in any of the languages; 0 where it is none."""
    return _months_by_word().get(name.casefold().rstrip("."), 0)


@cache
def month_pattern() -> str:
    """Match any month's name, the longest first."""
    return r"(?:" + "|".join(sorted(map(re.escape, _months_by_word()), key=lambda form: (-len(form), form))) + r")\b"


@cache
def weekday_pattern() -> re.Pattern[str]:
    """Match any weekday's name."""
    forms = {
        name.casefold().rstrip(".")
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for name in Locale(language).days["format"][width].values()
    }
    kept = sorted((form for form in forms if len(form) >= _SHORTEST - 1), key=lambda form: (-len(form), form))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, kept)) + r")\b\.?", re.IGNORECASE)


@cache
def _months_by_word() -> dict[str, int]:
    """Map the names to numbers; a form that two languages use for different months is left out."""
    seen: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in Locale(language).months[context][width].items():
                    seen.setdefault(name.casefold().rstrip("."), set()).add(number)
    plain = {form: next(iter(numbers)) for form, numbers in seen.items() if len(numbers) == 1 and len(form) >= _SHORTEST}
    return {form: number for form, number in plain.items() if not form.isdigit()} | _ALSO
