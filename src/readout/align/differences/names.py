"""Names that a sentence gives where another gives a different one: who did it, and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from readout.align.differences.fillers import Filler, Given, Scene
from readout.align.entities import Cast
from readout.align.lexicon import country_words, plain
from readout.model import EntityType, Span

_PLACING = frozenset("in at near outside around".split())


@dataclass(frozen=True, slots=True)
class Name:
    """An entity named in a sentence, and all that the sentence names."""

    entity: str
    type: EntityType
    shown: str
    beside: frozenset[str]

    def comparable(self, other: Given) -> bool:
        """Compare a person with a person and a place with a place, where neither sentence names both."""
        return (
            isinstance(other, Name)
            and self.type == other.type
            and self.entity not in other.beside
            and other.entity not in self.beside
        )

    def compatible(self, other: Given) -> bool:
        """Tell whether both names may mean one: the same entity, or a country and what stands for it."""
        if not isinstance(other, Name) or self.entity == other.entity:
            return True
        mine, others = country_words().get(plain(self.shown)), country_words().get(plain(other.shown))
        words = set(plain(self.shown)), set(plain(other.shown))
        return (mine is not None and mine == others) or words[0] <= words[1] or words[1] <= words[0]

    def agreement(self, other: Given) -> float:
        """Give nothing: names share nothing but what is around them."""
        del other
        return 0.0

    def is_near(self, other: Given) -> bool:
        """Take all names that are compared as near."""
        return isinstance(other, Name)


def name_fillers(cast: Cast, scene: Scene) -> Iterator[Filler]:
    """Give the places (what stands after "in", "at", "near" and is no person) and the persons of one sentence."""
    inside = [
        place for place in cast.places.get(scene.article, ()) if scene.sentence.start <= place[0] and place[1] <= scene.sentence.end
    ]
    beside = frozenset(entity for _, _, entity in inside)
    for start, end, entity in inside:
        found = cast.entities[entity]
        before = scene.text[scene.sentence.start : start].casefold().split()[-1:]
        kind: EntityType | None = "person" if found.type == "person" else "place" if before and before[0] in _PLACING else None
        if kind is not None:
            same = [Span(at, stop) for at, stop, other in inside if other == entity]
            yield scene.fill(Span(start, end), Name(entity, kind, found.name, beside), same)
