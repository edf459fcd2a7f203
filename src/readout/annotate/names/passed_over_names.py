"""Proper nouns that the encoder passed over: what is a name elsewhere in the text, letters, and the countries and peoples known."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from readout.annotate.names.gazetteer import gazetteer
from readout.annotate.names.name_candidate import Candidate
from readout.model import EntityType, Sentence, Span
from readout.text import fold

_LETTERS = range(3, 7)
_WORD_BEFORE = re.compile(r"(?<![^\s])(\S+) \Z")
_WORDS_BEFORE, _REACH = 4, 24
"""How far before a name what completes it may stand: words, and characters a word."""


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
