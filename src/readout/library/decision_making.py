"""From what a person points to on a brief to a decision that outlives it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from readout.decisions import BriefLine
from readout.errors import DecisionError
from readout.model import Anchor, Brief, Decision, DecisionKind


def made(
    brief: Brief, kind: DecisionKind, places: tuple[Sequence[str], Sequence[str]], said: str | None, **rest: str | None
) -> Decision:
    """Make a decision about lines of a brief, named as `BriefLine.at` reads them; `said` is what the first was seen to say.

    Raises DecisionError where there is no such line, or it says something else by now.
    """
    on, to = ([BriefLine.at(brief, place) for place in side] for side in places)
    if said is not None and on and on[0].said != said:
        raise DecisionError(f"the story was told anew meanwhile: {places[0][0]} says {on[0].said!r} now; look again, then decide")
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
