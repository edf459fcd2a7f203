"""Pictures drawn on the server as SVG: a story's origins over time, and whom a party agrees and differs with."""

import math
from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup, escape

from readout.library.party_profile import Other, Party
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
OTHERS = 12
"""Parties around a party; names of more would lie over each other."""
_WIDE, _HIGH, _REACH = 520, 380, 128
_LONGEST = 24
_ROUND = 20
"""Room above and below the names of a network."""


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


def network(party: Party) -> Markup:
    """Draw a party with those whom it agrees and differs with around it; nothing where there is nobody."""
    others = party.others[:OTHERS]
    if not others:
        return Markup()
    placed = [(other, *_around(number, len(others))) for number, other in enumerate(others)]
    lines = Markup().join(_drawn_tie(other, x, y) for other, x, y in placed)
    named = Markup().join(_drawn_names(other.name, x, y) for other, x, y in placed)
    told = "; ".join(f"{other.name}: agrees {other.agree}, differs {other.differ}" for other in others)
    top, foot = (round(edge(_HIGH / 2, *(y for _, _, y in placed))) for edge in (min, max))
    box = f"0 {top - _ROUND} {_WIDE} {foot - top + 2 * _ROUND}"
    return Markup('<svg class="network" role="img" aria-label="{}" viewBox="{}">{}{}{}</svg>').format(
        f"{party.name} and others. {told}", box, lines, named, _drawn_names(party.name, _WIDE / 2, _HIGH / 2, "self")
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
        names if len(names) <= 2 * _LONGEST else names[: 2 * _LONGEST] + "…",
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


def _around(number: int, many: int) -> tuple[float, float]:
    angle = 2 * math.pi * number / many - math.pi / 2
    return _WIDE / 2 + 1.25 * _REACH * math.cos(angle), _HIGH / 2 + _REACH * math.sin(angle)


def _drawn_tie(other: Other, x: float, y: float) -> Markup:
    kind = "agree" if other.agree > other.differ else "differ" if other.differ > other.agree else "both"
    width = min(6, 1.5 + other.agree + other.differ)
    return Markup('<line class="{}" x1="{:.0f}" y1="{:.0f}" x2="{:.0f}" y2="{:.0f}" stroke-width="{}"/>').format(
        kind, _WIDE / 2, _HIGH / 2, x, y, width
    )


def _drawn_names(name: str, x: float, y: float, kind: str = "") -> Markup:
    text = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
    wide = (8.4 if kind else 7.4) * len(text) + 16
    return Markup(
        '<rect class="{}" x="{:.0f}" y="{:.0f}" width="{:.0f}" height="24" rx="12"/>'
        '<text class="{}" x="{:.0f}" y="{:.0f}">{}</text>'
    ).format(kind, x - wide / 2, y - 12, wide, kind, x, y + 5, escape(text))
