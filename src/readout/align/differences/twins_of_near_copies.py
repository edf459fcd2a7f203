"""Values in which two sentences part that are otherwise one: what stands in the same place of either."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from readout.align.cast_of_entities import Cast
from readout.align.differences.day_fillers import Day, names_a_thing, read_day
from readout.align.differences.detector_declaration import Detector, Laid
from readout.align.differences.discrepancy_report import Differing, report_sides
from readout.align.differences.name_fillers import Name, is_short_for
from readout.align.differences.near_copy_partings import Line, Parting, Range, partings
from readout.align.differences.number_fillers import Number, read_number, tellers, told_beside
from readout.align.differences.scenes_and_fillers import Filler, Given, Plain, Scene
from readout.align.differences.turned_words import turn_between
from readout.align.name_spellings import may_be_one_person
from readout.align.resolved_sources import countries_in
from readout.align.word_lists import plain
from readout.language import lexicon
from readout.model import Annotations, DiscrepancyKind, Span, TimeExpression
from readout.text import words

_LONGEST = 6
_LONGEST_NAME = 4
_SURE, _HELD = 0.6, 0.7
_ONE_SENTENCE = 0.8
"""Share of words in common from which two sentences part in a value, and in a denial: of the eight pairs below in 540 groups whose
difference was told, one was one."""
_COPIED = 0.9
_NAMES = frozenset(("actor", "place", "attribution"))
_SIGNED = re.compile(r"@\w+\)?\s*$")
_ONE_LENGTH = re.compile(r"PT?\d+[A-Z]")
_CLOCK = re.compile(r"T(\d\d:\d\d)")
_HOUR = re.compile(r"\d\d:\d\d\Z")


Values = tuple[Given, Given]
Found = tuple[DiscrepancyKind, Values] | None


@dataclass(frozen=True, slots=True)
class Twin:
    """What stands in one place of a sentence in its two wordings, with the kind of difference that it makes."""

    kind: DiscrepancyKind
    sides: tuple[tuple[Filler, ...], tuple[Filler, ...]]


@dataclass(frozen=True, slots=True)
class Told(Plain):
    """A value in words, which conflicts with any other words in its place."""

    shown: str
    meaning: str = ""

    def comparable(self, other: Given) -> bool:
        """Compare words with words."""
        return isinstance(other, Told)

    def compatible(self, other: Given) -> bool:
        """Tell whether they are, or mean, the same ("twenty years", "20 years")."""
        if not isinstance(other, Told):
            return True
        meant = self.meaning == other.meaning != ""
        return meant or self.shown.casefold() == other.shown.casefold() or _are_of_two_zones(self.shown, other.shown)


def _are_of_two_zones(one: str, other: str) -> bool:
    """Tell of 3:35 and 2:35 that whole hours lie between them: one moment on the clocks of two places."""
    return _HOUR.match(one) is not None and _HOUR.match(other) is not None and one.partition(":")[2] == other.partition(":")[2]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the whole story tells: who is who, which names stand side by side, which words stand in small letters."""

    cast: Cast
    within: frozenset[tuple[str, str]]
    common: frozenset[str]


def twins(scenes: Sequence[tuple[Annotations, Scene]], cast: Cast) -> Iterator[Twin]:
    """Give the values in which sentences part that are otherwise one."""
    known = _Known(cast, _neighbouring_names_in_copies(scenes), _common(scenes))
    for parting in (one for one in partings(scenes) if one.share >= _SURE):
        found = [(part, values) for part in parting.parts if (values := _twin_values(parting, part, known)) is not None]
        # Where a name differs and something else too, the sentences tell of two things in one form.
        alone = len(found) == 1 and not any(map(partial(_is_share, parting), parting.parts))
        if alone or not any(kind in _NAMES for _, (kind, _) in found):
            yield from (_twin(parting, part, *values) for part, values in found)


def _is_share(parting: Parting, part: tuple[Range, Range]) -> bool:
    """Tell whether one side has all and the other some."""
    sizes = lexicon().words("shares")
    return all(not sizes.isdisjoint(parting.said(side, part[side])) for side in (0, 1))


def _twin(parting: Parting, part: tuple[Range, Range], kind: DiscrepancyKind, values: Values) -> Twin:
    one, other = (
        tuple(_twin_filler(line, part[side], values[side]) for line in lines)
        for side, lines in enumerate((parting.one, parting.other))
    )
    return Twin(kind, (one, other))


def _twin_values(parting: Parting, part: tuple[Range, Range], known: _Known) -> Found:
    """Read what stands in the place on either side, as a day, a number, a name or a turn."""
    if max(end - start for start, end in part) > _LONGEST:
        return None
    if parting.share >= _ONE_SENTENCE and (turn := turn_between(parting, part)) is not None:
        return "polarity", (Told(turn.one), Told(turn.other))
    if any(set(parting.said(side, part[side])) <= lexicon().silent for side in (0, 1)):
        return None
    lines = (parting.one[0], parting.other[0])
    days = [_day_in_copy(line, place, copied=parting.share >= _COPIED) for line, place in zip(lines, part, strict=True)]
    if any(days):
        return _told("date", days[0], days[1]) if not _elsewhere(parting, part) else None
    numbers = [_number_in_copy(line, place) for line, place in zip(lines, part, strict=True)]
    if any(numbers):
        return _twin_numbers(parting, numbers[0], numbers[1]) if not _elsewhere(parting, part) else None
    return _twin_names(parting, part, known)


def _told(kind: DiscrepancyKind, one: Given | None, other: Given | None) -> Found:
    if one is None or other is None or type(one) is not type(other) or one.compatible(other):
        return None
    return kind, (one, other)


def _twin_numbers(parting: Parting, one: Number | None, other: Number | None) -> Found:
    """Compare two numbers; in sentences that are one but for it, "more than 20" and "more than 50" are two accounts."""
    if one is None or other is None or {one.noun, other.noun} & tellers():
        return None
    told = [(number.kind, number.unit, number.named, number.outcome, number.whole, number.terms) for number in (one, other)]
    if told[0] != told[1] or (one.noun != other.noun and one.noun and other.noun):
        return None
    bounds = [(number.low, number.high) for number in (one, other)]
    same = any(first == second and math.isinf(first) for first, second in zip(*bounds, strict=True))
    if one.compatible(other) and not (same and bounds[0] != bounds[1] and parting.share >= _ONE_SENTENCE):
        return None
    return "number", (one, other)


def _elsewhere(parting: Parting, part: tuple[Range, Range]) -> bool:
    """Tell whether what stands here on one side stands somewhere else on the other."""
    return any(set(parting.said(side, part[side])) <= set(parting.words[1 - side]) for side in (0, 1))


def _span_in_copy(line: Line, place: Range) -> Span:
    """Give the place of a stretch of words; of none the place of the word that follows."""
    start, end = place
    if start == end:
        start = min(start, len(line.places) - 1)
        end = start + 1
    return Span(line.places[start][0], line.places[end - 1][1])


def _day_in_copy(line: Line, place: Range, *, copied: bool) -> Given | None:
    """Read the one time at a stretch of words: a time of the clock, a duration in one number, a day or a stretch of days."""
    span, text = _span_in_copy(line, place), line.scene.text
    found = [time for time in line.member.times if time.span.overlaps(span)]
    if len(found) != 1 or (not copied and _is_aside(found[0], line.scene)):
        return None
    told = " ".join(text[found[0].span.start : found[0].span.end].split())
    if found[0].type == "DURATION":
        return (
            Told(told, found[0].value)
            if _ONE_LENGTH.fullmatch(found[0].value) and place[1] - place[0] == 1 and not found[0].modifier
            else None
        )
    clock = _CLOCK.search(found[0].value)
    if clock and not lexicon().words("weekdays") & set(words(text[span.start : span.end])):
        return Told(clock[1])
    return read_day(found[0], told)


def _is_aside(time: TimeExpression, scene: Scene) -> bool:
    """Tell whether a time says which thing is meant, or signs what somebody wrote."""
    return names_a_thing(time, scene) or _SIGNED.search(scene.text[: time.span.start]) is not None


def _number_in_copy(line: Line, place: Range) -> Number | None:
    span = _span_in_copy(line, place)
    if any(time.span.overlaps(span) for time in line.member.times):
        return None
    found = [number for number in line.member.quantities if number.span.overlaps(span)]
    return read_number(found[0], line.scene, told_beside(line.member, line.scene)) if len(found) == 1 else None


def _twin_names(parting: Parting, part: tuple[Range, Range], known: _Known) -> Found:
    """Read two different names, each of which the other's sentence lacks."""
    if parting.held < _HELD or _elsewhere(parting, part):
        return None
    lines = (parting.one[0], parting.other[0])
    if any(
        all(_number_in_copy(line, place) for line, place in zip(lines, other, strict=True))
        for other in parting.parts
        if other != part
    ):
        return None
    names = [_name_in_copy(line, place, known.cast, known.common) for line, place in zip(lines, part, strict=True)]
    one, other = names
    if one is None or other is None or one.compatible(other) or other.entity in one.beside or one.entity in other.beside:
        return None
    if _twin_names_may_be_one(one, other, known) or one.type != other.type:
        return None
    before = parting.words[0][max(0, part[0][0] - 1) : part[0][0]]
    placed = "person" not in {one.type, other.type} and (
        {one.type, other.type} == {"place"} or (bool(before) and before[0] in lexicon().words("placing", "around"))
    )
    spoken = all(_speaks_in_copy(line, place) for line, place in zip(lines, part, strict=True))
    if spoken and "other" in {one.type, other.type}:
        return None  # words for whom an account names ("the member for Skarne") may be for anybody
    return ("place" if placed else "attribution" if spoken else "actor"), (one, other)


def _twin_names_may_be_one(one: Name, other: Name, known: _Known) -> bool:
    """Tell whether two names may be one bearer's: a word in common, initials, one country in both, or a town and its state."""
    first, second = " ".join(plain(one.shown)), " ".join(plain(other.shown))
    return (
        (one.type == other.type == "person" and may_be_one_person(one.shown, other.shown))
        or ({one.type, other.type} != {"person"} and bool(set(first.split()) & set(second.split())))
        or is_short_for(one.shown, other.shown)
        or is_short_for(other.shown, one.shown)
        or bool({(first, second), (second, first)} & known.within)
        or bool(countries_in(plain(one.shown)) & countries_in(plain(other.shown)))
    )


def _speaks_in_copy(line: Line, place: Range) -> bool:
    span = _span_in_copy(line, place)
    sources = (quotation.source.evidence for quotation in line.member.quotations if quotation.source)
    return any(source is not None and source.span.overlaps(span) for source in sources)


def _name_in_copy(line: Line, place: Range, cast: Cast, common: frozenset[str]) -> Name | None:
    """Read the name at a stretch of words: a mention, or else words with capitals that are no titles."""
    span = _span_in_copy(line, place)
    text = line.scene.text
    shown = [text[start:end] for start, end in line.places[place[0] : place[1]]]
    sure = [word for word in shown if word.casefold() not in lexicon().silent]
    if (
        not sure
        or len(shown) > _LONGEST_NAME
        or not all(word[0].isupper() or word in lexicon().words("placing", "small") for word in shown)
    ):
        return None
    if all(word.casefold().rstrip(".") in lexicon().words("name-parts", "title") for word in sure) or any(
        time.span.overlaps(span) for time in line.member.times
    ):
        return None
    inside = [
        found
        for found in cast.places.get(line.scene.article, ())
        if line.scene.sentence.start <= found[0] and found[1] <= line.scene.sentence.end
    ]
    beside = frozenset(entity for _, _, entity in inside)
    said = frozenset(words(text[line.scene.sentence.start : line.scene.sentence.end]))
    for start, end, entity in inside:
        if start < span.end and span.start < end:
            full = " ".join(text[min(start, span.start) : max(end, span.end)].split())
            return Name(entity, cast.entities[entity].type, full, beside, said)
    if place[0] == 0 and any(word.casefold() in common for word in shown):
        return None
    return Name(" ".join(shown), "other", " ".join(shown), beside, said)


def _twin_filler(line: Line, place: Range, value: Given) -> Filler:
    """Build the filler of the same words in one of the lines that have them."""
    span = _span_in_copy(line, place)
    for time in line.member.times:
        if isinstance(value, Day) and time.span.overlaps(span):
            span = time.span
    for number in line.member.quantities:
        if isinstance(value, Number) and number.span.overlaps(span):
            span = number.span
    return line.scene.fill(span, value, ())


def _neighbouring_names_in_copies(scenes: Sequence[tuple[Annotations, Scene]]) -> frozenset[tuple[str, str]]:
    """List the pairs of names that stand beside one another somewhere (a town, its state), in folded words."""
    found: set[tuple[str, str]] = set()
    for member in {scene.article: member for member, scene in scenes}.values():
        for one, other in zip(member.mentions, member.mentions[1:], strict=False):
            between = member.article.text[one.span.end : other.span.start].strip()
            if between in {",", "", "in", "of", "(", ", in"}:
                found.add((" ".join(plain(one.name)), " ".join(plain(other.name))))
    return frozenset(found)


def _common(scenes: Sequence[tuple[Annotations, Scene]]) -> frozenset[str]:
    texts = {scene.article: scene.text for _, scene in scenes}
    return frozenset(word for text in texts.values() for word in re.findall(r"\b[a-z]\w+", text))


def _find(laid: Laid) -> Iterator[Differing]:
    return (report_sides(laid.story, twin.kind, twin.sides) for twin in twins(laid.scenes, laid.cast))


TWINS = Detector(
    "twins", 2, ("date", "number", "place", "actor", "attribution", "polarity"), "sentences that are one but for a value", _find
)
