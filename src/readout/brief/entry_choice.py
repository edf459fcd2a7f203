"""Which entries of a timeline stand on the page: what is worth a line, nothing twice, and not more than a screen of a kind."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from readout.brief.passage_likeness import Terms, terms
from readout.model import Entry

LEAST = 0.45
"""How likely an event is worth a line from which it is shown, by weights learned from 170 lines of 56 groups that editors let
through or refused (`training/entries.py`; area .75 with the group left out). Of those .60 passed, of those from .45 on .70: 29
wrong ones go for 12 right ones; at .4 it is 25 for 10, at .5 it is 32 for 14, at .6 it is 40 for 24."""

MOST = 12
"""Entries of a kind on the page: a screen of a terminal. Before, the first twelve by their day stood there, the oldest of all."""

_SAME = 0.5
"""Cosine of the terms of two entries of one day from which they tell one event."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An entry with how likely a reader would keep it, 0 to 1."""

    entry: Entry
    worth: float


def chosen(found: Sequence[Weighed]) -> tuple[Entry, ...]:
    """Mark what stands on the page, in the order in which the entries came: the likeliest first to be taken."""
    kept: list[Entry] = []
    for one in sorted(_worthy(found), key=lambda one: (-one.worth, one.entry.when.value or "", one.entry.evidence[0])):
        of_kind = [entry for entry in kept if entry.kind == one.entry.kind]
        if len(of_kind) < MOST and not any(_tells_again(one.entry, entry) for entry in kept):
            kept.append(one.entry)
    return tuple(replace(one.entry, stands_alone=one.entry in kept) for one in found)


def _worthy(found: Iterable[Weighed]) -> Iterator[Weighed]:
    """Leave out what happened and is not worth a line; what was said stands by who says it."""
    return (one for one in found if one.entry.stands_alone and (one.entry.kind == "statement" or one.worth >= LEAST))


def _tells_again(entry: Entry, kept: Entry) -> bool:
    if entry.when.value != kept.when.value or entry.kind != kept.kind:
        return False
    own, other = terms(entry.text), terms(kept.text)
    return _cosine(own, other) >= _SAME


def _cosine(own: Terms, other: Terms) -> float:
    return len(own & other) / math.sqrt(len(own) * len(other)) if own and other else 0.0
