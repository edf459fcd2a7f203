"""The encoder's names as candidates, with the titles and roles beside them, and names that it passed over."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from readout.annotate.encoder import Name
from readout.annotate.encoder.prediction_heads import NameType
from readout.annotate.names.gazetteer import gazetteer
from readout.annotate.names.name_candidate import Candidate, beside, of_office
from readout.annotate.names.roles_beside_names import Word, title_length, words_of
from readout.language import lexicon
from readout.model import Article, EntityType, Sentence, Span
from readout.text import fold

_LEAST = 0.5
"""A name that the network itself thinks less likely is left out."""

_LEAST_TITLED = 0.05
"""The same right behind a title: of 109 in six groups that were less likely than `_LEAST`, as "Mr. Holm" of whom the article has no
first name, all were persons, the least likely of them .02."""

_LETTERS = range(3, 7)
_WORD_BEFORE = re.compile(r"(?<![^\s])(\S+) \Z")
_WORDS_BEFORE, _REACH = 4, 24
"""How far before a name what completes it may stand: words, and characters a word."""
_ENDS = frozenset(",([")
_LONGEST_PERSON = 4


@dataclass(frozen=True, slots=True)
class Bounds:
    """Words `first` to `last` (exclusive) of a sentence that name something of a type."""

    first: int
    last: int
    type: NameType


def proposed(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Name]) -> list[Candidate]:
    """Give the encoder's names with the further places of those of one word, in order of the text."""
    worded = [words_of(article, sentence) for sentence in sentences]
    by_sentence: dict[int, list[Name]] = {}
    for name in (one for one in found if one.probability >= _LEAST or _is_titled(article.text, one)):
        at = bisect_right(sentences, name.span.start, key=attrgetter("start")) - 1
        by_sentence.setdefault(at, []).append(name)
    named = [_proposed_candidate(worded[at], bound) for at, inside in by_sentence.items() for bound in bounds(worded[at], inside)]
    named = list(_names_of_one(article.text, named))
    result = _agreed_proposals(as_elsewhere(article.text, [*named, *repeated(article.text, sentences, named)]))
    return sorted(result, key=lambda candidate: candidate.span)


def _names_of_one(text: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Leave out of persons what a hyphen makes of two named by themselves ("a Holm-Brandt summit"), or of a party and a state."""
    told = [(one, text[one.span.start : one.span.end]) for one in found]
    alone = {word for one, name in told if one.type == "person" for word in name.split()}
    for one, name in told:
        first, hyphen, second = name.partition("-")
        joined = (
            bool(hyphen)
            and " " not in name
            and {first, second} <= alone
            and not any(other.endswith(f" {name}") for _, other in told)
        )
        beside = len(first) == 1 and bool(hyphen) and text[max(0, one.span.start - 2) : one.span.start].endswith((", ", "("))
        if one.type != "person" or not (joined or beside):
            yield one


def _is_titled(text: str, name: Name) -> bool:
    """Tell whether a title stands right before what may name a person: "Mr. Holm"."""
    before = _WORD_BEFORE.search(text, max(0, name.span.start - _REACH), name.span.start)
    if name.type != "person" or name.probability < _LEAST_TITLED or before is None:
        return False
    return before[1].casefold().rstrip(".") in lexicon().words("titles", "title")


def _proposed_candidate(words: tuple[Word, ...], bound: Bounds) -> Candidate:
    """Give a name its role and its type; what the network took in of a title goes to the role."""
    first, last = bound.first, bound.last
    kind: EntityType = "place" if bound.type == "geopolitical" else bound.type
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
    if role is not None:
        return None
    body = parts[-1] in lexicon().words("titles", "organisation")
    return _kind_in_gazetteer(" ".join(parts)) or ("organization" if body else None)


def _kind_in_gazetteer(name: str) -> EntityType | None:
    known = gazetteer()
    return "group" if name in known.demonyms else "place" if name in known.places else None


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
    letters = word.replace(".", "")
    body = letters.isupper() and len(letters) in _LETTERS
    return _kind_in_gazetteer(fold(word)) or ("organization" if body else None)


def bounds(words: tuple[Word, ...], found: Sequence[Name]) -> list[Bounds]:
    """Give the bounds of a sentence's names, in order; `found` are the encoder's names of that sentence."""
    joined: list[Bounds] = []
    for bound in filter(None, (_name_within(words, name) for name in sorted(found, key=lambda name: name.span))):
        if joined and _one_name(words, joined[-1], bound):
            joined[-1] = replace(joined[-1], last=bound.last)
        else:
            joined.append(bound)
    return [trimmed for bound in joined if _names_something(words, trimmed := _trimmed_bounds(words, bound))]


def _name_within(words: tuple[Word, ...], name: Name) -> Bounds | None:
    inside = [number for number, word in enumerate(words) if name.span.start <= word.start and word.end <= name.span.end]
    return Bounds(inside[0], inside[-1] + 1, name.type) if inside else None


def _one_name(words: tuple[Word, ...], left: Bounds, right: Bounds) -> bool:
    """Tell whether two names are one person's: `Ada` and `Holm` side by side."""
    beside = left.last == right.first and words[right.first].start == words[left.last - 1].end + 1
    one_word = min(left.last - left.first, right.last - right.first) == 1 and right.last - left.first <= _LONGEST_PERSON
    return left.type == right.type == "person" and beside and one_word


def _trimmed_bounds(words: tuple[Word, ...], bound: Bounds) -> Bounds:
    """Leave out small words at either end, what is no part of a person's name, and of a body's what begins an office."""
    first, last = bound.first, bound.last
    while first < last and words[first].text.islower() and words[first].lower not in lexicon().words("titles", "particle"):
        first += 1
    while last > first and words[last - 1].lower in lexicon().words("beside", "link"):
        last -= 1
    if bound.type == "person":
        first, last = _person_in_bounds(words, first, last)
    elif last - first > 1 and last < len(words) and words[last].text[:1].isupper() and _leads_into_title(words, last):
        last -= 1
    return replace(bound, first=first, last=last)


def _leads_into_title(words: tuple[Word, ...], last: int) -> bool:
    """Tell whether a body's last word begins the office behind it: `Harbour House | Press Secretary`."""
    return words[last - 1].lower in lexicon().words("titles", "office") and words[last].lower in lexicon().words("titles", "title")


def _person_in_bounds(words: tuple[Word, ...], first: int, last: int) -> tuple[int, int]:
    """Leave out of a person's name the end of an office (`Secretary of | State Ada Holm`), and what a comma or bracket adds."""
    titled = first > 1 and words[first - 1].lower == "of" and words[first - 2].lower in lexicon().words("titles", "title")
    if titled and words[first].lower in lexicon().words("titles", "office"):
        first += 1
    comma = next((at for at in range(first, last) if words[at].text in _ENDS), last)
    younger = comma + 1 < last and words[comma + 1].lower.rstrip(".") in lexicon().words("titles", "generation")
    return first, last if younger else comma


def _names_something(words: tuple[Word, ...], bound: Bounds) -> bool:
    """Tell a name from an office without its bearer, a lone letter, and the half of a hyphened word."""
    if bound.first >= bound.last:
        return False
    last = bound.last
    if last < len(words) and words[last].text == "-" and words[last].start == words[last - 1].end:
        return False
    named = words[bound.first : last]
    if len(named) == 1 and len(named[0].text) == 1:
        return False
    office = bound.type == "person" and len(named) > 1 and all(of_office(word) for word in named)
    return not office
