"""The timeline as a picture: a column for each date, a lane for what happened and one for what is to come."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log10

from readout.model import Brief, Entry
from readout.render.shown_lines import ahead
from readout.render.spoken_dates import short
from readout.render.tidy_words import counted

LANES = ("happened", "to come")

WIDEST = 3.0
"""The width of a column before a gap of a hundred days or more, a day's being one; labels say how long it was."""

_DAYS_OF = {"year": 365, "month": 30, "week": 7}


@dataclass(frozen=True, slots=True)
class Dot:
    """The entries of one date in one lane: the id of the first, how many there are, its words, and whether one is disputed."""

    lane: str
    first: str
    count: int
    text: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """A date of the picture: its label, the time since the one before in words, its dots; `printed` if articles came out then."""

    value: str
    label: str
    year: str
    gap: str
    width: float
    dots: tuple[Dot, ...]
    printed: bool


def picture(brief: Brief) -> tuple[Stop, ...]:
    """Lay out the dated entries of a brief in order; a longer gap is a wider column, by the logarithm of its days."""
    lanes = dict(zip(LANES, (brief.timeline, tuple(ahead(brief))), strict=True))
    values = sorted({value for entries in lanes.values() for entry in entries if (value := _date(entry))})
    gaps = [_days_of_picture(later) - _days_of_picture(earlier) for earlier, later in pairwise(values)]
    widths = [1 + min(WIDEST - 1, log10(max(gap, 1))) for gap in gaps]
    first, last = (brief.first_published or "")[:10], (brief.last_published or "")[:10]
    return tuple(
        Stop(
            value,
            *short(value),
            gap,
            width,
            tuple(_dots_of_picture(brief.id, lanes, value)),
            printed=bool(first) and first <= value <= last,
        )
        for value, gap, width in zip(values, ("", *map(_gap_in_picture, gaps)), (*widths, 1.0), strict=False)
    )


def columns(brief: Brief) -> str:
    """Write the style rule that gives the columns of the picture their widths; numbers and the brief's id alone."""
    stops = picture(brief)
    widths = " ".join(f"minmax(4.4rem,{stop.width:.2f}fr)" for stop in stops)
    return f"#{brief.id}-picture{{grid-template-columns:auto {widths}}}" if stops else ""


def _dots_of_picture(brief: str, lanes: dict[str, tuple[Entry, ...]], value: str) -> list[Dot]:
    found = {lane: [(n, e) for n, e in enumerate(entries) if _date(e) == value] for lane, entries in lanes.items()}
    return [
        Dot(lane, f"{brief}-{lane[:2]}-{held[0][0]}", len(held), held[0][1].text, any(entry.disputed for _, entry in held))
        for lane, held in found.items()
        if held
    ]


def _gap_in_picture(days: int) -> str:
    """Say a gap in its largest whole unit; the next day needs no words."""
    if days <= 1:
        return ""
    for unit, length in _DAYS_OF.items():
        if days >= 2 * length:
            return f"{counted(days // length, unit)} later"
    return f"{counted(days, 'day')} later"


def _days_of_picture(value: str) -> int:
    """Give a date's first day its number; one that no calendar has counts as the first of its month or year."""
    parts = [int(part) for part in value.split("-")]
    for at in (parts, parts[:2], parts[:1]):
        try:
            return date(*[*at, 1, 1][:3]).toordinal()
        except ValueError:
            continue
    return 0


def _date(entry: Entry) -> str:
    """Give the day, month or year of an entry; empty where it has none that a calendar could order."""
    value = (entry.when.value or "").partition("T")[0]
    return value if short(value) != (value, "") or value.isdigit() else ""
