"""Who stands where as a table: issues down, the parties that speak to most of them across."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from readout.language import lexicon, stem
from readout.model import Brief, MoveKind, Position
from readout.text import words

_SAYS = "(says "
COLUMNS = 4
"""Parties with a column of their own; a fifth would leave each fewer than sixteen letters on a laptop's page of 62 rem."""

TONES: Mapping[MoveKind, str] = MappingProxyType({
    "demand": "asks", "propose": "asks",
    "offer": "gives", "accept": "gives", "concede": "gives", "pledge": "gives", "support": "gives",
    "reject": "refuses", "criticize": "refuses", "threaten": "warns", "warn": "warns", "consult": "talks",
})  # fmt: skip
"""How a move is drawn: five signs, so that a row can be read across before its words are."""

TOLD: Mapping[MoveKind, str] = MappingProxyType({
    "demand": "demanded", "propose": "proposed", "offer": "offered", "accept": "accepted", "reject": "rejected",
    "concede": "conceded", "pledge": "pledged", "threaten": "threatened", "warn": "warned", "criticize": "criticized",
    "support": "supported", "consult": "consulted",
})  # fmt: skip
"""How a move is told: an act that lies behind, in the one form that agrees with one party and with many."""


@dataclass(frozen=True, slots=True)
class Stance:
    """The chain of one actor's positions on one issue, latest first."""

    actor: str
    chain: tuple[Position, ...]


class Headed(NamedTuple):
    """An issue by what it is called, and each actor's stance on it."""

    label: str
    stances: list[Stance]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Issues on which two parties or more stand, a cell for each of `actors` and a last one for others; and issues of one.

    `others` are the stances that stand under no heading, party by party, those with most first.
    """

    actors: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Stance, ...], ...]], ...]
    alone: tuple[tuple[str, tuple[Stance, ...]], ...]
    others: tuple[Stance, ...]


def matrix(brief: Brief) -> Matrix:
    """Set the parties side by side on the issues that they share; keep the brief's order of issues."""
    found = headed(brief)
    shared = [(label, held) for label, held in found if len(held) > 1]
    heard = Counter(stance.actor for _, held in shared for stance in held)
    named = [actor for actor in heard if _SAYS not in actor]
    leading = tuple(sorted(named, key=lambda actor: (-heard[actor], list(heard).index(actor)))[:COLUMNS])
    rows = tuple((label, _matrix_cells(held, leading, others=len(heard) > len(leading))) for label, held in shared)
    return Matrix(leading, rows, tuple((label, tuple(held)) for label, held in found if len(held) == 1), unheaded(brief))


def unheaded(brief: Brief) -> tuple[Stance, ...]:
    """Give the stances on what heads nothing, or stand alone under their heading; those of one party together."""
    shown = _stance_shown(brief)
    issues = _headings(shown, brief)
    held = [position for position in shown if position.issue.id not in issues or not _speaks_to(position)]
    heard = Counter(position.actor.name for position in held)
    ordered = sorted(held, key=lambda one: (-heard[one.actor.name], one.actor.name))
    return tuple(Stance(position.actor.name, (position,)) for position in ordered)


def headed(brief: Brief) -> list[Headed]:
    """Give, for each main issue in the brief's order, each actor's chain of positions on it."""
    shown = _stance_shown(brief)
    labels = _headings(shown, brief)
    issues: dict[str, dict[str, list[Position]]] = {}
    for position in (one for one in shown if one.issue.id in labels and _speaks_to(one)):
        issues.setdefault(position.issue.id, {}).setdefault(position.actor.name, []).append(position)
    return [Headed(labels[issue], [Stance(actor, _chain(held)) for actor, held in by.items()]) for issue, by in issues.items()]


def _stance_shown(brief: Brief) -> list[Position]:
    """Give the positions whose words read alone; the JSON has all."""
    return [position for position in brief.positions if position.stands_alone]


def _headings(shown: list[Position], brief: Brief) -> dict[str, str]:
    """Give the names of the main issues to which two stances or more speak by their own words, and of which a headline tells."""
    count = Counter(position.issue.id for position in shown if position.issue.main and _speaks_to(position))
    headlines = frozenset(stem(word) for article in brief.articles for word in words(article.headline or ""))
    labels = {position.issue.id: position.issue.label for position in shown if count[position.issue.id] > 1}
    return {issue: label for issue, label in labels.items() if not headlines or stem(_head_of_stances(label)) in headlines}


def _head_of_stances(label: str) -> str:
    """Give the noun of a label: its last word before a preposition."""
    said = words(label)
    links = lexicon().words("prepositions")
    end = next((at for at in range(1, len(said)) if said[at] in links), len(said))
    return said[end - 1]


def _speaks_to(position: Position) -> bool:
    """Tell whether the words of a stance hold half of what its issue is called by."""
    label = frozenset(map(stem, words(position.issue.label))) - lexicon().silent
    held = frozenset(stem(word) for piece in position.evidence for word in words(piece.text))
    return 2 * len(label & held) >= len(label)


def _matrix_cells(held: list[Stance], leading: tuple[str, ...], *, others: bool) -> tuple[tuple[Stance, ...], ...]:
    cells = [tuple(stance for stance in held if stance.actor == actor) for actor in leading]
    rest = tuple(stance for stance in held if stance.actor not in leading)
    return (*cells, rest) if others else tuple(cells)


def _chain(positions: list[Position]) -> tuple[Position, ...]:
    replaced = {position.changed_from for position in positions}
    return tuple(sorted(positions, key=lambda p: (p.id in replaced, positions.index(p))))
