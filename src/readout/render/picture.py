"""The timeline as a picture: one column for each date, one lane for what happened and one for what is to come."""

from dataclasses import dataclass

from readout.model import Brief, Entry
from readout.render.dates import short, spoken

STEP = 76
"""Pixels from one date to the next: a label of "26 Jan" has room, and four dates stand on a phone without scrolling."""

LANES = {"happened": 34, "to come": 84}
"""How far down each lane's line lies, in pixels; a dot is 28 pixels high, more than the 24 that WCAG 2.2 asks of a target."""

HEIGHT, MARGIN = 150, 46


@dataclass(frozen=True, slots=True)
class Dot:
    """The entries of one date in one lane: where they stand, how many, the first of them, and whether one is disputed."""

    across: int
    down: int
    count: int
    first: str
    label: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """What the page draws: its size, its dates with their places, its dots."""

    width: int
    dates: tuple[tuple[int, str, str], ...]
    dots: tuple[Dot, ...]
    height: int = HEIGHT


def picture(brief: Brief) -> Picture:
    """Lay out the dated entries of a brief; dates stand in order, each as far from the next as the one before."""
    lanes = {"happened": brief.timeline, "to come": brief.upcoming}
    dates = sorted({value for entries in lanes.values() for entry in entries if (value := _date(entry))})
    across = {date: MARGIN + at * STEP for at, date in enumerate(dates)}
    dots = [
        _dot(f"{brief.id}-{lane[:2]}", lane, across[date], found)
        for date in dates
        for lane, entries in lanes.items()
        if (found := [(number, entry) for number, entry in enumerate(entries) if _date(entry) == date])
    ]
    return Picture(2 * MARGIN + STEP * max(len(dates) - 1, 0), tuple((across[date], *short(date)) for date in dates), tuple(dots))


def _dot(prefix: str, lane: str, across: int, found: list[tuple[int, Entry]]) -> Dot:
    number, first = found[0]
    disputed = any(entry.disputed for _, entry in found)
    said = f"{spoken(first.when)}, {lane}: {len(found)}{', disputed' if disputed else ''}"
    return Dot(across, LANES[lane], len(found), f"{prefix}-{number}", said, disputed)


def _date(entry: Entry) -> str:
    return (entry.when.value or "").partition("T")[0]
