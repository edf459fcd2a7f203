"""Which entries of a timeline stand on the page: what is worth a line, nothing twice, and not more than a screen of a kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from readout.brief.passage_likeness import Floats
from readout.model import Entry, EntryKind

LEAST: Mapping[EntryKind, float] = MappingProxyType({"event": 0.77, "statement": 0.72})
LEAST_OF_FIRST = 0.68
"""How likely an entry of a kind is worth a line from which it is shown, and the likeliest of a story, by weights learned from 1,498
events and 1,454 sayings that were judged (`training/entries.py`). Of the events that 48 fresh groups had from .68 on 43 of 77 are
right, of these 35 of 51; of the sayings 94 of 115, 90 of 107 (docs/decisions/0018)."""

MOST = 12
"""Entries of a kind on the page: a screen of a terminal. Before, the first twelve by their day stood there, the oldest of all."""

_SAME = 0.3
"""Likeness from which two entries tell one event where the time of one holds that of the other: of nine such pairs shown in 144
groups five did, and two more had a line that editors refused; of nine from .25 on two did."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An entry with how likely a reader would keep it, 0 to 1."""

    entry: Entry
    worth: float


def chosen(found: Sequence[Weighed], alike: Floats) -> tuple[Entry, ...]:
    """Mark what stands on the page, in the order in which the entries came: the likeliest first to be taken.

    `alike` holds how alike each two are.
    """
    kept: list[int] = []
    for at in sorted(_worthy(found), key=lambda at: (-found[at].worth, at)):
        entry = found[at].entry
        of_kind = [other for other in kept if found[other].entry.kind == entry.kind]
        if len(of_kind) < MOST and not any(_tells_again(entry, found[other].entry, alike[at, other]) for other in kept):
            kept.append(at)
    return tuple(replace(one.entry, stands_alone=at in kept) for at, one in enumerate(found))


def _worthy(found: Sequence[Weighed]) -> Iterator[int]:
    """Give the places of those that read alone and are worth a line."""
    whole = [at for at, one in enumerate(found) if one.entry.stands_alone]
    first = max(whole, key=lambda at: (found[at].worth, -at), default=-1)
    return (at for at in whole if found[at].worth >= (LEAST_OF_FIRST if at == first else LEAST.get(found[at].entry.kind, 0.0)))


def _tells_again(entry: Entry, kept: Entry, alike: float) -> bool:
    """Tell whether an entry tells what another does: the same words, or the like of one time, named as finely or not."""
    one, other = entry.when.value or "", kept.when.value or ""
    holds = one.startswith(other) if other else not one
    return entry.text == kept.text or (alike >= _SAME and (holds or bool(one and other.startswith(one))))
