"""Mentions of one bearer: those of persons by surname and first name, those of bodies and places by their words and initials."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readout.align.lexicon import Words, plain
from readout.align.names import capitals, initials, person_words, same_body, same_person, same_surname, sound
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
        home = min(book.bodies(found[0].name, words), default=None)
        for use in found:
            home = book.enter(use, words, home)
    return book.groups


@dataclass(slots=True)
class _Book:
    """Groups of mentions with the forms of their names, found again by sounds, by short forms and by initials.

    `by_sound` holds the first letter of the sound of a name's first and last word, `by_first` the whole sound of its first.
    """

    groups: list[list[NameUse]] = field(default_factory=list)
    forms: list[set[Words]] = field(default_factory=list)
    names: list[set[str]] = field(default_factory=list)
    known: dict[Words, int] = field(default_factory=dict)
    by_sound: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_first: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_capitals: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_initials: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def near(self, word: str) -> list[int]:
        return sorted(self.by_sound.get(sound(word)[:1], ()))

    def bodies(self, name: str, words: Words) -> set[int]:
        """Give the groups of bodies that a name may belong to: by its words, as a short form, as the long one."""
        alike = self.by_first.get(sound(words[0]), ())
        found = {number for number in alike if any(same_body(words, form) for form in self.forms[number])}
        found.update(self.by_initials.get(capitals(name), ()))
        return found.union(*(self.by_capitals.get(letters, ()) for letters in initials(name)))

    def enter(self, use: NameUse, words: Words, home: int | None) -> int:
        """Put a mention into its group, or into a new one."""
        if home is None:
            home = len(self.groups)
            self.groups.append([])
            self.forms.append(set())
            self.names.append(set())
        self.groups[home].append(use)
        if words not in self.forms[home]:
            self._note_words(words, home)
        if use.name not in self.names[home]:
            self._note_name(use.name, home)
        return home

    def _note_words(self, words: Words, home: int) -> None:
        self.forms[home].add(words)
        self.known.setdefault(words, home)
        self.by_first[sound(words[0])].add(home)
        for word in {words[0], words[-1]}:
            self.by_sound[sound(word)[:1]].add(home)

    def _note_name(self, name: str, home: int) -> None:
        """Note a name under its capitals and initials, where it has any."""
        self.names[home].add(name)
        for letters in filter(None, (capitals(name),)):
            self.by_capitals[letters].add(home)
        for letters in filter(None, initials(name)):
            self.by_initials[letters].add(home)


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
