"""The encoder's names as candidates, with the titles and roles beside them, and what the rules are sure of besides."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from readout.annotate.encoder import Name
from readout.annotate.names.bounds import Bounds, bounds
from readout.annotate.names.candidates import DIRECTIONS, Candidate, beside, candidates, of_office
from readout.annotate.names.gazetteer import gazetteer
from readout.annotate.names.lexicon import ORGANISATIONS
from readout.annotate.names.repeated import repeated
from readout.annotate.names.roles import title_length
from readout.annotate.names.runs import Word, words_of
from readout.model import Article, EntityType, Sentence, Span
from readout.text import fold

_TYPES: dict[str, EntityType] = {
    "person": "person",
    "organization": "organization",
    "geopolitical": "place",
    "place": "place",
    "other": "other",
}
_LINKS = frozenset({"of", "-", "for", "the", "and"})
_BODY = re.compile(
    r"\s(?:(?:news|press|television|radio)\s)?(?:agency|newspaper|magazine|broadcaster|channel|station|website|airline)\b"
)
"""What right behind a name tells that it is no person's ("its NAME news agency")."""
_LEAST = 0.5
"""A name that the network itself thinks less likely is left out."""


def proposed(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Name]) -> list[Candidate]:
    """Give the encoder's names, and the rules' sure ones where it found none but a proper noun, in order of the text.

    Capitals alone make no name ("the BEST", "2 PM"): F1 of all names on UNER dev .702 without that, .733 with it.
    """
    worded = [words_of(article, sentence) for sentence in sentences if sentence.tokens]
    starts = [words[0].start for words in worded]
    ruled = [candidate for candidate in candidates(article, sentences) if candidate.sure]
    by_sentence: dict[int, list[Name]] = {}
    for name in found:
        at = bisect_right(starts, name.span.start) - 1
        if at >= 0 and (name.probability >= _LEAST or _ends_another(article, ruled, name)):
            by_sentence.setdefault(at, []).append(name)
    named = [_candidate(worded[at], bound) for at, inside in by_sentence.items() for bound in bounds(worded[at], inside)]
    result = _agreed(article.text, [*named, *repeated(article.text, sentences, named)])
    taken = sorted(candidate.span for candidate in result)
    proper = [token.start for sentence in sentences for token in sentence.tokens if token.pos == "PROPN"]
    for candidate in ruled:
        near = bisect_left(taken, candidate.span)
        free = not any(other.overlaps(candidate.span) for other in taken[max(0, near - 2) : near + 2])
        if free and bisect_left(proper, candidate.span.start) < bisect_left(proper, candidate.span.end):
            result.append(candidate)
    return sorted(result, key=lambda candidate: candidate.span)


def _ends_another(article: Article, ruled: list[Candidate], name: Name) -> bool:
    """Tell whether a full name that the network doubts ends what the rules take for a longer one: its bounds are better."""
    if name.type != "person" or " " not in article.text[name.span.start : name.span.end]:
        return False
    at = bisect_right(ruled, name.span.start, key=lambda candidate: candidate.span.start) - 1
    return at >= 0 and ruled[at].type != "person" and ruled[at].span.start < name.span.start < name.span.end == ruled[at].span.end


def _candidate(words: tuple[Word, ...], bound: Bounds) -> Candidate:
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
    return Candidate(Span(words[first].start, words[last - 1].end), kind, parts, role, sure=True)


def _agreed(text: str, found: list[Candidate]) -> list[Candidate]:
    """Give all places of one name one type: what is known of it, else what most of them say; directions are no names."""
    bodies = {one.parts for one in found if one.type == "person" and one.role is None and _BODY.match(text, one.span.end)}
    found = [replace(one, type="organization") if one.parts in bodies else one for one in found]
    votes: dict[tuple[str, ...], Counter[EntityType]] = {}
    for candidate in found:
        votes.setdefault(candidate.parts, Counter())[candidate.type] += 1
    kept = [candidate for candidate in found if not set(candidate.parts) <= DIRECTIONS]
    return [replace(one, type=_known(one.parts, one.role) or votes[one.parts].most_common(1)[0][0]) for one in kept]


def _known(parts: tuple[str, ...], role: Span | None) -> EntityType | None:
    """Give the type of a name that lists know, unless an office makes it a person's."""
    known = gazetteer()
    name = " ".join(parts)
    if role is not None:
        return None
    if name in known.demonyms:
        return "group"
    if name in known.places:
        return "place"
    return "organization" if parts[-1] in ORGANISATIONS else None


def _lead(words: tuple[Word, ...], first: int) -> int:
    """Walk back over the capitalised words, and links between them, before a name."""
    at = first
    while at > 0:
        if words[at - 1].text[0].isupper():
            at -= 1
        elif at > 1 and words[at - 1].lower in _LINKS - {"and"} and words[at - 2].text[0].isupper() and at < first:
            at -= 2
        else:
            break
    return at
