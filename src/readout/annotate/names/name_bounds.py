"""Where a proposed name begins and ends: what the encoder glued is parted, what it broke is joined, what names nothing goes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readout.annotate.encoder import Name
from readout.annotate.encoder.prediction_heads import NameType
from readout.annotate.names.name_candidate import of_office
from readout.annotate.names.roles_beside_names import Word
from readout.language import lexicon

_CREDITS = frozenset({"PA", "AP", "AFP", "EPA"})
_AGENCIES = frozenset({"Getty", "Reuters", "REUTERS", "Rex"})
"""Picture agencies that stand behind the last word of a caption; those that may be a surname go from three words on."""
_ENDS = frozenset(",([")
_FULL_NAME = 2
_LONGEST_PERSON = 4


@dataclass(frozen=True, slots=True)
class Bounds:
    """Words `first` to `last` (exclusive) of a sentence that name something of a type."""

    first: int
    last: int
    type: NameType


def bounds(words: tuple[Word, ...], found: Sequence[Name]) -> list[Bounds]:
    """Give the bounds of a sentence's names, in order; `found` are the encoder's names of that sentence."""
    raw = [bound for name in sorted(found, key=lambda name: name.span) if (bound := _name_within(words, name)) is not None]
    joined: list[Bounds] = []
    for bound in raw:
        if joined and _one_name(words, joined[-1], bound):
            joined[-1] = replace(joined[-1], last=bound.last)
        else:
            joined.append(bound)
    return [
        part for bound in joined for part in _parted_names(words, _trimmed_bounds(words, bound)) if _names_something(words, part)
    ]


def _name_within(words: tuple[Word, ...], name: Name) -> Bounds | None:
    inside = [number for number, word in enumerate(words) if name.span.start <= word.start and word.end <= name.span.end]
    return Bounds(inside[0], inside[-1] + 1, name.type) if inside else None


def _one_name(words: tuple[Word, ...], left: Bounds, right: Bounds) -> bool:
    """Tell whether two names are one: `Ada` and `Holm` side by side, `Committee for` and, past a `the`, `Safe Harbours`."""
    between = [word.lower for word in words[left.last : right.first]]
    ends = words[left.last - 1]
    if left.type == right.type == "person":
        beside = not between and words[right.first].start == ends.end + 1 and ends.text[-1].isalnum()
        return beside and min(left.last - left.first, right.last - right.first) == 1 and right.last - left.first <= _LONGEST_PERSON
    return (
        left.type == right.type == "organization"
        and ends.lower in lexicon().words("beside", "governing")
        and between in ([], ["the"])
    )


def _trimmed_bounds(words: tuple[Word, ...], bound: Bounds) -> Bounds:
    """Leave out small words at either end, and the agency that a caption's picture came from."""
    first, last = bound.first, bound.last
    while first < last and words[first].text.islower() and words[first].lower not in lexicon().words("titles", "particle"):
        first += 1
    while last > first and words[last - 1].lower in lexicon().words("beside", "link") and not _is_hyphened(words, last - 1):
        last -= 1
    if bound.type == "person":
        first, last = _person_in_bounds(words, first, last)
    if bound.type != "organization" and last - first > 1:
        credit = words[last - 1].text
        last -= credit in _CREDITS or (credit in _AGENCIES and last - first > _FULL_NAME)
    return replace(bound, first=first, last=last)


def _is_hyphened(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a small word is the end of a hyphened one: the "in" of `Sun Mae-in`."""
    before, dash = words[at - 2 : at] if at > 1 else (words[at], words[at])
    return dash.text == "-" and before.end == dash.start and dash.end == words[at].start


def _person_in_bounds(words: tuple[Word, ...], first: int, last: int) -> tuple[int, int]:
    """Leave out of a person's name the end of an office (`Secretary of | State Ada Holm`), and what comes after it.

    That is what a comma or bracket adds, and the name once more where a link ran the two together (`Ada Holm | Ada Maria Holm`).
    """
    titled = first > 1 and words[first - 1].lower == "of" and words[first - 2].lower in lexicon().words("titles", "title")
    if titled and words[first].lower in lexicon().words("titles", "office"):
        first += 1
    again = next((at for at in range(first + _FULL_NAME, last) if words[at].text == words[first].text), last)
    comma = next((at for at in range(first, again) if words[at].text in _ENDS), again)
    younger = comma + 1 < last and words[comma + 1].lower.rstrip(".") in lexicon().words("titles", "generation")
    return first, last if younger else comma


def _parted_names(words: tuple[Word, ...], bound: Bounds) -> Iterator[Bounds]:
    """Part a body from the full name of a person that follows it without a mark."""
    bodies = [
        at for at in range(bound.first, bound.last - _FULL_NAME) if words[at].lower in lexicon().words("titles", "organisation")
    ]
    titled = any(_titles(word) for word in words[bound.first : bound.last])
    if bound.type == "person" and bodies and not titled:
        yield Bounds(bound.first, bodies[-1] + 1, "organization")
        yield replace(bound, first=bodies[-1] + 1)
    else:
        yield bound


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
    """Tell a title that is never said without a name: `Mr`, `Mrs.`, `Rep.`, `Del.`."""
    return word.lower in {"mr", "mrs", "ms", "dr"} or (word.text.endswith(".") and (_titles(word) or word.lower == "del."))


def _titles(word: Word) -> bool:
    return word.lower.rstrip(".") in lexicon().words("titles", "title")
