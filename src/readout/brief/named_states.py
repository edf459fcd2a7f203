"""Which state of a story an adjective of nationality or a name speaks of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from readout.language import countries
from readout.model import Entity
from readout.text import fold

_ENDINGS = ("n", "ns", "ese", "ish", "i", "is", "ic")
_SHARED_LETTERS = 4
_CAPITALISED = re.compile(r"[A-Z](?:\.[A-Z]\.?)+|[A-Z][\w'’]*\w")


@dataclass(frozen=True, slots=True)
class States:
    """The states among a story's entities, by their names, their listed adjectives and the beginnings of their names."""

    exact: Mapping[str, str]
    beginnings: Mapping[str, str]

    def named_in(self, text: str) -> Iterator[str]:
        """Give the entity ids of the states that the capitalised words speak of, in the text's order."""
        found = [(one.start(), one.end(), fold(one.group()).removesuffix("'s")) for one in _CAPITALISED.finditer(text)]
        beside = {at: f"{one[2]} {other[2]}" for at, (one, other) in enumerate(pairwise(found)) if other[0] == one[1] + 1}
        passed = -1
        for at, (_, _, word) in enumerate(found):
            state = self.exact.get(beside.get(at, ""))
            if at == passed:
                continue
            passed = at + 1 if state is not None else passed
            state = state or self._of(word)
            if state is not None:
                yield state

    def is_of(self, word: str, state: str) -> bool:
        """Tell whether a folded word is for a state."""
        return self._of(word) == state

    def _of(self, word: str) -> str | None:
        if word in self.exact or not word.endswith(_ENDINGS):
            return self.exact.get(word)
        sizes = range(len(word) - 1, _SHARED_LETTERS - 1, -1)
        return next((self.beginnings[word[:size]] for size in sizes if word[:size] in self.beginnings), None)


def states_of(entities: Iterable[Entity]) -> States:
    """Index the places (and unions of states) among the entities; the most mentioned comes first where two would fit."""
    exact: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for entity in entities:
        name = fold(entity.name)
        if entity.type != "place" and name not in _listed():
            continue
        for form in (name, *sorted(_listed().get(name, ()))):
            exact.setdefault(form, entity.id)
        if len(name) > _SHARED_LETTERS and " " not in name:
            root = name.removesuffix("land")
            short = min(len(name) - 1, max(_SHARED_LETTERS, len(name) - 2))
            beginnings.setdefault(root if root != name and len(root) >= _SHARED_LETTERS else name[:short], entity.id)
    return States(MappingProxyType(exact), MappingProxyType(beginnings))


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    """Give the names of each country and its people by its folded name."""
    return MappingProxyType({fold(one.name): frozenset(map(fold, (*one.names, *one.people))) for one in countries()})
