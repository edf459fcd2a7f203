"""Who a quotation's words come from, as an entity of the story where the words say so."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import itemgetter

from readout.align.cast_of_entities import Cast
from readout.align.name_spellings import capitals, initials, person_words, same_person, same_surname, sound
from readout.align.word_lists import Words, country_names, country_words, plain, seats
from readout.language import lexicon
from readout.model import Entity, Evidence, Party, Quotation, Source, Story
from readout.text import beginning, fold, words

_LONG_ENOUGH = 5
_BRACKETS = re.compile(r"\([^)]*\)?")

_AND = " and "
_NEAREST = 3
"""Words before a name among which one for whose somebody is stands: "spokesman for Freelandish [President]"."""
_TOWARDS = frozenset("for of to".split())


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
            for begun in {found for form in _person_forms(entity) for found in _beginnings(form[-1])}:
                self._persons[begun].append(at)

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


@dataclass(slots=True)
class Holders:
    """What a story's sources resolve to: entities by name, by role and by government."""

    cast: Cast
    directory: Directory = field(init=False)
    _circles: dict[Party, frozenset[str]] = field(default_factory=dict)
    _bodies: dict[str, list[tuple[Words, Entity]]] = field(default_factory=lambda: defaultdict(list))
    _roles: dict[str, set[tuple[str, str, Words]]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        """Note entities under their forms, bodies and places under their first words, roles under each of theirs."""
        self.directory = Directory(tuple(self.cast.entities.values()))
        for name, group in self.cast.uses.items():
            for use in (use for use in group if use.role):
                for word in plain(use.role):
                    self._roles[word].add((name, use.article, plain(use.role)))
        for entity in self.cast.entities.values():
            for form in {plain(variant.text) for variant in entity.variants if entity.type != "person"}:
                self._bodies[form[0] if form else ""].append((form, entity))

    def party(self, article: str, source: Source) -> Party:
        """Give the party that a source is: an entity under its canonical name, or the outlet's own words."""
        found = (
            self._at(article, source)
            or self.directory.find(source.name)
            or self._source_that_governs(source.name)
            or self._source_by_role(article, source)
        )
        several = found is not None and _AND in source.name and not any(_AND in variant.text for variant in found.variants)
        return Party(found.id, found.name) if found and not several else Party(None, source.name)

    def circle(self, party: Party) -> frozenset[str]:
        """Give all that a source speaks for: a body and its members, a government and its country."""
        if party in self._circles:
            return self._circles[party]
        entity = self.cast.entities.get(party.entity or "")
        words = [party.name, *(entity.roles if entity else ())]
        near = {country for text in words for country in countries_in(plain(text))}
        offices = {other.name for text in words for other in self._mentioned(plain(text))}
        self._circles[party] = frozenset({party.entity or party.name.casefold(), *near, *offices})
        return self._circles[party]

    def is_person(self, party: Party | None) -> bool:
        """Tell whether the party is one known person."""
        return party is not None and party.entity is not None and self.cast.entities[party.entity].type == "person"

    def _mentioned(self, words: Words) -> Iterable[Entity]:
        for at, word in enumerate(words):
            yield from (entity for form, entity in self._bodies.get(word, ()) if words[at : at + len(form)] == form)

    def _at(self, article: str, source: Source) -> Entity | None:
        """Find the one mention inside the source's words, where it is all of them but for titles and roles."""
        if source.evidence is None or source.evidence.article != article or " and " in source.name:
            return None
        name = plain(_BRACKETS.sub("", source.name))
        inside = beginning(self.cast.places.get(article, ()), source.evidence.start, source.evidence.end, itemgetter(0))
        for start, end, entity in inside:
            if end <= source.evidence.end and not _owns(source.evidence, start, end):
                found = self.cast.entities[entity]
                if any(plain(variant.text)[-1:] == name[-1:] for variant in found.variants) and _is_whole(found, name):
                    return found
        return None

    def _source_that_governs(self, name: str) -> Entity | None:
        """Read "the Freeland government" and "the Freelandish authorities" as the country."""
        words = plain(name)
        if not words or words[-1] not in lexicon().words("speaking", "governing"):
            return None
        return self.directory.country(country_words().get(words[:-1]))

    def _source_by_role(self, article: str, source: Source) -> Entity | None:
        """Find the one person in the article (or else the story) whose role holds all the words of a role phrase.

        Where several of the story have it, it is the one of the article only if nobody of them is named there more often. "A
        spokesman" is nobody known; "the spokesman" of an article that names none is not another article's.
        """
        if source.name.startswith(("a ", "an ")):
            return None
        wanted = set(plain(source.name)) - lexicon().words("speaking", "small")
        if not wanted or (source.name[:1].isupper() and len(wanted) > 1 and not source.name.startswith("The ")):
            return None
        rarest = min(wanted, key=lambda word: (len(self._roles.get(word, ())), word))
        known = self._roles.get(rarest, ())
        fitting = [(name, home) for name, home, role in known if wanted <= set(role) and _head(role) in wanted]
        near, every = {name for name, home in fitting if home == article}, sorted({name for name, _ in fitting})
        if len(near) != 1:
            known_by_it = len(every) == 1 and not wanted <= lexicon().words("speaking", "one-of-many")
            return self.cast.entities[every[0]] if known_by_it else None
        (found,) = near
        named = {name: sum(use.article == article for use in self.cast.uses[name]) for name in every}
        return self.cast.entities[found] if named[found] == max(named.values()) else None


def _owns(words: Evidence, start: int, end: int) -> bool:
    """Tell whether a name in the words for a source only says whose they are: "an aide of President Quist", "Quist's friend"."""
    before, after = words.text[: start - words.start].rpartition(",")[2].split(), words.text[end - words.start :]
    while before and before[-1].casefold().rstrip(".") in lexicon().words("titles", "title"):
        before = before[:-1]
    nearest = [word for word in before[-_NEAREST:] if word.casefold() not in lexicon().determining]
    linked = any(noun.islower() and word in _TOWARDS for noun, word in pairwise(["a", *nearest]))
    return linked or after[:2] in {"'s", "’s"}


def _head(role: Words) -> str:
    """Give the noun of a role: of "head of the harbour police" the head."""
    link = next((at for at, word in enumerate(role) if at and word in lexicon().words("speaking", "link")), len(role))
    return role[link - 1]


def resolve(story: Story, holders: Holders) -> tuple[Quotation, ...]:
    """Give the story's quotations in order of its articles, each source with its entity and canonical name.

    Direct speech whose source is a pronoun or a role takes the one that every other article names for the same sentence.
    """
    found = [_resolved(quotation, member.article.id, holders) for member in story.members for quotation in member.quotations]
    speakers: dict[str, set[Party]] = defaultdict(set)
    for quotation in found:
        if quotation.source and quotation.source.entity and is_named(quotation.source):
            for sentence in _sentences_of_sources(quotation):
                speakers[sentence].add(Party(quotation.source.entity, quotation.source.name))
    return tuple(_source_told_elsewhere(quotation, speakers) for quotation in found)


def plausible(party: Party | None) -> Party | None:
    """Keep a party that can be a source: an entity, or words that name somebody rather than point or hang."""
    if party is None or party.entity is not None:
        return party
    words = party.name.casefold().replace(",", " ").split()
    if (
        not words
        or words[0] in lexicon().words("clauses", "nobody")
        or words[-1] in lexicon().words("clauses", "hanging")
        or set(words) & lexicon().words("clauses", "finite")
        or set(words) <= lexicon().silent
    ):
        return None
    return None if words[-1].endswith(("ing", "ly")) or (len(words) > 1 and words[-1].endswith("ten")) else party


def is_named(source: Source) -> bool:
    """Tell whether the words for the source hold its name, rather than a pronoun or role that may have been resolved wrongly."""
    name, said = fold(source.name).split(), fold(source.evidence.text).split() if source.evidence else []
    return (
        source.entity is not None
        and bool(name)
        and any(same_surname(name[-1], word.strip(".,")) for word in said if word.strip(".,"))
    )


def _source_told_elsewhere(quotation: Quotation, speakers: dict[str, set[Party]]) -> Quotation:
    if quotation.kind != "direct" or quotation.source is None or is_named(quotation.source):
        return quotation
    parties = {party for sentence in _sentences_of_sources(quotation) for party in speakers.get(sentence, ())}
    if len(parties) != 1:
        return quotation
    party = parties.pop()
    return replace(quotation, source=replace(quotation.source, entity=party.entity, name=party.name))


def _sentences_of_sources(quotation: Quotation) -> list[str]:
    """Give the long enough sentences of direct speech, folded, to be looked up in other articles."""
    if quotation.kind == "indirect":
        return []
    text = " ".join(content.text for content in quotation.content)
    found = (" ".join(words(sentence)) for sentence in re.split(r"[.!?]+", text))
    return [sentence for sentence in found if sentence.count(" ") >= _LONG_ENOUGH]


def countries_in(words: Words) -> set[str]:
    """List the countries that a name or role speaks of, by name, capital, office or adjective."""
    runs = (words[start:end] for start in range(len(words)) for end in range(start + 1, min(len(words), start + 4) + 1))
    return {country_words()[run] for run in runs if run in country_words()}


def _resolved(quotation: Quotation, article: str, holders: Holders) -> Quotation:
    if quotation.source is None:
        return quotation
    party = holders.party(article, quotation.source)
    return replace(quotation, source=replace(quotation.source, entity=party.entity, name=party.name))


def _is_whole(entity: Entity, name: Words) -> bool:
    """Tell whether the name says no more than the entity's own (so that "Freeland officials" is not Freeland)."""
    return entity.type == "person" or any(
        set(name) - lexicon().words("speaking", "small") <= set(plain(variant.text)) for variant in entity.variants
    )


def _beginnings(surname: str) -> set[str]:
    """Give the first letter of a surname and the first of its sound; two spellings of one surname have one of them in common."""
    return {surname[:1], "~" + sound(surname)[:1]}


def _person_forms(entity: Entity) -> list[Words]:
    """Give the full names of a person; of one whom nobody gives his first name, what he is called."""
    forms = [found for variant in entity.variants if entity.type == "person" and (found := person_words(variant.text))]
    return [form for form in forms if len(form) > 1] or forms


def _fits_person(words: Words, entity: Entity) -> bool:
    forms = _person_forms(entity)
    if len(words) == 1:
        return any(same_surname(words[0], form[-1]) for form in forms)
    return any(len(form) > 1 and same_person(words, form) for form in forms)
