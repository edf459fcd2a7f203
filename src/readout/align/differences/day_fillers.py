"""Days that a sentence gives for what it tells."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date

from readout.align.differences.day_values import Day, Stretch
from readout.align.differences.scenes_and_fillers import Filler, Scene
from readout.align.predications import hangs_on
from readout.language import Tree, lexicon
from readout.model import Annotations, TimeExpression

_SAYING = re.compile(
    r"(?:said|says|told|tells|announced|added|tweeted|wrote|stated|declared|confirmed|reported|claimed|warned|insisted"
    r"|stressed|noted|explained|argued|acknowledged|posted|revealed|denied"
    r"|tweets?|statements?|announcements?|speech|interview|briefing|conference)\b"
)
_BETWEEN = re.compile(r"[\s,(]*(?:(?:on|late|early|this|last|that|in|a|statement|reporters|her|his|here)\s+)*", re.IGNORECASE)
_SIGNED = re.compile(r"@\w+\)?\s*$")
_UNTIL = re.compile(
    r"\b(?:until|till|by|(?<!shortly )(?<!just )before|no later than|as of|deadline of)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_ZONE = r"\s+(?:[A-Z]{2,4}|local time)"
_CLOCK = re.compile(rf"(?:noon|midnight|(?:at )?\d{{1,2}}(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?(?:{_ZONE})?|{_ZONE}|\s*))", re.IGNORECASE)
# Articles are dated by the day of one time zone, and "today" by that date: a day's difference from such words proves nothing.
_DEICTIC = re.compile(
    r"(?:(?:the )?(?:next|following|previous|same) (?:day|morning|evening|night)"
    r"|today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night|overnight)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:-|–|to|and|through|until)\s*", re.IGNORECASE)
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_DAY_OF_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_NAMING = frozenset(("compound", "nmod:poss", "amod"))
_PARTS = {"START": (1, 10), "MID": (11, 20), "END": (21, 28)}
_LONGEST_DAYS = 31
_ANY_YEAR = 2000


def date_fillers(member: Annotations, scene: Scene) -> Iterator[Filler]:
    """Give the days of one sentence that are told closely enough to conflict."""
    sentence = scene.sentence.span
    inside = [time for time in member.times if sentence.contains(time.span)]
    for time in inside:
        value = None if names_a_thing(time, scene) else _filling_day(time, scene)
        if value is not None and not any(_is_of_one_stretch(time, other, scene) for other in inside):
            yield scene.fill(time.span, value, [other.span for other in inside])


def names_a_thing(time: TimeExpression, scene: Scene) -> bool:
    """Tell whether a day only says which thing is meant ("the Christmas party", "Sunday's game"), not when something was.

    An hour of the day is no such thing ("until Saturday noon").
    """
    tree, tokens = Tree.of(scene.sentence.tokens), scene.sentence.tokens
    inside = tree.within(time.span)
    heads = (tokens[tokens[at].head] for at in inside if tokens[at].head not in inside and tokens[at].relation in _NAMING)
    return any(
        head.pos in {"NOUN", "PROPN"} and scene.text[head.start : head.end].casefold() not in lexicon().words("placing", "hour")
        for head in heads
    )


def _filling_day(time: TimeExpression, scene: Scene) -> Day | None:
    """Give the day that a time expression tells, with all that two days are compared by; None where it tells none surely."""
    told = " ".join(scene.text[time.span.start : time.span.end].split())
    if time.type not in {"DATE", "TIME"} or "week" in told.casefold() or _CLOCK.fullmatch(told) or _DEICTIC.match(told):
        return None
    if _SIGNED.search(scene.text[: time.span.start]) or (found := _anchored(time) or _unanchored(time)) is None:
        return None
    limit = _UNTIL.search(scene.text[scene.sentence.start : time.span.start]) is not None
    return Day(
        found.first, found.last, told, found.frame, time.anchor != "explicit", _is_spoken(time, scene), limit, _deed(time, scene)
    )


def _is_of_one_stretch(one: TimeExpression, other: TimeExpression, scene: Scene) -> bool:
    """Tell of "from May 15-18" that one day is the beginning and the other the end."""
    first, last = sorted((one.span, other.span))
    return one.span != other.span and _RANGE.fullmatch(scene.text[first.end : last.start]) is not None


def _deed(time: TimeExpression, scene: Scene) -> tuple[str, str]:
    """Give the verb that a day hangs on, and what it acts on, or who acts where it acts on nothing; "" for what is not found.

    Of eight pairs of days of one verb that were read in fresh groups none differed: two bodies pass a bill on two days.
    """
    verb = hangs_on(scene.sentence, time.span).verb
    if verb is None:
        return "", ""
    tree = Tree.of(scene.sentence.tokens)
    at = tree.at(verb.start)
    acted = tree.object(at)
    of = acted if acted >= 0 else tree.subject(at)
    return _key_at(verb.start, scene), _key_at(tree.tokens[of].start, scene) if of >= 0 else ""


def _key_at(place: int, scene: Scene) -> str:
    return next((term.key for term in scene.terms if term.start <= place < term.end), "")


def is_of_news(one: Filler, other: Filler, printed: Mapping[str, str]) -> bool:
    """Tell of two days that the later had not come when the account of the earlier was printed: they are of two things.

    `printed` are the days of printing by article. What both announce may well be put on two days.
    """
    days = [(each.value, printed.get(each.article, "")) for each in (one, other) if isinstance(each.value, Day)]
    if [day.frame for day, _ in days] != ["calendar", "calendar"]:
        return False
    (early, heard), (late, told) = sorted(days, key=lambda each: each[0].earliest)
    return early.latest.isoformat() <= heard < late.earliest.isoformat() <= told


def read_day(time: TimeExpression, told: str) -> Day | None:
    """Read what a time says, however long it is, for a sentence in which all else is the same."""
    found = _stretch(time) or _unanchored(time)
    if time.type not in {"DATE", "TIME"} or found is None or _DEICTIC.match(told):
        return None
    return Day(found.first, found.last, told, found.frame, time.anchor != "explicit", spoken=False, limit=False)


def _stretch(time: TimeExpression) -> Stretch | None:
    if time.earliest is None or time.latest is None:
        return None
    try:
        return Stretch(date.fromisoformat(time.earliest[:10]), date.fromisoformat(time.latest[:10]))
    except ValueError:
        return None


def _anchored(time: TimeExpression) -> Stretch | None:
    found = _stretch(time) if time.precision != "week" else None
    return found if found is not None and (found.last - found.first).days < _LONGEST_DAYS else None


def _unanchored(time: TimeExpression) -> Stretch | None:
    """Read the weekday, or the month and its part, of an article whose date nobody knows."""
    if match := _WEEKDAY.match(time.value):
        day = date.fromisocalendar(_ANY_YEAR, 1, int(match[1]))
        return Stretch(day, day, "week")
    if (match := _DAY_OF_YEAR.fullmatch(time.value)) is None or not 1 <= int(match[1]) <= 12:  # noqa: PLR2004 months
        return None
    month = int(match[1])
    first, last = (
        (int(match[2]), int(match[2])) if match[2] else _PARTS.get(time.modifier or "", (1, monthrange(_ANY_YEAR, month)[1]))
    )
    try:
        return Stretch(date(_ANY_YEAR, month, first), date(_ANY_YEAR, month, last), "year")
    except ValueError:
        return None


def _is_spoken(time: TimeExpression, scene: Scene) -> bool:
    """Tell whether the time stands beside a verb of saying."""
    before = scene.text[scene.sentence.start : time.span.start]
    after = scene.text[time.span.end : scene.sentence.end]
    said = list(_SAYING.finditer(before))
    close = bool(said) and _BETWEEN.fullmatch(before, said[-1].end()) is not None
    return close or re.match(r"[\s,]*" + _SAYING.pattern, after) is not None
