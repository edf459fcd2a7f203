"""Positions that are new, and those that turn from what the same party held before."""

from typing import NamedTuple

from readout.developments.earlier_look import Known
from readout.model import Brief, Position, Turned


class NewPositions(NamedTuple):
    """Positions that were not known, and apart from them those that replace a known one."""

    new: tuple[Position, ...]
    turned: tuple[Turned, ...]


def new_positions(now: Brief, known: Known) -> NewPositions:
    """Give the positions that were not known, those that turn apart from the others.

    What replaces what is told by the later look, which knows the days of both: an older article that came late turns nothing.
    """
    held = {position.id: position for position in now.positions if known.positions(position)}
    new: list[Position] = []
    turned: list[Turned] = []
    for position in now.positions:
        if position.id in held or known.told(position.evidence):
            continue
        if position.changed_from in held:
            turned.append(Turned(held[position.changed_from], position))
        else:
            new.append(position)
    return NewPositions(tuple(new), tuple(turned))
