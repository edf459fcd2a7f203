"""Who and what is named: one entity for every person, organization and place, however each article spells it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from readout.align.mention_groups import NameUse, body_groups, person_groups
from readout.align.name_spellings import person_words
from readout.align.same_body_names import core
from readout.align.word_lists import Words, country_names, country_words, plain, seats
from readout.language import lexicon
from readout.model import Entity, EntityType, Mention, Story, Variant
from readout.text import fold

_BRACKET = re.compile(r",? ?\((?:(?:or|the|also known as|known as|formerly) )*[\"“'‘]?")
_FULL_LEAST = 2
_FULL_SHARE = 0.1
"""Uses, and share of all uses, from which a fuller name of a body is the one shown."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of a story; `uses` are an entity's mentions, `places` every mention's span in an article with its entity.

    `named` are the entities of an article.
    """

    entities: Mapping[str, Entity]
    uses: Mapping[str, tuple[NameUse, ...]]
    places: Mapping[str, tuple[tuple[int, int, str], ...]]


def cast_of(story: Story) -> Cast:
    """Group a story's mentions into entities; ids count from the most mentioned."""
    uses = sorted(
        use for member in story.members for use in _uses_of_entity_names(member.article.id, member.article.text, member.mentions)
    )
    groups = sorted(_entity_groups(uses), key=lambda group: (-len(group), _entity_name(group), group[0]))
    named = {f"{story.id}.e{number}": tuple(group) for number, group in enumerate(groups, 1)}
    places = defaultdict(list)
    for name, group in named.items():
        for use in group:
            places[use.article].append((use.start, use.end, name))
    return Cast(
        MappingProxyType({name: _entity_of(name, group) for name, group in named.items()}),
        MappingProxyType(named),
        MappingProxyType({article: tuple(sorted(found)) for article, found in places.items()}),
    )


def _uses_of_entity_names(article: str, text: str, mentions: Iterable[Mention]) -> Iterable[NameUse]:
    """Give each mention of an article as the use of a name, with what stands before it and the alias that brackets give it."""
    earlier: Mention | None = None
    for mention in mentions:
        bracketed = earlier is not None and _BRACKET.fullmatch(text, earlier.span.end, mention.span.start) is not None
        alias = _bare(earlier) if earlier is not None and bracketed else ""
        earlier = mention
        if set(plain(mention.name)) <= lexicon().silent and not mention.name.isupper():
            continue
        before = text[max(0, mention.span.start - 12) : mention.span.start].casefold().split()
        role = text[mention.role.start : mention.role.end] if mention.role else ""
        shown = " ".join(text[mention.span.start : mention.span.end].split())
        span, name = mention.span, _bare(mention)
        yield NameUse(article, span.start, span.end, name, shown, mention.type, role, before[-1] if before else "", alias)


def _bare(mention: Mention) -> str:
    """Give the name without what follows a comma (a party, a state, an age)."""
    return (mention.name.split(",")[0].strip() or mention.name) if mention.type == "person" else mention.name


def _entity_groups(uses: list[NameUse]) -> list[list[NameUse]]:
    """Part the mentions by what they name: countries, persons, and the rest."""
    kinds: dict[Words, Counter[str]] = defaultdict(Counter)
    for use in uses:
        kinds[plain(use.name)][use.type] += 1
    states: dict[str, list[NameUse]] = defaultdict(list)
    persons, bodies = [], []
    for use in uses:
        key = plain(use.name)
        person = kinds[key].most_common(1)[0][0] == "person"
        if country := _country_entity(use, key):
            states[country].append(use)
        elif person or (len(key) == 1 and use.type == "person"):
            persons.append(use)
        else:
            bodies.append(use)
    return [*states.values(), *person_groups(persons), *body_groups(bodies)]


def _country_entity(use: NameUse, key: Words) -> str | None:
    """Give the country that a name stands for; a capital stands for it where it acts and is a city where things are."""
    if key in country_names() and use.type != "person":
        return country_names()[key]
    if key in seats() and use.before not in lexicon().words("placing", "placed") and use.type != "person":
        return seats()[key]
    return None


def _entity_name(group: Iterable[NameUse]) -> str:
    """Choose the most frequent full form: a person's with a first name, a country's own, a body's of most words often used."""
    group = list(group)
    keys = {plain(use.name) for use in group}
    country = next((country_words()[key] for key in sorted(keys) if key in country_names()), None)
    if country is not None:
        return country
    person = _majority(group) == "person"
    counts = Counter(_entity_shown(use.name) if person else " ".join(use.name.split()) for use in group)
    if person:
        full = {name: count for name, count in counts.items() if len(person_words(name)) > 1}
        return min(full or counts, key=lambda name: (-counts[name], -len(name), name))
    often = [name for name, count in counts.items() if count >= max(_FULL_LEAST, _FULL_SHARE * counts.total())] or list(counts)
    return min(often, key=lambda name: (-len(core(name)), -counts[name], -len(name), name))


def _entity_shown(name: str) -> str:
    """Give a person's name without titles before it."""
    names = name.split()
    while len(names) > 1 and fold(names[0]).strip(".") in lexicon().words("name-parts", "title"):
        names.pop(0)
    return " ".join(names)


def _majority(group: Iterable[NameUse]) -> EntityType:
    counts: Counter[EntityType] = Counter(use.type for use in group)
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _entity_of(name: str, group: tuple[NameUse, ...]) -> Entity:
    """Make an entity of the uses of its name: the name to show, its type, its roles and variants."""
    texts: dict[str, list[str]] = defaultdict(list)
    for use in group:
        texts[use.text].append(use.article)
    variants = (Variant(text, len(articles), tuple(sorted(set(articles)))) for text, articles in texts.items())
    roles = Counter(" ".join(use.role.split()) for use in group if use.role.strip())
    return Entity(
        name,
        _entity_name(group),
        "place" if all(use.before in lexicon().words("placing", "naming") for use in group) else _majority(group),
        tuple(sorted(roles, key=lambda role: (-roles[role], role))),
        tuple(sorted(variants, key=lambda variant: (-variant.count, variant.text))),
    )
