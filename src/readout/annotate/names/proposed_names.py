"""The encoder's names as candidates, with the titles and roles beside them, and names that it passed over."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from readout.annotate.encoder import Name
from readout.annotate.names.gazetteer import gazetteer
from readout.annotate.names.name_bounds import Bounds, bounds
from readout.annotate.names.name_candidate import Candidate, beside, of_office
from readout.annotate.names.roles_beside_names import Word, title_length, words_of
from readout.language import lexicon
from readout.model import Article, EntityType, Sentence, Span
from readout.text import fold

_TYPES: dict[str, EntityType] = {
    "person": "person",
    "organization": "organization",
    "geopolitical": "place",
    "place": "place",
    "other": "other",
}
_LEAST = 0.5
"""A name that the network itself thinks less likely is left out."""

_LETTERS = range(3, 7)
_WORD_BEFORE = re.compile(r"(?<![^\s])(\S+) \Z")
_WORDS_BEFORE, _REACH = 4, 24
"""How far before a name what completes it may stand: words, and characters a word."""


def proposed(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Name]) -> list[Candidate]:
    """Give the encoder's names with the further places of those of one word, in order of the text."""
    worded = [words_of(article, sentence) for sentence in sentences]
    by_sentence: dict[int, list[Name]] = {}
    for name in (one for one in found if one.probability >= _LEAST):
        at = bisect_right(sentences, name.span.start, key=attrgetter("start")) - 1
        by_sentence.setdefault(at, []).append(name)
    named = [_proposed_candidate(worded[at], bound) for at, inside in by_sentence.items() for bound in bounds(worded[at], inside)]
    result = _agreed_proposals(as_elsewhere(article.text, [*named, *repeated(article.text, sentences, named)]))
    return sorted(result, key=lambda candidate: candidate.span)


def _proposed_candidate(words: tuple[Word, ...], bound: Bounds) -> Candidate:
    """Give a name its role and its type; what the network took in of a title goes to the role."""
    first, last = bound.first, bound.last
    kind = _TYPES[bound.type]
    role: Span | None = None
    if kind == "person":
        lead = _lead(words, first)
        titled = title_length(words, lead, last)
        if titled and lead + titled < last:
            first = max(first, lead + titled)
            while lead < first and not of_office(words[lead]):
                lead += 1
            role = Span(words[lead].start, words[lead + titled - 1].end) if lead + titled <= first else None
            role = Span(words[lead].start, words[first - 1].end) if role is None and lead < first else role
        role = role or beside(words, first, last)
    parts = tuple(fold(word.text) for word in words[first:last])
    return Candidate(Span(words[first].start, words[last - 1].end), kind, parts, role)


def _agreed_proposals(found: list[Candidate]) -> list[Candidate]:
    """Give all places of one name one type: what is known of it, else what most of them say; directions are no names."""
    votes: dict[tuple[str, ...], Counter[EntityType]] = {}
    for candidate in found:
        votes.setdefault(candidate.parts, Counter())[candidate.type] += 1
    kept = [candidate for candidate in found if not set(candidate.parts) <= lexicon().words("beside", "direction")]
    return [
        replace(one, type=_kind_known_of_proposed(one.parts, one.role) or votes[one.parts].most_common(1)[0][0]) for one in kept
    ]


def _kind_known_of_proposed(parts: tuple[str, ...], role: Span | None) -> EntityType | None:
    """Give the type of a name that lists know, unless an office makes it a person's."""
    known = gazetteer()
    name = " ".join(parts)
    if role is not None:
        return None
    if name in known.demonyms:
        return "group"
    if name in known.places:
        return "place"
    return "organization" if parts[-1] in lexicon().words("titles", "organisation") else None


def _lead(words: tuple[Word, ...], first: int) -> int:
    """Walk back over the capitalised words, and links between them, before a name."""
    at = first
    while at > 0:
        if words[at - 1].text[0].isupper():
            at -= 1
        elif (
            at > 1
            and words[at - 1].lower in lexicon().words("beside", "lead") - {"and"}
            and words[at - 2].text[0].isupper()
            and at < first
        ):
            at -= 2
        else:
            break
    return at


def repeated(text: str, sentences: Sequence[Sentence], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the further places of one-word names, each of the type that most have; then letters, places by kind, and peoples."""
    types: dict[str, Counter[EntityType]] = {}
    for name in found:
        if len(name.parts) == 1:
            types.setdefault(text[name.span.start : name.span.end], Counter())[name.type] += 1
    taken = {at for name in found for at in range(name.span.start, name.span.end)}
    for sentence in sentences:
        proper = [token for token in sentence.tokens if token.pos == "PROPN" and token.start not in taken]
        for token in proper:
            word = text[token.start : token.end]
            kind = types[word].most_common(1)[0][0] if word in types else _kind_known_of_passed_over(word)
            if kind is not None:
                yield Candidate(Span(token.start, token.end), kind, (fold(word),), None)


def as_elsewhere(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Give each name; where it is the end of one that is whole elsewhere, with the words before it that complete it.

    Of "the White House" the network takes "House" now and then.
    """
    whole = {text[one.span.start : one.span.end]: one.parts for one in found if one.type != "person" and len(one.parts) > 1}
    return [one if one.type == "person" else _passed_over_completed(text, one, whole) for one in found]


def _passed_over_completed(text: str, one: Candidate, whole: Mapping[str, tuple[str, ...]]) -> Candidate:
    start, found = one.span.start, one
    for _ in range(_WORDS_BEFORE):
        before = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
        if before is None:
            break
        start = before.start(1)
        parts = whole.get(text[start : one.span.end])
        found = replace(one, span=Span(start, one.span.end), parts=parts) if parts else found
    return found


def _kind_known_of_passed_over(word: str) -> EntityType | None:
    """Give the type of letters, and of a word that is a country's name or its people's."""
    known, folded = gazetteer(), fold(word)
    if folded in known.places:
        return "place"
    if folded in known.demonyms:
        return "group"
    letters = word.replace(".", "")
    return "organization" if letters.isupper() and len(letters) in _LETTERS else None
