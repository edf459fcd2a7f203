"""Bonds between two parties that one voice denies, and another affirms or calls slight."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readout.align.cast_of_entities import Cast
from readout.align.differences.bonds_in_sentences import Bond, Degree, bonds_in
from readout.align.differences.detector_declaration import Detector, Laid
from readout.align.differences.discrepancy_headings import whether
from readout.align.differences.discrepancy_report import Differing
from readout.align.independent_origins import origins_of
from readout.model import Discrepancy, Evidence, Story, Value
from readout.text import words

_PAIR = 2
_DEGREES: tuple[Degree, ...] = ("affirmed", "slight")


def denials(story: Story, cast: Cast) -> Iterator[Discrepancy]:
    """Give each bond on which two voices differ; all that is said of the same parties stands under it."""
    found = [bond for member in story.members for bond in bonds_in(member, cast)]
    told: set[Evidence] = set()
    for degree in _DEGREES:
        denied = [bond for bond in found if bond.degree == "denied" and bond.evidence not in told]
        others = [bond for bond in found if bond.degree == degree]
        while met := next(((one, other) for one in denied for other in others if _is_one(one, other)), None):
            sides = _all_of_one(met, denied, others)
            denied, others = (
                [bond for bond in left if bond not in side] for left, side in zip((denied, others), sides, strict=True)
            )
            if not _voices(sides.denied) & _voices(sides.others):
                told.update(bond.evidence for bond in sides.denied)
                yield _discrepancy(story, cast, sides)


class _Sides(NamedTuple):
    """Bonds that are denied, and those that others affirm."""

    denied: list[Bond]
    others: list[Bond]


def _all_of_one(met: tuple[Bond, Bond], denied: Sequence[Bond], others: Sequence[Bond]) -> _Sides:
    """Gather from the two that met all that meets one of the other side."""
    sides = _Sides([met[0]], [met[1]])
    while True:
        denying = [bond for bond in denied if any(_is_one(bond, other) for other in sides.others)]
        wider = _Sides(denying, [bond for bond in others if any(_is_one(one, bond) for one in denying)])
        if wider == sides:
            return sides
        sides = wider


def _is_one(denied: Bond, other: Bond) -> bool:
    """Tell whether two bonds lie between the same two parties, or one denies a bond with those who lay claim to the deed."""
    return len(denied.parties & other.parties) >= _PAIR or bool(other.claimants & denied.parties)


def _voices(bonds: Sequence[Bond]) -> set[str]:
    return {bond.speaker or bond.evidence.article for bond in bonds}


def _discrepancy(story: Story, cast: Cast, met: _Sides) -> Discrepancy:
    """Lay a bond that somebody denies beside what others say of it."""
    denied, others = met
    clearest = min(denied, key=lambda bond: (" between " not in bond.thing, len(bond.thing), bond.evidence))
    about = whether(_bond_in_question(clearest, cast))
    spoken = all(bond.speaker for bond in (*others, *denied))
    sides = ((others[0].slight or others[0].degree, others), ("denied", denied))
    values = tuple(_value(story, f"{_names(side)}: {shown}" if spoken else shown, side) for shown, side in sides)
    reasons = tuple(f"{shown} by {_names(side) or 'an outlet in its own voice'}" for shown, side in sides)
    return Discrepancy("", "polarity", about, values, (), reasons, "sources" if spoken else "outlets")


def _bond_in_question(bond: Bond, cast: Cast) -> str:
    """Say which bond there was or was not, with the parties that its words leave out."""
    told = words(bond.thing)
    left_out = sorted(name for party in bond.parties if not set(words(name := cast.entities[party].name)) & set(told))
    there = f"there {'were' if bond.several else 'was'} any {bond.thing}"
    if " between " in bond.thing or not left_out:
        return there
    if len(told) == 1 and len(left_out) == _PAIR:
        return f"{there} between {' and '.join(left_out)}"
    return f"{left_out[0]} had any {bond.thing}" if len(left_out) == 1 else there


def _value(story: Story, shown: str, side: Sequence[Bond]) -> Value:
    evidence = tuple(sorted({bond.evidence for bond in side}))
    return Value(shown, evidence, origins_of(story, evidence))


def _names(side: Sequence[Bond]) -> str:
    return " and ".join(dict.fromkeys(bond.speaker for bond in side if bond.speaker))


def _find(laid: Laid) -> Iterator[Differing]:
    return map(Differing, denials(laid.story, laid.cast))


DENIALS = Detector("denials", 2, ("polarity",), "bonds between two parties that one voice denies", _find)
