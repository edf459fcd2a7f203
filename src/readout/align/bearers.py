"""Mentions of one bearer: those of persons by surname and first name, those of bodies and places by their words and initials."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readout.align.lexicon import Words, plain
from readout.align.names import is_acronym, person_words, same_body, same_person, same_surname, sound
from readout.model import EntityType


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


def person_groups(uses: Sequence[NameUse]) -> list[list[NameUse]]:
    """Group the mentions of persons; a surname alone joins the bearer named before it, or else the one most named."""
    book = _Book()
    full = sorted((use for use in uses if len(person_words(use.name)) > 1), key=lambda use: (-len(person_words(use.name)), use))
    for use in full:
        words = person_words(use.name)
        home = book.known.get(words)
        if home is None:
            near = book.near(words[-1])
            home = next((number for number in near if any(same_person(words, form) for form in book.forms[number])), None)
        book.enter(use, words, home)
    for use in (use for use in uses if len(person_words(use.name)) == 1):
        word = person_words(use.name)[-1]
        bearers = _bearers(book, use, word)
        book.enter(use, (word,), bearers[0] if bearers else None)
    return book.groups


def body_groups(uses: Sequence[NameUse]) -> list[list[NameUse]]:
    """Group the mentions of organizations, places and others, the most frequent name first."""
    by_name: dict[Words, list[NameUse]] = defaultdict(list)
    for use in uses:
        by_name[plain(use.name)].append(use)
    book = _Book()
    for words, found in sorted(by_name.items(), key=lambda item: (-len(item[1]), item[0])):
        if not words:
            continue
        near = sorted({*book.near(words[0]), *book.short_forms, *book.long_forms(found[0].name)})
        home = next((number for number in near if _one_body(found[0], book.groups[number], book.forms[number])), None)
        for use in found:
            home = book.enter(use, words, home)
    return book.groups


@dataclass(slots=True)
class _Book:
    """Groups of mentions with the forms of their names, found again by the sound with which a word begins."""

    groups: list[list[NameUse]] = field(default_factory=list)
    forms: list[set[Words]] = field(default_factory=list)
    known: dict[Words, int] = field(default_factory=dict)
    by_sound: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_initials: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    short_forms: set[int] = field(default_factory=set)

    def near(self, word: str) -> list[int]:
        return sorted(self.by_sound.get(sound(word)[:1], ()))

    def long_forms(self, short: str) -> set[int]:
        return self.by_initials.get(short.replace(".", "").casefold(), set())

    def enter(self, use: NameUse, words: Words, home: int | None) -> int:
        """Put a mention into its group, or into a new one."""
        if home is None:
            home = len(self.groups)
            self.groups.append([])
            self.forms.append(set())
        self.groups[home].append(use)
        if words not in self.forms[home]:
            self.forms[home].add(words)
            self.known.setdefault(words, home)
            for word in {words[0], words[-1]}:
                self.by_sound[sound(word)[:1]].add(home)
            self.by_initials["".join(word[0] for word in words)].add(home)
            if use.name.isupper():
                self.short_forms.add(home)
        return home


def _bearers(book: _Book, use: NameUse, word: str) -> list[int]:
    """List the groups that a surname (or, failing that, a first name) alone may mean, the likeliest first."""
    for at in (-1, 0):
        found = [number for number in book.near(word) if any(_bears(word, form, at) for form in book.forms[number])]
        if found:
            return sorted(found, key=lambda number: (-_last_before(use, book.groups[number]), -len(book.groups[number]), number))
    return []


def _bears(word: str, form: Words, at: int) -> bool:
    return same_surname(word, form[at]) if at else len(form) > 1 and word == form[0]


def _last_before(use: NameUse, group: Iterable[NameUse]) -> int:
    return max((other.start for other in group if other.article == use.article and other.start < use.start), default=-1)


def _one_body(use: NameUse, group: Sequence[NameUse], forms: set[Words]) -> bool:
    if any(same_body(plain(use.name), form) for form in forms):
        return True
    return any(is_acronym(use.name, name) or is_acronym(name, use.name) for name in sorted({other.name for other in group}))
