"""Which entries of a timeline stand on the page: what is worth a line, nothing twice, and not more than a screen of a kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readout.brief.passage_likeness import Floats
from readout.model import Entry

LEAST = 0.68
"""How likely an entry is worth a line from which it is shown, by weights learned from 919 events and 784 sayings that were judged
(`training/entries.py`), .58 and .77 of them right. With the group left out .78 and .82 of those kept are, with .49 and .79 of the
right ones. Of events in the 48 groups read last, left out too, .63 of those from .65 on are right, .73 of those from .7 on."""

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
    return (at for at, one in enumerate(found) if one.entry.stands_alone and one.worth >= LEAST)


def _tells_again(entry: Entry, kept: Entry, alike: float) -> bool:
    """Tell whether an entry tells what another does: the same words, or the like of one time, named as finely or not."""
    one, other = entry.when.value or "", kept.when.value or ""
    holds = one.startswith(other) if other else not one
    return entry.text == kept.text or (alike >= _SAME and (holds or bool(one and other.startswith(one))))
