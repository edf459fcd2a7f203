"""Which entity of a story a name means: by a form that it has, by its country, by initials, by surname and first name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from readout.align.name_spellings import capitals, initials, person_words, same_person, same_surname, sound
from readout.align.word_lists import Words, country_names, plain, seats
from readout.language import lexicon
from readout.model import Entity


@dataclass(slots=True)
class Directory:
    """Entities, the most named first, under all that they can be found by; looks each name up once."""

    entities: Sequence[Entity]
    _exact: dict[Words, int] = field(default_factory=dict)
    _named: dict[str, int] = field(default_factory=dict)
    _short: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _long: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _persons: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _found: dict[str, Entity | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note the entities by their places."""
        for at, entity in enumerate(self.entities):
            self._named.setdefault(entity.name, at)
            self._short[capitals(entity.name)].append(at)
            for letters in initials(entity.name):
                self._long[letters].append(at)
            for variant in entity.variants:
                self._exact.setdefault(plain(variant.text), at)
            for beginning in {found for form in _full_forms(entity) for found in _beginnings(form[-1])}:
                self._persons[beginning].append(at)

    def find(self, name: str) -> Entity | None:
        """Give the entity that a name means; of several that it fits, the one named most."""
        if name not in self._found:
            places = self._places_in_directory(plain(name), name)
            self._found[name] = self.entities[min(places)] if places else None
        return self._found[name]

    def country(self, name: str | None) -> Entity | None:
        """Give the entity of a country by its name in the lexicon."""
        at = self._named.get(name or "")
        return None if at is None else self.entities[at]

    def _places_in_directory(self, words: Words, name: str) -> list[int]:
        if not words or words[0] in lexicon().words("pronouns", "subject"):
            return []
        if words in self._exact:
            return [self._exact[words]]
        country = country_names().get(words) or seats().get(words)
        by_country = [self._named[country]] if country in self._named else []
        return [*by_country, *self._entities_by_initials(name), *(self._by_person(name) if name[:1].isupper() else ())]

    def _entities_by_initials(self, name: str) -> Iterator[int]:
        """Give those whose initials the name is, and those whose name its initials are."""
        if short := capitals(name):
            yield from self._long.get(short, ())
        for letters in filter(None, initials(name)):
            yield from self._short.get(letters, ())

    def _by_person(self, name: str) -> Iterator[int]:
        """Give the persons that a name fits."""
        words = person_words(name)
        near = {at for beginning in _beginnings(words[-1]) for at in self._persons.get(beginning, ())} if words else ()
        return (at for at in near if _fits_person(words, self.entities[at]))


def _beginnings(surname: str) -> set[str]:
    """Give the first letter of a surname and the first of its sound; two spellings of one surname have one of them in common."""
    return {surname[:1], "~" + sound(surname)[:1]}


def _full_forms(entity: Entity) -> list[Words]:
    forms = (person_words(variant.text) for variant in entity.variants if entity.type == "person")
    return [form for form in forms if len(form) > 1]


def _fits_person(words: Words, entity: Entity) -> bool:
    if len(words) == 1:
        return any(same_surname(words[0], form[-1]) for form in _full_forms(entity))
    return any(same_person(words, form) for form in _full_forms(entity))
