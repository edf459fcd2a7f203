"""Who acts: an entity for the words that name an actor, and the state or body that an office-holder speaks for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from readout.brief.described_parties import Descriptions, descriptions_of
from readout.brief.named_states import States, states_of
from readout.brief.passage_likeness import Terms, terms
from readout.language import lexicon, stem
from readout.model import Annotations, Comparison, Entity, Mention, Party, Source, Story
from readout.text import words

Key = tuple[str, ...]

_OFFICE = re.compile(
    r"\b(?:president|vice president|prime minister|premier|chancellor|(?:\w+ )?ministers?|"
    r"secretary(?: of \w+|[- ]general)?|spokes(?:man|woman|person)|"
    r"ambassador|(?:special )?envoy|negotiator|commander|general|diplomat|press secretary|"
    r"national security advis[eo]r|undersecretary)\b",
    re.IGNORECASE,
)
_SPEAKS_FOR_BODY = re.compile(
    r"\b(?:spokes(?:man|woman|person)|secretary[- ]general|press secretary|director|ceo|chief executive)\b", re.IGNORECASE
)
_FORMER = re.compile(r"\b(?:former|ex|then|late|retired|opposition)\b", re.IGNORECASE)
_SENT_TO = re.compile(
    r"\b(ambassador|envoy|adviser|advisor|aide|representative)s? to (?:the )?(?-i:(?:[A-Z][\w.]* ?)+)", re.IGNORECASE
)
"""To whom somebody is sent is not for whom he speaks."""
_REACH = 70
_OWNING = frozenset((("of",), ("for",), ("to",), ("s",)))
_MANY_NAMES, _SURE = 15, 2
_STATES = 2
"""Office-holders speak for their states where those of two states at least appear; at home they speak for themselves."""


@dataclass(frozen=True, slots=True)
class Actors:
    """The entities of a story by the words for them, and the principal of each office-holder."""

    entities: dict[str, Entity]
    names: dict[Key, str]
    states: States
    principals: dict[str, str] = field(default_factory=dict)
    international: bool = False
    descriptions: Descriptions = field(default_factory=Descriptions)

    def party(self, source: Source) -> Party:
        """Give who acts: the principal of an office-holder, else the entity, else the outlet's own words."""
        found = self._bearer(source)
        if found is None:
            return Party(None, " ".join(source.name.split()))
        acting = self.principals.get(found, found)
        return Party(acting, self.entities[acting].name)

    def holder(self, source: Source) -> Party:
        """Give who acts as a reader is told of it: an office-holder by name, with the state or body that he speaks for."""
        party, found = self.party(source), self._bearer(source)
        if found is None or party.entity == found or self.entities[found].type != "person":
            return party
        return Party(party.entity, f"{self.entities[found].name} ({party.name})")

    def _bearer(self, source: Source) -> str | None:
        known = source.entity if source.entity in self.entities else None
        return self.descriptions.of(source) or known or self.named(source.name)

    @property
    def terms(self) -> Terms:
        """The terms of the names of persons and states."""
        named = (entity for entity in self.entities.values() if entity.type in {"person", "place"})
        forms = (text for entity in named for text in (entity.name, *(variant.text for variant in entity.variants)))
        return frozenset(term for text in forms for term in terms(text)) | frozenset(stem(word) for word in self.states.exact)

    def named(self, name: str) -> str | None:
        """Find the entity that a name or description stands for: the whole, its last name, or the one name inside it."""
        key = tuple(words(name))
        bare = tuple(word for word in key if word not in lexicon().words("acting", "title", "general"))
        return self.names.get(key) or self.names.get(bare) or self._name_inside_actor(name, key)

    def _name_inside_actor(self, name: str, key: Key) -> str | None:
        """Find the name inside that the other words act for ("the Freelandish side", "Veld's government"), or that they end in.

        "German police union boss" and "two Wall Street investors" act for themselves; what stands behind "in" only says where.
        """
        key = key[: key.index("in")] if "in" in key[1:] else key
        for size in range(len(key), 0, -1):
            for at in range(len(key) - size, -1, -1):
                found = self.names.get(key[at : at + size])
                rest = {*key[:at], *key[at + size :]}
                if found is not None and (_is_acted_for(rest) or self._ends_in(found, key, at)):
                    return found
        state = next(iter(self.states.named_in(name)), None)
        rest = {word for word in key if state is not None and not self.states.is_of(word, state)}
        return state if state is not None and _is_acted_for(rest) else None

    def _ends_in(self, id_: str, key: Key, at: int) -> bool:
        """Tell whether words end in a person's name, and not in that of somebody whose family, aides or lawyer they are."""
        own = {word for form, bearer in self.names.items() if bearer == id_ for word in form}
        begins = next((begin for begin in range(at, 0, -1) if key[begin - 1] not in own | lexicon().words("acting", "title")), 0)
        ends = self.names.get(key[at:]) == id_ and self.entities[id_].type == "person"
        return ends and key[begins - 1 : begins] not in _OWNING

    def mentioned(self, texts: Iterable[str]) -> tuple[Party, ...]:
        """List the entities whose names stand in the texts, the most mentioned first."""
        found = Counter(id_ for text in texts for id_ in self.names_in(text))
        ordered = sorted(found, key=lambda id_: (-found[id_], self.entities[id_].name))
        return tuple(Party(id_, self.entities[id_].name) for id_ in ordered)

    def names_in(self, text: str) -> set[str]:
        """Give the entities whose names stand in the text, longest names first."""
        key = tuple(words(text))
        found: set[str] = set()
        at = 0
        while at < len(key):
            size = next((n for n in range(min(5, len(key) - at), 0, -1) if key[at : at + n] in self.names), 0)
            if size:
                found.add(self.names[key[at : at + size]])
            at += max(1, size)
        return found


def actors_of(story: Story, comparison: Comparison) -> Actors:
    """Learn the names of a story's entities and whom its office-holders speak for."""
    entities = {entity.id: entity for entity in comparison.entities}
    actors = Actors(entities, _names(comparison.entities), states_of(comparison.entities))
    bearer = cache(lambda name: actors.names.get(tuple(words(name))))
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for member in story.members:
        for mention in member.mentions:
            person = bearer(mention.name)
            if person is not None and entities[person].type == "person":
                votes[person].update(_affiliations(member, mention, actors, person))
    principals = {person: first for person, found in sorted(votes.items()) if (first := _voted(found, entities[person], entities))}
    states = {acting for acting in principals.values() if entities[acting].type == "place"}
    international = len(states) >= _STATES
    kept = {person: acting for person, acting in principals.items() if international or entities[acting].type != "place"}
    described = descriptions_of(story.members, bearer)
    return Actors(entities, actors.names, actors.states, kept, international, described)


def _is_acted_for(rest: set[str]) -> bool:
    """Tell whether words beside a name only say that somebody acts for its bearer."""
    return rest <= lexicon().words("acting", "title", "general", "acting")


def _voted(found: Counter[str], person: Entity, entities: Mapping[str, Entity]) -> str | None:
    """Give the body, else the state, that most words beside a person's names tell of, none where two are as often."""
    often = sum(variant.count for variant in person.variants) > _MANY_NAMES
    for places in (False, True):
        ranked = Counter({id_: count for id_, count in found.items() if (entities[id_].type == "place") is places}).most_common(2)
        if ranked and ranked[0][1] >= (_SURE if often else 1):
            return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None
    return None


def _names(entities: Iterable[Entity]) -> dict[Key, str]:
    """Map every variant's words to its entity; a person's surname too, where it is one person's alone."""
    found: dict[Key, tuple[int, str]] = {}
    surnames: dict[Key, set[str]] = defaultdict(set)
    for entity in entities:
        for text, count in ((entity.name, 1), *((variant.text, variant.count) for variant in entity.variants)):
            key = tuple(words(text))
            for form in {key, key[1:] if key[:1] == ("the",) else key} - {()}:
                found[form] = max(found.get(form, (0, "")), (count, entity.id))
            if entity.type == "person" and key:
                surnames[key[-1:]].add(entity.id)
    alone = {key: next(iter(ids)) for key, ids in surnames.items() if len(ids) == 1}
    return {**alone, **{key: id_ for key, (_, id_) in found.items()}}


def _affiliations(member: Annotations, mention: Mention, actors: Actors, person: str) -> list[str]:
    """List the states and bodies named in the words for the office beside one mention."""
    found, general = list[str](), lexicon().words("acting", "general")
    for phrase in (_SENT_TO.sub(r"\1", phrase) for phrase in _words_beside_actor(member, mention)):
        if not _OFFICE.search(phrase) or _FORMER.search(phrase):
            continue
        states = list(actors.states.named_in(phrase))
        named = ((id_, actors.entities[id_]) for id_ in actors.names_in(phrase))
        bodies = [id_ for id_, one in named if one.type != "person" and not general.issuperset(words(one.name))]
        for id_ in sorted({*states, *bodies}):
            place = actors.entities[id_].type == "place" or id_ in states
            if id_ != person and (place or _SPEAKS_FOR_BODY.search(phrase)):
                found.append(id_)
    return found


def _words_beside_actor(member: Annotations, mention: Mention) -> Iterator[str]:
    """Give the words before a mention that its office is told with, and its recorded role; and those set behind it."""
    text = member.article.text
    start, end = mention.span.start, mention.span.end
    if mention.role:
        start, end = min(start, mention.role.start), max(end, mention.role.end)
    after = text[end : end + _REACH].replace("U.S.", "US")
    inner = text[start : mention.span.start]
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    yield f"{_office_before(before if inner else before.rstrip(', '))} {inner}"
    if after[:2] == ", ":
        yield re.split(r"[,;:\n]|\b(?:who|said|says|told)\b", after[2:])[0]


def _office_before(text: str) -> str:
    """Give the names and words for an office at a text's end: all of "the Norrish", none of "duties on Norrish goods, while"."""
    found, lists = list[str](), lexicon().words
    telling = lists("acting", "title", "general", "office").union(*_OWNING)
    for word in reversed(text.split()):
        plain = word.replace("U.S.", "US")
        ends = not plain[-1].isalnum() and plain.casefold().rstrip(".") not in telling
        if ends or not (word[0].isupper() or plain in telling):
            break
        found.append(plain)
    return " ".join(reversed(found))
