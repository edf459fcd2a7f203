"""Values in which two sentences part that are otherwise one: an agency's sentence that somebody changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from readout.align.cast_of_entities import Cast
from readout.align.differences.detector_declaration import Detector, Differing, SideBySide
from readout.align.differences.near_copy_partings import Line, Parting, Range, partings
from readout.align.differences.parted_values import (
    counted_noun,
    do_names_part,
    do_numbers_part,
    do_times_part,
    name_at,
    neighbouring_names,
    number_at,
    says_which,
    shown_number,
    shown_time,
    speaks,
    time_at,
    told_time,
)
from readout.align.differences.reported_sides import Side, difference
from readout.align.differences.turned_words import turn_between
from readout.language import lexicon
from readout.model import DiscrepancyKind, Span
from readout.text import words

_LONGEST = 6
_SURE, _HELD = 0.6, 0.7
_ONE_SENTENCE = 0.8
"""Share of words in common from which two sentences part in a value, and in a denial: of the eight pairs below in 540 groups whose
difference was told, one was one."""
_COPIED = 0.9
_NAMES = frozenset(("actor", "place", "attribution"))
_BESIDE = 3
Neighbours = frozenset[tuple[str, str]]
"""Names, folded, that stand side by side somewhere in a story."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A kind of difference, what either side says, and where in its first line it says so."""

    kind: DiscrepancyKind
    said: tuple[str, str]
    spans: tuple[Span, Span]
    is_toll: bool = False


def near_copies(laid: SideBySide) -> Iterator[Differing]:
    """Give each value in which sentences part that are otherwise one; tolls told one after the other have moved on.

    Where a name differs and something else too, the sentences tell of two things in one form.
    """
    found = [one for one in partings(laid.story, laid.floor) if one.share >= _SURE]
    within = neighbouring_names([line for one in found for line in (*one.one, *one.other)])
    for parting in found:
        parted = [(part, values) for part in parting.parts if (values := _parted(parting, part, laid.cast, within)) is not None]
        alone = len(parted) == 1 and not any(map(partial(_is_share, parting), parting.parts))
        if alone or not any(values.kind in _NAMES for _, values in parted):
            for part, values in parted:
                sides = [
                    Side(said, [(line, _in_line(line, part[at], values.kind)) for line in lines])
                    for at, (said, lines) in enumerate(zip(values.said, (parting.one, parting.other), strict=True))
                ]
                yield Differing(difference(laid, values.kind, sides), values.is_toll and _is_later(parting))


def _is_share(parting: Parting, part: tuple[Range, Range]) -> bool:
    """Tell whether one side has all and the other some."""
    sizes = lexicon().words("shares")
    return all(not sizes.isdisjoint(parting.said(side, part[side])) for side in (0, 1))


def _parted(parting: Parting, part: tuple[Range, Range], cast: Cast, within: Neighbours) -> Parted | None:
    """Read what stands in the place on either side: a turn, a time, a number or a name."""
    if max(end - start for start, end in part) > _LONGEST:
        return None
    spans = (parting.one[0].span(part[0]), parting.other[0].span(part[1]))
    copied = parting.share >= _ONE_SENTENCE
    if copied and (turn := turn_between(parting, part)) is not None:
        return Parted("polarity", turn, spans)
    if any(set(parting.said(side, part[side])) <= lexicon().silent for side in (0, 1)) or _elsewhere(parting, part):
        return None
    return (
        _parted_times(parting, part) or _parted_numbers(parting, part, copied=copied) or _parted_names(parting, part, cast, within)
    )


def _elsewhere(parting: Parting, part: tuple[Range, Range]) -> bool:
    """Tell whether what stands here on one side stands somewhere else on the other."""
    return any(set(parting.said(side, part[side])) <= set(parting.words[1 - side]) for side in (0, 1))


def _parted_times(parting: Parting, part: tuple[Range, Range]) -> Parted | None:
    lines = (parting.one[0], parting.other[0])
    one, other = (time_at(line, place) for line, place in zip(lines, part, strict=True))
    if one is None or other is None:
        return None
    if parting.share < _COPIED and (says_which(lines[0], one) or says_which(lines[1], other)):
        return None
    if not do_times_part(one, other, (told_time(lines[0], one), told_time(lines[1], other))):
        return None
    return Parted("date", (shown_time(lines[0], one), shown_time(lines[1], other)), (one.span, other.span))


def _parted_numbers(parting: Parting, part: tuple[Range, Range], *, copied: bool) -> Parted | None:
    lines = (parting.one[0], parting.other[0])
    one, other = (number_at(line, place) for line, place in zip(lines, part, strict=True))
    if one is None or other is None or not do_numbers_part(one, other, copied=copied):
        return None
    if not _stands_alone(parting, part, (one.span, other.span)):
        return None
    persons = "person" in {counted_noun(one), counted_noun(other)}
    befallen = not lexicon().words("tolls", "outcome").isdisjoint(words(f"{one.counted} {other.counted}"))
    said = shown_number(lines[0], one), shown_number(lines[1], other)
    return Parted("number", said, (one.span, other.span), persons or befallen)


def _stands_alone(parting: Parting, part: tuple[Range, Range], spans: tuple[Span, Span]) -> bool:
    """Tell whether the words beside two numbers are one: "$60 a share" is not "$60", "4 badly hurt" not "16 slightly hurt"."""
    for side, (line, span) in enumerate(zip((parting.one[0], parting.other[0]), spans, strict=True)):
        places = zip(parting.said(side, part[side]), line.places[slice(*part[side])], strict=True)
        if not {word for word, place in places if not span.overlaps(Span(*place))} <= lexicon().silent:
            return False
    near = (one for one in parting.parts if one != part)
    return not any(one[0][0] - part[0][1] < _BESIDE and part[0][0] - one[0][1] < _BESIDE for one in near)


def _parted_names(parting: Parting, part: tuple[Range, Range], cast: Cast, within: Neighbours) -> Parted | None:
    """Read two names where no number parts too; who speaks is not told of words for whom an account names otherwise."""
    lines = (parting.one[0], parting.other[0])
    numbers = (
        all(number_at(line, place) for line, place in zip(lines, other, strict=True)) for other in parting.parts if other != part
    )
    names = [name_at(line, place, cast) for line, place in zip(lines, part, strict=True)]
    one, other = names
    if parting.held < _HELD or any(numbers) or one is None or other is None or not do_names_part(one, other, within):
        return None
    spans = lines[0].span(part[0]), lines[1].span(part[1])
    before = parting.words[0][max(0, part[0][0] - 1) : part[0][0]]
    placed = one.type != "person" and (one.type == "place" or bool(set(before) & lexicon().words("placing", "around")))
    spoken = all(speaks(line, span) for line, span in zip(lines, spans, strict=True))
    if spoken and one.type == "other":
        return None
    return Parted("place" if placed else "attribution" if spoken else "actor", (one.shown, other.shown), spans)


def _is_later(parting: Parting) -> bool:
    """Tell whether all accounts of one side were printed on days before those of the other, or nobody knows when."""
    days = [{(line.member.article.published.value or "")[:10] for line in side} for side in (parting.one, parting.other)]
    return "" in days[0] | days[1] or max(days[0]) < min(days[1]) or max(days[1]) < min(days[0])


def _in_line(line: Line, place: Range, kind: DiscrepancyKind) -> Span:
    """Give the whole time or number at a place of any of the lines that have one wording; else its words."""
    value = time_at(line, place) if kind == "date" else number_at(line, place) if kind == "number" else None
    return value.span if value else line.span(place)


NEAR_COPIES = Detector(
    "near copies",
    1,
    ("date", "number", "place", "actor", "attribution", "polarity"),
    "sentences that are one but for a value",
    near_copies,
)
