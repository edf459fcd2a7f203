"""Mentions of one bearer: those of persons by surname and first name, those of bodies and places by their words and initials."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from readout.align.name_spellings import capitals, initials, is_younger, nicknamed, person_words, same_person, same_surname, sound
from readout.align.same_body_names import core, same_body, shortens
from readout.align.word_lists import Words, plain
from readout.model import EntityType

_BODIES = frozenset({"organization", "group", "other"})
_ROLE_LEAST = 5
_YOUNGER = "jr"


@dataclass(frozen=True, slots=True, order=True)
class NameUse:
    """One mention of a name: the fullest form in its article, the text as it stands, the words for its bearer's role.

    `before` is the word before it; `alias` the name right before that it stands behind in brackets.
    """

    article: str
    start: int
    end: int
    name: str
    text: str
    type: EntityType
    role: str = ""
    before: str = ""
    alias: str = ""


@dataclass(slots=True)
class _Book:
    """Groups of mentions with the forms of their names, found again by their words and the first letter of the words' sounds.

    `by_surname` leads by a surname's first letter, or the first of its sound, to surnames with their groups.
    """

    groups: list[list[NameUse]] = field(default_factory=list)
    forms: list[set[Words]] = field(default_factory=list)
    known: dict[Words, int] = field(default_factory=dict)
    by_sound: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_surname: dict[str, dict[str, set[int]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    by_first: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_all: dict[Words, set[int]] = field(default_factory=lambda: defaultdict(set))

    def near(self, words: Words) -> list[int]:
        return sorted({number for word in {words[0], words[-1]} for number in self.by_sound.get(sound(word)[:1], ())})

    def alike(self, words: Words) -> list[int]:
        """Give the groups near a full name whose forms may be the same person's: by surname, by first name, by all words."""
        last = words[-1]
        surnames = (known for letter in {last[:1], sound(last)[:1]} for known in self.by_surname.get(letter, {}).items())
        found = {number for surname, homes in surnames if same_surname(last, surname) for number in homes}
        found |= self.by_first.get(words[0], set()) | self.by_all.get(tuple(sorted(words)), set())
        near = [self.by_sound.get(sound(word)[:1], set()) for word in {words[0], last}]
        return sorted(number for number in found if any(number in homes for homes in near))

    def enter(self, use: NameUse, words: Words, home: int | None) -> int:
        """Put a mention into its group, or into a new one, and give the group's number."""
        if home is None:
            home = len(self.groups)
            self.groups.append([])
            self.forms.append(set())
        self.groups[home].append(use)
        self.forms[home].add(words)
        self.known.setdefault(words, home)
        for word in words:
            self.by_sound[sound(word)[:1]].add(home)
        for letter in {words[-1][:1], sound(words[-1])[:1]}:
            self.by_surname[letter][words[-1]].add(home)
        self.by_first[words[0]].add(home)
        self.by_all[tuple(sorted(words))].add(home)
        return home


def person_groups(uses: Sequence[NameUse]) -> list[list[NameUse]]:
    """Group the mentions of persons; a surname alone joins the bearer named before it, or else the one most named.

    Where it stands before any such bearer, it means one and the same in the whole article.
    """
    book, sons = _Book(), _groups_of_sons(uses)
    full = sorted((use for use in uses if len(_told(use, sons)) > 1), key=lambda use: (-len(person_words(use.name)), use))
    for use in full:
        words = _told(use, sons)
        home = book.known.get(words)
        if home is None:
            alike = book.alike(words)
            home = next((number for number in alike if any(_is_one(words, form) for form in book.forms[number])), None)
        book.enter(use, words, home)
    homes: dict[tuple[str, str], int] = {}
    for use in (use for use in uses if len(_told(use, sons)) == 1):
        word = person_words(use.name)[-1]
        found = homes.get((use.article, use.name))
        found = next(iter(_bearers(book, use, word)), None) if found is None else found
        opens = found is None or _last_before(use, book.groups[found]) < 0
        home = book.enter(use, (word,), found)
        if opens:
            homes.setdefault((use.article, use.name), home)
    return _office_groups(book)


def _groups_of_sons(uses: Iterable[NameUse]) -> frozenset[str]:
    """Give the surnames that are written with "Jr." alone behind them: father and son are told apart so."""
    bare = (use for use in uses if is_younger(use.text) and len(person_words(use.text)) == 1)
    return frozenset(person_words(use.text)[-1] for use in bare)


def _told(use: NameUse, sons: frozenset[str]) -> Words:
    """Give the words that tell a person from others, with "jr" where his father has the same."""
    words = person_words(use.name)
    return (*words, _YOUNGER) if words[-1] in sons and is_younger(use.name) else words


def _is_one(words: Words, form: Words) -> bool:
    return (words[-1] == _YOUNGER) == (form[-1] == _YOUNGER) and same_person(words, form)


def _office_groups(book: _Book) -> list[list[NameUse]]:
    """Join two persons of one surname and office, or one first name in two forms, whom no article has both."""
    groups: list[list[NameUse]] = []
    by_surname: dict[str, set[int]] = defaultdict(set)
    for group in book.groups:
        surnames = {surname for _, surname in _initialled(group)}
        near = sorted({home for surname in surnames for home in by_surname.get(surname, ())})
        home = next((home for home in near if _are_one(group, groups[home])), len(groups))
        if home == len(groups):
            groups.append([])
        groups[home] += group
        for surname in surnames:
            by_surname[surname].add(home)
    return groups


def _are_one(one: Sequence[NameUse], other: Sequence[NameUse]) -> bool:
    return _apart(one, other) and (_one_office(one, other) or _nicknamed(one, other))


def _initialled(group: Sequence[NameUse]) -> set[tuple[str, str]]:
    """Give the full names with the first name as an initial."""
    return {(words[0][0], words[-1]) for use in group if len(words := person_words(use.name)) > 1}


def _apart(one: Sequence[NameUse], other: Sequence[NameUse]) -> bool:
    return {use.article for use in one}.isdisjoint(use.article for use in other)


def _one_office(one: Sequence[NameUse], other: Sequence[NameUse]) -> bool:
    roles = ({word for use in group for word in plain(use.role) if len(word) >= _ROLE_LEAST} for group in (one, other))
    return bool(_initialled(one) & _initialled(other)) and len(set.intersection(*roles)) > 0


def _nicknamed(one: Sequence[NameUse], other: Sequence[NameUse]) -> bool:
    first, second = ({words for use in group if len(words := person_words(use.name)) > 1} for group in (one, other))
    return any(left[-1] == right[-1] and nicknamed(left[0], right[0]) for left in first for right in second)


def _bearers(book: _Book, use: NameUse, word: str) -> list[int]:
    """List the groups that a surname (or, failing that, a first name, or one between) may mean, the likeliest first."""
    near = book.near((word,))
    for bears in (_by_surname, _by_first_name, _by_any_name):
        found = [number for number in near if any(bears(word, form) for form in book.forms[number])]
        if found:
            return sorted(found, key=lambda number: (-_last_before(use, book.groups[number]), -len(book.groups[number]), number))
    return []


def _by_surname(word: str, form: Words) -> bool:
    return same_surname(word, form[-1])


def _by_first_name(word: str, form: Words) -> bool:
    return len(form) > 1 and word == form[0]


def _by_any_name(word: str, form: Words) -> bool:
    return word in form[1:]


def _last_before(use: NameUse, group: Iterable[NameUse]) -> int:
    return max((other.start for other in group if other.article == use.article and other.start < use.start), default=-1)


def body_groups(uses: Sequence[NameUse]) -> list[list[NameUse]]:
    """Group the mentions of organizations, places and others by what their names say of one another."""
    by_name: dict[str, list[NameUse]] = defaultdict(list)
    for use in uses:
        if plain(use.name):
            by_name[use.name].append(use)
    names = sorted(by_name, key=lambda name: (-len(core(name)), name))
    homes = _Homes({name: name for name in names}, {name: frozenset(use.article for use in by_name[name]) for name in names})
    for one, other in (*_alike_names_to_group(names), *_aliases_to_group(by_name)):
        homes.join(one, other)
    for short in _groups_of_fuller_names(names, by_name):
        homes.join_only(short.name, short.fuller)
    groups: dict[str, list[NameUse]] = defaultdict(list)
    for name in names:
        groups[homes.of(name)] += by_name[name]
    return list(groups.values())


@dataclass(frozen=True, slots=True)
class _Homes:
    """Which names are of one group, and in which articles each is used."""

    above: dict[str, str]
    articles: Mapping[str, frozenset[str]]

    def of(self, name: str) -> str:
        """Give the name that stands for its group."""
        while self.above[name] != name:
            name = self.above[name]
        return name

    def join(self, one: str, other: str) -> None:
        """Make two names one group."""
        first, second = sorted((self.of(one), self.of(other)))
        self.above[second] = first

    def join_only(self, name: str, fuller: Sequence[str]) -> None:
        """Join a short form to the one group that it can mean: in the story, or else in the articles that use it."""
        near = [one for one in fuller if self.articles[one] & self.articles[name]]
        for meant in ({self.of(one) for one in fuller}, {self.of(one) for one in near}):
            if len(meant) == 1:
                self.join(name, meant.pop())
                return


def _alike_names_to_group(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the pairs of names that are one but for spelling, order and letters for words."""
    seen: dict[str, list[str]] = defaultdict(list)
    for name in names:
        words = core(name)
        keys = sorted({sound(word)[:2] for word in words})
        near = dict.fromkeys(other for key in keys for other in seen[key])
        yield from ((name, other) for other in near if same_body(words, core(other)))
        for key in keys:
            seen[key].append(name)


def _aliases_to_group(by_name: Mapping[str, Sequence[NameUse]]) -> Iterator[tuple[str, str]]:
    for name, uses in by_name.items():
        yield from ((name, use.alias) for use in uses if use.alias in by_name and by_name[use.alias][0].type == use.type)


class _Short(NamedTuple):
    """A name and those that it may be short for."""

    name: str
    fuller: list[str]


def _groups_of_fuller_names(names: Sequence[str], by_name: Mapping[str, Sequence[NameUse]]) -> Iterator[_Short]:
    """Give each name that may be short for others, of the longest first."""
    by_word: dict[str, list[str]] = defaultdict(list)
    by_initials: dict[str, list[str]] = defaultdict(list)
    kinds = {name: Counter(use.type for use in by_name[name]).most_common(1)[0][0] for name in names}
    for name in names:
        for word in {core(name)[0], core(name)[-1]} if core(name) else ():
            by_word[word].append(name)
        for letters in filter(None, initials(name)):
            by_initials[letters].append(name)
    for name in names:
        words = core(name)
        found = dict.fromkeys(by_initials.get(capitals(name), ()))
        if kinds[name] in _BODIES or len(words) > 1:
            near = dict.fromkeys(other for word in words for other in by_word.get(word, ()))
            found.update(
                (other, None) for other in near if kinds[other] == kinds[name] and _may_shorten(words, core(other), kinds[name])
            )
        if found:
            yield _Short(name, list(found))


def _may_shorten(short: Words, long: Words, kind: EntityType) -> bool:
    """Tell whether a name may be short for another; of a place only what ends it is."""
    return shortens(short, long) and (kind != "place" or long[-1] in short)
