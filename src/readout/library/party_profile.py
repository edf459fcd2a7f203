"""A party over all stories: what it is called and holds, and with whom it agrees and differs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from readout.model import Brief
from readout.store import Asked, Line, Store
from readout.text import fold

LOOKED_AT = 12
"""Stories of a party in which its roles and other names are looked up; the newest."""


@dataclass(frozen=True, slots=True)
class Other:
    """Another party beside this one: on how many issues of how many stories the two take one side, and opposite sides."""

    name: str
    agree: int
    differ: int
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A person or body as the stories tell of it; `positions` in time, the newest first."""

    name: str
    roles: tuple[str, ...]
    variants: tuple[str, ...]
    stories: int
    positions: tuple[Line, ...]
    others: tuple[Other, ...]


def profile(name: str, store: Store) -> Party | None:
    """Gather a party by its name; one name is one party over all stories. None where no story names it."""
    found = store.catalogue.heading("party", name)
    if not found:
        return None
    said = store.catalogue.said(name, ("position",), (500, 0))
    called = _called(name, store)
    return Party(found.name, called.roles, called.variants, found.stories, said, _other_parties(name, store.catalogue.beside(name)))


def alone(name: str, store: Store, most: int) -> tuple[Brief, ...]:
    """Give the stories in which a party takes a position, each with its positions alone."""
    stories = dict.fromkeys(line.story for line in store.catalogue.said(name, ("position",), (most, 0)))
    briefs = (store.stories.brief(story) for story in stories)
    return tuple(replace(one, positions=tuple(p for p in one.positions if fold(p.actor.name) == fold(name))) for one in briefs)


class _Called(NamedTuple):
    """What a party is called beside its name, the commonest first."""

    roles: tuple[str, ...]
    variants: tuple[str, ...]


def _called(name: str, store: Store) -> _Called:
    roles, variants = Counter[str](), Counter[str]()
    for shelf in store.catalogue.stories(Asked(party=name), LOOKED_AT).stories:
        for entity in store.stories.entities(shelf.id):
            if fold(entity.name) == fold(name):
                roles.update(entity.roles)
                variants.update({variant.text: variant.count for variant in entity.variants})
    return _Called(tuple(role for role, _ in roles.most_common(6)), tuple(text for text, _ in variants.most_common(8)))


def _other_parties(name: str, lines: Sequence[Line]) -> tuple[Other, ...]:
    """Compare the last side that each takes on an issue of a story; moves that take no side say nothing."""
    from readout.render.exports.move_codes import CODED

    sides: dict[tuple[str, str], dict[str, bool]] = {}
    shown = {fold(line.who): line.who for line in reversed(lines)}
    for line in reversed(lines):
        agrees = CODED[line.note].agrees  # type: ignore[index]
        if agrees is not None:
            sides.setdefault((line.story, line.issue), {})[fold(line.who)] = agrees
    agree, differ = Counter[str](), Counter[str]()
    issues: dict[str, dict[str, None]] = {}
    for (_, issue), held in sides.items():
        own = held.get(fold(name))
        for other, side in held.items():
            if own is not None and other and other != fold(name):
                (agree if side == own else differ)[other] += 1
                issues.setdefault(other, {})[issue] = None
    named = sorted(issues, key=lambda other: (-agree[other] - differ[other], other))
    return tuple(Other(shown[other], agree[other], differ[other], tuple(issues[other])) for other in named)
