"""What stands in one place of two wordings of one sentence, and whether both can hold: times, numbers, names."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.fuzz import ratio

from readout.align.cast_of_entities import Cast
from readout.align.differences.near_copy_partings import Line, Range
from readout.align.name_spellings import is_acronym, may_be_one_person
from readout.align.resolved_sources import countries_in
from readout.align.word_lists import country_words, plain
from readout.language import Tree, lexicon, stem
from readout.model import EntityType, Quantity, Span, TimeExpression
from readout.text import words

_LONGEST_NAME = 4
_SPELLED_ALIKE = 80
_WEEK = 7
_NAMING = frozenset(("compound", "nmod:poss", "amod"))
_ONE_LENGTH = re.compile(r"PT?\d+[A-Z]")
_CLOCK = re.compile(r"T\d\d(:\d\d)")
_UNANCHORED = re.compile(r"XXXX-(?:WXX-\d|\d\d(?:-\d\d)?)")
_SIGNED = re.compile(r"@\w+\)?\s*$")
# Articles are dated by the day of one time zone, and "today" by that date: a day's difference from such words proves nothing.
_DEICTIC = re.compile(
    r"(?:(?:the )?(?:next|following|previous|same) (?:day|morning|evening|night)"
    r"|today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night|overnight)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\b(?:ago|later|before|earlier|after|that|same|next|following|previous|this)\b", re.IGNORECASE)
_ROUGHLY, _ROUNDED = 0.11, 0.05
"""Shares by which two numbers may differ where one is told roughly ("about"), and where one looks rounded (1,000 beside 987)."""
_ROUND = 1000


def time_at(line: Line, place: Range) -> TimeExpression | None:
    """Give the one time told at a stretch of words."""
    span = line.span(place)
    found = [time for time in line.member.times if time.span.overlaps(span)]
    return found[0] if len(found) == 1 else None


def told_time(line: Line, time: TimeExpression) -> str:
    """Say the words of a time."""
    return " ".join(line.member.article.text[time.span.start : time.span.end].split())


def shown_time(line: Line, time: TimeExpression) -> str:
    """Say the words of a time with the days that they mean, where these are known."""
    told = told_time(line, time)
    if time.earliest is None or time.latest is None or time.type == "DURATION":
        return told
    days = dict.fromkeys((time.earliest[:10], time.latest[:10]))
    return f"{told} ({' to '.join(days)})"


def is_told_by_itself(told: str) -> bool:
    """Tell of "Tuesday", never of "today" or "two days later", that it says a day whatever else is told."""
    return _DEICTIC.match(told) is None and _POINTING.search(told) is None


def do_times_part(one: TimeExpression, other: TimeExpression, told: tuple[str, str]) -> bool:
    """Tell whether two times cannot both hold: two lengths, two times of the clock, two stretches of days that do not meet.

    Whole hours apart are one moment on the clocks of two places; a weekday read into two weeks is one weekday.
    """
    if "DURATION" in {one.type, other.type}:
        return one.type == other.type and one.value != other.value and all(map(_ONE_LENGTH.fullmatch, (one.value, other.value)))
    if any(map(_DEICTIC.match, told)) or "SET" in {one.type, other.type}:
        return False
    hours = [_CLOCK.search(time.value) for time in (one, other)]
    if hours[0] and hours[1] and not any(lexicon().words("weekdays") & set(words(each)) for each in told):
        return hours[0][1] != hours[1][1] and not (one.modifier or other.modifier)
    mine, others = _days(one), _days(other)
    if mine is None or others is None:
        shapes = {re.sub(r"\d", "0", time.value) for time in (one, other)}
        return len(shapes) == 1 and one.value != other.value and _UNANCHORED.fullmatch(one.value) is not None
    (first, last), (start, end) = mine, others
    counted = any(character.isdigit() for character in "".join(told))
    reckoned = not counted and (start - first).days % _WEEK == 0
    return (last < start or end < first) and not reckoned


def _days(time: TimeExpression) -> tuple[date, date] | None:
    if time.earliest is None or time.latest is None:
        return None
    return date.fromisoformat(time.earliest[:10]), date.fromisoformat(time.latest[:10])


def says_which(line: Line, time: TimeExpression) -> bool:
    """Tell of "the Christmas party" and of the day beside a signature that they say which is meant; of "Saturday noon" not."""
    text, tokens = line.member.article.text, line.sentence.tokens
    inside = Tree.of(tokens).within(time.span)
    heads = (tokens[tokens[at].head] for at in inside if tokens[at].head not in inside and tokens[at].relation in _NAMING)
    hours = lexicon().words("placing", "hour")
    names = any(head.pos in {"NOUN", "PROPN"} and text[head.start : head.end].casefold() not in hours for head in heads)
    return names or _SIGNED.search(text[: time.span.start]) is not None


def number_at(line: Line, place: Range) -> Quantity | None:
    """Give the one number told at a stretch of words; those of times and of orders are none."""
    span = line.span(place)
    found = [number for number in line.member.quantities if number.span.overlaps(span)]
    timed = any(time.span.overlaps(span) for time in line.member.times)
    return found[0] if len(found) == 1 and not timed and found[0].kind != "ordinal" else None


def shown_number(line: Line, number: Quantity) -> str:
    """Say a number with what it counts."""
    shown = " ".join(line.member.article.text[number.span.start : number.span.end].split())
    missing = [word for word in number.counted.split() if word.casefold() not in shown.casefold().split()]
    return " ".join([shown, *missing]) if not number.unit else shown


def do_numbers_part(one: Quantity, other: Quantity, *, copied: bool) -> bool:
    """Tell whether two numbers of one thing cannot both hold; in a copy "more than 20" and "more than 50" are two accounts."""
    if (one.kind, one.unit) != (other.kind, other.unit) or len({noun for noun in map(counted_noun, (one, other)) if noun}) > 1:
        return False
    (low, high), (least, most) = _bounds(one), _bounds(other)
    exact = min(abs(edge) for edge in (low, high, least, most) if math.isfinite(edge))
    rough = bool({one.bound, other.bound} & {"about", "between"})
    reach = exact * (_ROUGHLY if rough else _ROUNDED if _is_round(low) != _is_round(least) else 0.0)
    open_alike = (low == least == -math.inf and high != most) or (high == most == math.inf and low != least)
    return low > most + reach or least > high + reach or (copied and open_alike)


def counted_noun(number: Quantity) -> str:
    """Give the stem of what is counted, but for what befell them; "" where it is not told."""
    left_out = lexicon().words("tolls", "outcome") | lexicon().silent
    nouns = [word for word in words(number.counted) if word not in left_out]
    return "" if not nouns else "person" if nouns[-1] in lexicon().words("tolls", "anybody") else stem(nouns[-1])


def _bounds(number: Quantity) -> tuple[float, float]:
    low = -math.inf if number.low is None else number.low
    return low, math.inf if number.high is None else number.high


def _is_round(number: float) -> bool:
    """Tell of 1,000 and of 9.4 that they may round 987 and 9.43."""
    return math.isfinite(number) and (number % 10 ** max(0, int(math.log10(abs(number) or 1))) == 0 and abs(number) >= _ROUND)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that a sentence gives, of what type it is, and all entities named in that sentence."""

    entity: str
    type: EntityType
    shown: str
    beside: frozenset[str]


def name_at(line: Line, place: Range, cast: Cast) -> Name | None:
    """Read the name that stands at a stretch of words, all of them with capitals and no titles."""
    span, text = line.span(place), line.member.article.text
    shown = [text[start:end] for start, end in line.places[place[0] : place[1]]]
    sure = [word for word in shown if word.casefold() not in lexicon().silent]
    small = lexicon().words("placing", "small")
    titles = lexicon().words("name-parts", "title")
    if not sure or len(shown) > _LONGEST_NAME or not all(word[0].isupper() or word in small for word in shown):
        return None
    if all(word.casefold().rstrip(".") in titles for word in sure) or any(time.span.overlaps(span) for time in line.member.times):
        return None
    inside = [found for found in cast.places.get(line.article, ()) if line.sentence.start <= found[0] < line.sentence.end]
    beside = frozenset(entity for _, _, entity in inside)
    for start, end, entity in inside:
        if start < span.end and span.start < end:
            full = " ".join(text[min(start, span.start) : max(end, span.end)].split())
            return Name(entity, cast.entities[entity].type, full, beside)
    return None


def do_names_part(one: Name, other: Name, within: frozenset[tuple[str, str]]) -> bool:
    """Tell whether two names of one type are two bearers', neither of whom the other's sentence names.

    Names with a word in common, of one country, spelled alike, one the initials of the other, or a town and its state (`within`
    are names that stand side by side somewhere, folded) may be one bearer's.
    """
    if one.type != other.type or one.entity in other.beside or other.entity in one.beside:
        return False
    first, second = plain(one.shown), plain(other.shown)
    pair = (" ".join(first), " ".join(second))
    person = one.type == "person"
    return not (
        (person and may_be_one_person(one.shown, other.shown))
        or (not person and bool(set(first) & set(second)))
        or ratio(one.shown.casefold(), other.shown.casefold()) >= _SPELLED_ALIKE
        or _is_short_for(one.shown, other.shown)
        or _is_short_for(other.shown, one.shown)
        or bool({pair, pair[::-1]} & within)
        or bool(countries_in(first) & countries_in(second))
        or (one.type == "place" and (country_words().get(first) is None) != (country_words().get(second) is None))
    )


def neighbouring_names(lines: Sequence[Line]) -> frozenset[tuple[str, str]]:
    """List the pairs of names that stand beside one another somewhere (a town, its state), in folded words."""
    found: set[tuple[str, str]] = set()
    for member in {line.article: line.member for line in lines}.values():
        for one, other in zip(member.mentions, member.mentions[1:], strict=False):
            if member.article.text[one.span.end : other.span.start].strip() in {",", "", "in", "of", "(", ", in"}:
                found.add((" ".join(plain(one.name)), " ".join(plain(other.name))))
    return frozenset(found)


def _is_short_for(short: str, long: str) -> bool:
    """Tell whether a name is the initials of another, a number behind them or not (IE8, Internet Explorer)."""
    return is_acronym(short.rstrip("0123456789"), long)


def speaks(line: Line, span: Span) -> bool:
    """Tell whether who is named at a stretch says something there."""
    sources = (quotation.source.evidence for quotation in line.member.quotations if quotation.source)
    return any(source is not None and source.span.overlaps(span) for source in sources)
