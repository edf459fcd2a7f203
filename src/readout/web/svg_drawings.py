"""A picture drawn on the server as SVG: a story's origins over time."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from readout.model import Brief
from readout.render.excerpts import Shown, numbered
from readout.render.origin_groups import families
from readout.render.spoken_dates import day, short
from readout.render.tidy_words import counted

ROW = 40
"""Height of an origin's lane: its names, and the line with its articles under them."""
LANES = 12
"""Origins that are drawn; those of more are told by the list of articles."""
LEFT, RIGHT = 2.0, 97.0
"""Where time begins and ends, in hundredths of the width: a dot is as wide as it is on any screen."""
_LONGEST = 48
"""Letters of the names beside a lane."""


def strip(brief: Brief) -> Markup:
    """Draw a lane for each origin with a dot for each article when it appeared; nothing where that is one moment or none."""
    lanes = [[shown for shown in family if _moment_on_drawing(shown)] for family in families(numbered(brief))]
    lanes = [lane for lane in lanes if lane][:LANES]
    moments = sorted(_moment_on_drawing(shown) for lane in lanes for shown in lane)
    if len(moments) < 2 or moments[0] == moments[-1]:  # noqa: PLR2004 (one dot is no picture)
        return Markup()
    first, last = moments[0], moments[-1]
    drawn = [_drawn_lane(lane, number, first, last) for number, lane in enumerate(lanes)]
    foot = len(lanes) * ROW + 18
    ends = (_tick(LEFT, foot, first, "start"), _tick(RIGHT, foot, last, "end"))
    told = f"{counted(len(lanes), 'origin')} from {day(_iso(first))} to {day(_iso(last))}"
    return Markup('<svg class="strip" role="group" aria-label="{}" width="100%" height="{}">{}{}</svg>').format(
        f"When each origin appeared: {told}", foot + 8, Markup().join(drawn), Markup().join(ends)
    )


def _drawn_lane(lane: Sequence[Shown], number: int, first: float, last: float) -> Markup:
    """Draw the lane of one origin with a dot for each article."""
    at = [LEFT + (RIGHT - LEFT) * (_moment_on_drawing(shown) - first) / (last - first) for shown in lane]
    top = number * ROW
    names = ", ".join(dict.fromkeys(shown.name for shown in lane))
    dots = Markup().join(
        Markup('<a href="#{}"><title>{}</title><circle cx="{:.1f}%" cy="{}" r="7"/></a>').format(
            shown.article.id, f"{shown.name}, {day(shown.article.published.value or '')}", x, top + 26
        )
        for shown, x in zip(lane, at, strict=True)
    )
    return Markup('<text x="{}%" y="{}">{}</text><line x1="{}%" x2="{}%" y1="{}" y2="{}"/>{}').format(
        LEFT - 1,
        top + 13,
        names if len(names) <= _LONGEST else names[:_LONGEST] + "…",
        LEFT,
        RIGHT,
        top + 26,
        top + 26,
        dots,
    )


def _tick(x: float, y: int, moment: float, anchor: str) -> Markup:
    label = " ".join(short(_iso(moment)[:10]))
    return Markup('<text class="tick" x="{}%" y="{}" text-anchor="{}">{}</text>').format(x, y, anchor, label)


def _moment_on_drawing(shown: Shown) -> float:
    """Give the time of an article in hours, 0 where its day is not known."""
    value = shown.article.published.value or ""
    try:
        return datetime.fromisoformat(value).replace(tzinfo=None).timestamp() / 3600 if len(value) >= len("2031-04-02") else 0.0
    except ValueError:
        return 0.0


def _iso(moment: float) -> str:
    return datetime.fromtimestamp(moment * 3600).isoformat()[:10]  # noqa: DTZ006 (the same clock that read it)
