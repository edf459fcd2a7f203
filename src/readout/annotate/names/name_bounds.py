"""Where a proposed name begins and ends: what is no part of it is left out, what names nothing goes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readout.annotate.encoder import Name
from readout.annotate.encoder.prediction_heads import NameType
from readout.annotate.names.name_candidate import of_office
from readout.annotate.names.roles_beside_names import Word
from readout.language import lexicon

_ENDS = frozenset(",([")
_FULL_NAME = 2
_LONGEST_PERSON = 4
_REACH, _SURE = 8, 4
"""Words behind a name in which a link's own words run into it, and letters of a word that no other begins with by chance."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Words `first` to `last` (exclusive) of a sentence that name something of a type."""

    first: int
    last: int
    type: NameType


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
    """Leave out of a person's name the end of an office (`Secretary of | State Ada Holm`), and what comes after it.

    That is what a comma or bracket adds, and the name once more where a link ran the two together (`Ada Holm | Ada Maria Holm`), or
    another form of it and the link's own words (`Ada Holm | Maria (Ada) Ada HolmFerry sails`).
    """
    titled = first > 1 and words[first - 1].lower == "of" and words[first - 2].lower in lexicon().words("titles", "title")
    if titled and words[first].lower in lexicon().words("titles", "office"):
        first += 1
    again = next((at for at in range(first + _FULL_NAME, last) if words[at].text == words[first].text), last)
    again = next(
        (at + 1 for at in range(first, again) if any(_runs_on(words[at], one) for one in words[last : last + _REACH])), again
    )
    comma = next((at for at in range(first, again) if words[at].text in _ENDS), again)
    younger = comma + 1 < last and words[comma + 1].lower.rstrip(".") in lexicon().words("titles", "generation")
    return first, last if younger else comma


def _runs_on(word: Word, longer: Word) -> bool:
    """Tell whether a name's word begins another that goes on with a capital."""
    size = len(word.text)
    return size >= _SURE and longer.text.startswith(word.text) and longer.text[size : size + 1].isupper()


def _names_something(words: tuple[Word, ...], bound: Bounds) -> bool:
    """Tell a name from a title without its bearer, a lone letter, and the half of a hyphened word."""
    if bound.first >= bound.last:
        return False
    last = bound.last
    if last < len(words) and words[last].text == "-" and words[last].start == words[last - 1].end:
        return False
    named = words[bound.first : last]
    if len(named) == 1 and len(named[0].text) == 1:
        return False
    office = bound.type == "person" and len(named) > 1 and all(of_office(word) for word in named)
    return not office and not all(_abbreviates(word) for word in named)


def _abbreviates(word: Word) -> bool:
    """Tell a title that is never said without a name: `Mrs.`, `Rep.`."""
    return word.text.endswith(".") and word.lower.rstrip(".") in lexicon().words("titles", "title")
