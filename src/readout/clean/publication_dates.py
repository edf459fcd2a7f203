"""Read the date of publication where it is stated: in metadata, or on a line of its own; never from the running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from readout.clean.calendar_words import month_number, month_pattern, weekday_pattern
from readout.model import Basis, When

_LABELS = (
    r"published|posted|date|created|first published|issued|on|at|as of|last|edited|original|story|article|from|the|of|and|"
    r"um|uhr|am|vom|"
    r"veröffentlicht|erstellt|publié|publicado|publicada|pubblicato|gepubliceerd|publicerad|udgivet|publisert|opublikowano|le|el|il|à|a|"
    r"las|h|hrs|hours|o.clock|local time|time|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|gmt|bst|utc|cet|cest|ist|aest|z"
)
_UPDATED = (
    r"updated?|modified|revised|amended|corrected|aktualisiert|stand|mis à jour|modifié|actualizado|actualizada|aggiornato|"
    r"bijgewerkt|uppdaterad|opdateret|oppdatert|zaktualizowano"
)
_UPDATE_BEFORE = re.compile(rf"(?:{_UPDATED})(?:\s+(?:at|on|am|le|el|il))?\s*+(?::\s*+)?(?:\w+,?\s+)?$", re.IGNORECASE)
_LABEL = re.compile(rf"\b(?:{_LABELS}|{_UPDATED})\b\.?", re.IGNORECASE)
_SAYS_PUBLISHED = re.compile(
    r"\b(?:published|posted|as of|created|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publicerad)\b", re.IGNORECASE
)
_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:(?P<mark>[:.h])(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?\s?m\.?)?(?!\w)",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_POINTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d{2})(?!\d)")
_SLASHED = re.compile(r"(?<![\d/])(?P<first>\d{1,2})[/-](?P<second>\d{1,2})[/-](?P<year>(?:19|20)\d{2})(?![\d/])")
_MONTHS = 12
_LONGEST_STAMP = 160
_MOST_OTHER_WORDS = 6


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a line of dates says: when the article was published and when it was changed."""

    published: When | None
    updated: When | None


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    day: date


def stamp_in(text: str) -> Stamp | None:
    """Read a line that holds a date of publication and nothing else to read, None where it is another line."""
    if len(text) > _LONGEST_STAMP:
        return None
    found = sorted(_dates(text), key=lambda item: item.start)
    rest = _LABEL.sub(" ", weekday_pattern().sub(" ", _TIME.sub(" ", _without(text, found))))
    others = len(re.findall(r"[^\W\d_]{2,}", rest))
    if not found:
        return Stamp(None, None) if _is_update_only(text, others) else None
    if others > (_MOST_OTHER_WORDS if _SAYS_PUBLISHED.search(text) or "|" in text else 0) or re.search(r"[.!?]\s+[A-Z]", rest):
        return None
    changed = [item for item in found if _UPDATE_BEFORE.search(text[: item.start])]
    first = [item for item in found if item not in changed]
    return Stamp(_when(text, first, "text"), _when(text, changed, "text"))


def is_labelled(text: str) -> bool:
    """Tell whether a line holds only dates and times and says itself that they are those of publication or of a change."""
    return bool(_SAYS_WHEN.match(text)) and stamp_in(text) is not None


_SAYS_WHEN = re.compile(rf"(?:last |first )?(?:published|posted|{_UPDATED})\b", re.IGNORECASE)


class LeadingDate(NamedTuple):
    """Where the sentence behind a date starts, and the date, None where it is that of a change."""

    end: int
    published: When | None


def leading_date(text: str) -> LeadingDate | None:
    """Read a date set before the first sentence on its line."""
    label = re.match(r"\s*(?:(?:date|published|posted|updated)\b\s*:?\s*)?", text, re.IGNORECASE)
    at = label.end() if label else 0
    found = min(_dates(text[: at + _LONGEST_LEADING]), key=lambda item: item.start, default=None)
    if found is None or found.start != at:
        return None
    clock = re.compile(r"\s*(?:,\s*)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+(?:GMT|UTC|CET|ET|EST|BST))?", re.IGNORECASE).match(
        text, found.end
    )
    end = clock.end() if clock else found.end
    following = re.compile(r"(?:\s*[-–—|:])?\s+(?=[\"“„«‘']?[A-ZÀ-Þ])").match(text, end)
    changed = re.match(r"\s*updated", text, re.IGNORECASE)
    return LeadingDate(following.end(), None if changed else _at_minute(text, found, "text")) if following else None


_LONGEST_LEADING = 60


def stated_date(value: str | None, basis: Basis) -> When | None:
    """Read a date from a field of metadata, in ISO 8601 or as people write it; None where it is not understood."""
    if not value:
        return None
    found = min(_dates(value), key=lambda item: item.start, default=None)
    if found is not None:
        return _at_minute(value, found, basis)
    month = re.fullmatch(r"\s*((?:19|20)\d{2})-(0[1-9]|1[0-2])\s*", value)
    if month:
        return When(f"{month[1]}-{month[2]}", "month", basis)
    year = re.fullmatch(r"\s*((?:19|20)\d{2})\s*", value)
    return When(year[1], "year", basis) if year else None


def _when(text: str, found: list[_Found], basis: Basis) -> When | None:
    return _at_minute(text, found[0], basis) if found else None


def _at_minute(text: str, found: _Found, basis: Basis) -> When:
    """Add the time of day where it stands beside the date; midnight to the second is how programs write a bare day."""
    beside = re.compile(r"[T\s,|(at–-]*(?:um|kl\.?|à|a las|ore|at)?\s*", re.IGNORECASE).match(text, found.end)
    clock = _TIME.match(text, beside.end() if beside else found.end) or _time_before(text, found)
    if not clock or not (clock["minute"] or clock["half"]):
        return When(found.day.isoformat(), "day", basis)
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    half = (clock["half"] or "").casefold()[:1]
    hour = hour % 12 + 12 if half == "p" else hour % 12 if half == "a" else hour
    if hour > 23 or minute > 59 or re.match(r"00:00(?::00)?", clock.group()):  # noqa: PLR2004 - hours and minutes of a day
        return When(found.day.isoformat(), "day", basis)
    return When(f"{found.day.isoformat()}T{hour:02}:{minute:02}", "minute", basis)


def _time_before(text: str, found: _Found) -> re.Match[str] | None:
    before = [clock for clock in _TIME.finditer(text, 0, found.start) if clock["minute"]]
    near = before and re.fullmatch(r"[\s,|]*+(?:(?:[A-Z]{2,4}|on|Uhr)[\s,|]*)?(?:\w+,?\s*)?", text[before[-1].end() : found.start])
    return before[-1] if near else None


def _without(text: str, found: list[_Found]) -> str:
    for item in reversed(found):
        text = f"{text[: item.start]} {text[item.end :]}"
    return text


def _is_update_only(text: str, others: int) -> bool:
    return bool(re.match(rf"(?:{_UPDATED})\b", text, re.IGNORECASE)) and bool(_TIME.search(text)) and not others


def _dates(text: str) -> Iterator[_Found]:
    """Find the days that a text names in full; a day that two orders would read differently is no day."""
    for pattern in (_ISO, _POINTED):
        for match in pattern.finditer(text):
            yield from _day(match, match["year"], int(match["month"]), match["day"])
    for pattern in _worded_dates():
        for match in pattern.finditer(text):
            yield from _day(match, match["year"], month_number(match["month"]), match["day"])
    for match in _SLASHED.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        if first > _MONTHS or first == second:
            yield from _day(match, match["year"], second, match["first"])
        elif second > _MONTHS:
            yield from _day(match, match["year"], first, match["second"])


def _day(match: re.Match[str], year: str, month: int, day: str) -> Iterator[_Found]:
    try:
        yield _Found(match.start(), match.end(), date(int(year), month, int(day)))
    except ValueError:
        return


@cache
def _worded_dates() -> tuple[re.Pattern[str], ...]:
    """Match dates with the month in words."""
    month, year = month_pattern(), r"(?P<year>(?:19|20)\d{2})(?!\d)"
    day = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?"
    return (
        re.compile(
            rf"{day}[\s-]{{0,9}}(?:of |de |d')?\s{{0,9}}(?P<month>{month})\.?,?[\s-]{{0,9}}(?:de |del )?{year}", re.IGNORECASE
        ),
        re.compile(rf"\b(?P<month>{month})\.?\s{{1,9}}{day},?\s{{1,9}}{year}", re.IGNORECASE),
    )
