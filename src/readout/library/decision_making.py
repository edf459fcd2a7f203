"""From what a person points to on a brief to a decision that outlives it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from readout.decisions import BriefLine
from readout.errors import DecisionError
from readout.model import Anchor, Brief, Decision, DecisionKind

Side = tuple[Brief, Sequence[str]]
"""Lines of a brief, named as `BriefLine.at` reads them."""


def made(sides: tuple[Side, Side], kind: DecisionKind, said: str | None, **rest: str | None) -> Decision:
    """Make a decision about lines, and those that they are laid beside; `said` is what the first was seen to say.

    Raises DecisionError where there is no such line, it says something else by now, or it is laid beside itself.
    """
    on, to = ([BriefLine.at(brief, place) for place in places] for brief, places in sides)
    if said is not None and on and on[0].said != said:
        first = sides[0][1][0]
        raise DecisionError(f"the story was told anew meanwhile: {first} says {on[0].said!r} now; look again, then decide")
    if to and set(_anchors(on)) == set(_anchors(to)):
        raise DecisionError(f"{on[0].said!r} is laid beside itself; name another line")
    return Decision(
        kind,
        who=rest.get("who") or "",
        when=rest.get("when") or _now(),
        on=_anchors(on),
        to=_anchors(to),
        line=on[0].kind if on else None,
        value=rest.get("value") or (to[0].said if kind == "merge-names" and to else None),
        said=on[0].said if on else "",
        note=rest.get("note") or "",
    )


def undoing(log: Iterable[Decision], beginning: str, *, who: str, note: str, when: str | None) -> Decision:
    """Make a decision that undoes the one of a log whose id begins so, or raise DecisionError where there is not just one."""
    found = [one for one in log if one.id.startswith(beginning)]
    if len(found) != 1:
        raise DecisionError(f"no decision, or more than one, has an id that begins with {beginning!r}; readout decisions list")
    return Decision("undo", who, when or _now(), value=found[0].id, said=f"{found[0].kind}: {found[0].said}", note=note)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _anchors(lines: Sequence[BriefLine]) -> tuple[Anchor, ...]:
    return tuple(dict.fromkeys(anchor for line in lines for anchor in line.anchors))
