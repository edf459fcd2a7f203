"""A proposed name, and what beside it tells of its bearer's office."""

from dataclasses import dataclass

from readout.annotate.names.gazetteer import gazetteer
from readout.annotate.names.roles_beside_names import Word, role_after, role_before
from readout.language import lexicon
from readout.model import EntityType, Span
from readout.text import fold


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed name: its words in folded form, where it stands."""

    span: Span
    type: EntityType
    parts: tuple[str, ...]
    role: Span | None


def beside(words: tuple[Word, ...], first: int, last: int) -> Span | None:
    """Find the role in lower case before a name, or the one that follows it between commas."""
    role = role_before(words, first) or role_after(words, last)
    return Span(words[role.first].start, words[role.last - 1].end) if role else None


def of_office(word: Word) -> bool:
    """Tell whether a word may belong to an office: a title, a body, a place, a people."""
    bare = word.lower.rstrip(".")
    listed = bare in lexicon().words("titles", "title", "office", "organisation")
    return listed or word.text.isupper() or _acronym_or_place(word)


def _acronym_or_place(word: Word) -> bool:
    known = gazetteer()
    folded = fold(word.text)
    return (word.text.isupper() and len(word.text) > 1) or folded in known.places or folded in known.demonyms
