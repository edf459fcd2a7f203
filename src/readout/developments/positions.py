"""Positions that are new, and those that turn from what the same party held before."""

from collections.abc import Iterator

from readout.developments.known import Known
from readout.model import Brief, Position, Turned, is_turn


def new_positions(before: Brief, now: Brief, known: Known) -> tuple[tuple[Position, ...], tuple[Turned, ...]]:
    """Give the positions that were not known, and apart from them those that lean the other way than a known one on their issue.

    What was held before is taken from the later look where it has it too, since there both stand under one issue.
    """
    held = [position for position in now.positions if known.positions(position)]
    new: list[Position] = []
    turned: list[Turned] = []
    for position in now.positions:
        if position in held:
            continue
        earlier = next(_turned_from(position, held, before), None)
        if earlier:
            turned.append(Turned(earlier, position))
        else:
            new.append(position)
    return tuple(new), tuple(turned)


def _turned_from(position: Position, held: list[Position], before: Brief) -> Iterator[Position]:
    """Give the known positions of the party on the issue that lean the other way, the one that it says it replaces first."""
    theirs = [one for one in held if one.actor == position.actor]
    yield from (one for one in theirs if one.id == position.changed_from)
    yield from (one for one in theirs if one.issue == position.issue and is_turn(one.move, position.move))
    yield from (
        one
        for one in before.positions
        if (one.actor.name, one.issue.label) == (position.actor.name, position.issue.label) and is_turn(one.move, position.move)
    )
