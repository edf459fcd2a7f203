"""Candidates by rule: capitalised runs parted into role and name, and given a type."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout.annotate.names.gazetteer import gazetteer
from readout.annotate.names.lexicon import LANDMARKS, OFFICES, ORGANISATIONS, OTHERS, PLACES, TITLES
from readout.annotate.names.roles import role_after, role_before, title_length
from readout.annotate.names.runs import Run, Word, runs, usage, words_of
from readout.model import Article, EntityType, Sentence, Span
from readout.text import fold

_SPEECH = frozenset("said says told added wrote asked replied tweeted argued insisted warned noted explained".split())
_ACRONYM_MOST = 6
_PARTY = re.compile(r"[rdi](?: -|-) ?[a-z]")
_LINKS = frozenset({"of", "for", "and", "the", "&"})
DIRECTIONS = frozenset("western eastern northern southern central european africa asian african".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed name: its words in folded form, where it stands, and whether its type is sure or only likely."""

    span: Span
    type: EntityType
    parts: tuple[str, ...]
    role: Span | None
    sure: bool


def candidates(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Propose the names of all sentences; an encoder's spans may take this function's place."""
    worded = [words_of(article, sentence) for sentence in sentences]
    seen = usage(worded)
    return [found for words in worded for run in runs(words, seen) for found in _from_run(run)]


def _from_run(run: Run) -> Iterator[Candidate]:
    """Part a run into what leads a title, the title, and the name."""
    words, first, last = run.words, run.first, run.last
    titled = title_length(words, first, last)
    if titled and first + titled == last - 1 and words[last - 1].lower in PLACES | ORGANISATIONS:
        titled = 0
    lead = first
    while lead < first + titled and not of_office(words[lead]):
        lead += 1
    if lead > first:
        yield from _named(words, (first, lead), None)
    if lead < first + titled and _acronym_or_place(words[lead]):
        yield from _named(words, (lead, lead + 1), None)
    while first + titled < last and words[first + titled].lower in _LINKS:
        titled += 1
    if first + titled < last and (run.borne_out or not _may_be_common(words, first, last)):
        role = Span(words[lead].start, words[first + titled - 1].end) if titled and lead < first + titled else None
        yield from _named(words, (first + titled, last), role)


def _may_be_common(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Tell whether a run may be a common word that only opens its sentence."""
    return (
        last - first == 1
        and not _acronym_or_place(words[first])
        and words[first].lower not in ORGANISATIONS
        and not _speaks(words, first, last)
    )


def beside(words: tuple[Word, ...], first: int, last: int) -> Span | None:
    """Find the role in lower case before a name, or the one that follows it between commas."""
    place = role_before(words, first) or role_after(words, last)
    return Span(words[place[0]].start, words[place[1] - 1].end) if place else None


def of_office(word: Word) -> bool:
    """Tell whether a word may belong to an office: a title, a body, a place, a people."""
    bare = word.lower.rstrip(".")
    return bare in TITLES or bare in OFFICES or bare in ORGANISATIONS or word.text.isupper() or _acronym_or_place(word)


def _acronym_or_place(word: Word) -> bool:
    known = gazetteer()
    folded = fold(word.text)
    return (word.text.isupper() and len(word.text) > 1) or folded in known.places or folded in known.demonyms


def _named(words: tuple[Word, ...], bounds: tuple[int, int], role: Span | None) -> Iterator[Candidate]:
    first, last = bounds
    span = role or beside(words, first, last)
    kind, sure = _type(words, first, last, spoken_of=span is not None)
    if kind is not None:
        parts = tuple(fold(word.text) for word in words[first:last])
        yield Candidate(Span(words[first].start, words[last - 1].end), kind, parts, span if kind == "person" else None, sure)


def _type(words: tuple[Word, ...], first: int, last: int, *, spoken_of: bool) -> tuple[EntityType | None, bool]:
    """Say what the words name, and whether that is sure; None for an adjective of nationality."""
    known = gazetteer()
    name = words[first:last]
    folded = " ".join(fold(word.text) for word in name)
    tail = fold(name[-1].text)
    if _PARTY.match(folded):
        return None, False
    if folded in known.places:
        return "place", True
    if all(fold(word.text) in DIRECTIONS for word in name):
        return None, False
    if folded in known.demonyms:
        noun = last >= len(words) or not words[last].text[0].isalpha() or words[last].lower in _AFTER_NOUN
        return ("group", True) if noun or tail.endswith("s") else (None, False)
    kinds: tuple[tuple[bool, EntityType, bool], ...] = (
        (any(word.lower in ORGANISATIONS for word in name), "organization", True),
        (tail in OTHERS, "other", True),
        ((tail in PLACES or fold(name[0].text) in LANDMARKS) and len(name) > 1, "place", True),
        (spoken_of, "person", True),
        (len(name) == 1 and name[0].text.isupper() and len(name[0].text) <= _ACRONYM_MOST, "organization", True),
        (any(word.lower == "of" for word in name), "organization", False),
        (fold(name[0].text) in known.demonyms or fold(name[0].text) in known.places, "other", False),
        (len(name) > 1, "person", False),
        (_speaks(words, first, last), "person", False),
        (first > 0 and words[first - 1].lower == "the", "organization", False),
    )
    return next(((kind, sure) for holds, kind, sure in kinds if holds), ("other", False))


def _speaks(words: tuple[Word, ...], first: int, last: int) -> bool:
    after = words[last].lower if last < len(words) else ""
    before = words[first - 1].lower if first else ""
    return after in _SPEECH or before in _SPEECH


_AFTER_NOUN = frozenset(
    "is was are were has had have said says told wants expects will would can could may might must does did and or "
    "who to in".split()
)
