"""Who and what is named: one entity for every person, organization and place, however each article spells it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from readout.align.lexicon import country_names, country_words, plain, seats
from readout.align.names import is_acronym, person_words, same_body, same_person, same_surname
from readout.model import Entity, EntityType, Mention, Story, Variant

Words = tuple[str, ...]
_PLACING = frozenset("in at near".split())
_PLACED = frozenset("in at near from to of around outside across through via".split())


@dataclass(frozen=True, slots=True, order=True)
class NameUse:
    """One mention of a name: the fullest form in its article, the text as it stands, the words for its bearer's role."""

    article: str
    start: int
    end: int
    name: str
    text: str
    type: EntityType
    role: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of a story; `uses` are an entity's mentions, `places` every mention's span in an article with its entity."""

    entities: Mapping[str, Entity]
    uses: Mapping[str, tuple[NameUse, ...]]
    places: Mapping[str, tuple[tuple[int, int, str], ...]]


def cast_of(story: Story) -> Cast:
    """Group a story's mentions into entities; ids count from the most mentioned."""
    uses = sorted(use for member in story.members for use in _uses(member.article.id, member.article.text, member.mentions))
    groups = sorted(_groups(uses), key=lambda group: (-len(group), _canonical(group), group[0]))
    named = {f"{story.id}.e{number}": tuple(group) for number, group in enumerate(groups, 1)}
    places = defaultdict(list)
    for name, group in named.items():
        for use in group:
            places[use.article].append((use.start, use.end, name))
    return Cast(
        MappingProxyType({name: _entity(name, group) for name, group in named.items()}),
        MappingProxyType(named),
        MappingProxyType({article: tuple(sorted(found)) for article, found in places.items()}),
    )


def _uses(article: str, text: str, mentions: Iterable[Mention]) -> Iterable[NameUse]:
    for mention in mentions:
        before = text[max(0, mention.span.start - 12) : mention.span.start].casefold().split()
        role = text[mention.role.start : mention.role.end] if mention.role else ""
        shown = " ".join(text[mention.span.start : mention.span.end].split())
        yield NameUse(
            article, mention.span.start, mention.span.end, mention.name, shown, mention.type, role, before[-1] if before else ""
        )


def _groups(uses: list[NameUse]) -> list[list[NameUse]]:
    """Part the mentions by what they name: countries, persons, and the rest."""
    kinds: dict[Words, Counter[str]] = defaultdict(Counter)
    for use in uses:
        kinds[plain(use.name)][use.type] += 1
    states: dict[str, list[NameUse]] = defaultdict(list)
    persons, bodies = [], []
    for use in uses:
        key = plain(use.name)
        person = kinds[key].most_common(1)[0][0] == "person"
        if country := _country(use, key):
            states[country].append(use)
        elif person or (len(key) == 1 and use.type == "person"):
            persons.append(use)
        else:
            bodies.append(use)
    return [*states.values(), *_persons(persons), *_bodies(bodies)]


def _country(use: NameUse, key: Words) -> str | None:
    """Give the country that a name stands for; a capital stands for it where it acts and is a city where things are."""
    if key in country_names() and use.type != "person":
        return country_names()[key]
    if key in seats() and use.before not in _PLACED and use.type != "person":
        return seats()[key]
    return None


def _persons(uses: list[NameUse]) -> list[list[NameUse]]:
    full: list[NameUse] = []
    single: list[NameUse] = []
    for use in uses:
        (full if len(person_words(use.name)) > 1 else single).append(use)
    groups: list[list[NameUse]] = []
    for use in sorted(full, key=lambda use: (-len(person_words(use.name)), use)):
        home = [group for group in groups if any(same_person(person_words(use.name), person_words(other.name)) for other in group)]
        (home[0].append(use) if home else groups.append([use]))
    for use in single:
        home = _bearers(use, groups)
        (home[0].append(use) if home else groups.append([use]))
    return groups


def _bearers(use: NameUse, groups: list[list[NameUse]]) -> list[list[NameUse]]:
    """List the groups that a surname (or, failing that, a first name) alone may mean, the likeliest first."""
    word = person_words(use.name)[-1]
    for at in (-1, 0):
        found = [group for group in groups if any(_bears(word, person_words(other.name), at) for other in group)]
        near = [group for group in found if any(other.article == use.article and other.start < use.start for other in group)]
        if near or found:
            return sorted(near or found, key=lambda group: (-_last_before(use, group), -len(group), group[0]))
    return []


def _bears(word: str, names: Words, at: int) -> bool:
    return same_surname(word, names[at]) if at else len(names) > 1 and word == names[at]


def _last_before(use: NameUse, group: list[NameUse]) -> int:
    return max((other.start for other in group if other.article == use.article and other.start < use.start), default=-1)


def _bodies(uses: list[NameUse]) -> list[list[NameUse]]:
    by_key: dict[Words, list[NameUse]] = defaultdict(list)
    for use in uses:
        by_key[plain(use.name)].append(use)
    groups: list[list[NameUse]] = []
    for _, found in sorted(by_key.items(), key=lambda item: (-len(item[1]), item[0])):
        home = next((group for group in groups if _one_body(found[0], group)), None)
        if home is None:
            groups.append(list(found))
        else:
            home.extend(found)
    return groups


def _one_body(use: NameUse, group: list[NameUse]) -> bool:
    names = {other.name for other in group}
    return any(
        same_body(plain(use.name), plain(name)) or is_acronym(use.name, name) or is_acronym(name, use.name)
        for name in sorted(names)
    )


def _canonical(group: Iterable[NameUse]) -> str:
    """Choose the most frequent full form: a person's with most names, a country's own name, else the one most used."""
    group = list(group)
    keys = {plain(use.name) for use in group}
    country = next((country_words()[key] for key in sorted(keys) if key in country_names()), None)
    if country is not None:
        return country
    person = _majority(group) == "person"
    counts = Counter(_shown(use.name) if person else " ".join(use.name.split()) for use in group)
    full = {name: count for name, count in counts.items() if len(person_words(name)) > 1} if person else {}
    return min(full or counts, key=lambda name: (-counts[name], -len(name), name))


def _shown(name: str) -> str:
    names = name.split()
    kept = len(person_words(name))
    return " ".join(names[-kept:])


def _majority(group: Iterable[NameUse]) -> EntityType:
    counts: Counter[EntityType] = Counter(use.type for use in group)
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _entity(name: str, group: tuple[NameUse, ...]) -> Entity:
    texts: dict[str, list[str]] = defaultdict(list)
    for use in group:
        texts[use.text].append(use.article)
    variants = (Variant(text, len(articles), tuple(sorted(set(articles)))) for text, articles in texts.items())
    roles = Counter(" ".join(use.role.split()) for use in group if use.role.strip())
    return Entity(
        name,
        _canonical(group),
        "place" if all(use.before in _PLACING for use in group) else _majority(group),
        tuple(sorted(roles, key=lambda role: (-roles[role], role))),
        tuple(sorted(variants, key=lambda variant: (-variant.count, variant.text))),
    )
