"""What is told beside a person's name and cannot be both of one person: ages, parties, states, the sides of a house."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from readout.align.cast_of_entities import Cast
from readout.align.questions_from_rows import Laid, row_of
from readout.language import lexicon
from readout.model import Discrepancy, Evidence, Relation, Span, Story, Value

# "Holm, 42, ...", "Holm (42)", "Holm was 42.", "Holm, a 42-year-old clerk", "42-year-old clerk Ida Holm".
_BEHIND = re.compile(r"(?:, aged |, | \(| aged | is | was )(\d\d)(?= years? old|[,.;)](?:\s|\Z))|, an? (\d\d)-year-old\b")
_BEFORE = re.compile(r"\b(\d\d)-year-old ((?:[^\W\d_]+[ -]){0,3})\Z")
_FAR_BEFORE, _FAR_BEHIND = 60, 30
_BIRTHDAY = 1
"""Years by which two ages may differ where a birthday lies between what is told."""
# "Holm (D-Ohio)", "Holm, R-W.Va.,": a seat, as newsrooms of the United States write it behind a name.
_SEAT = re.compile(r",? [(\[]?(([RD])[-–]([A-Z][A-Za-z. ]{0,20}?))(?=[),;\]])")


class _Told(NamedTuple):
    """What a place tells of a person, as it is compared, and where."""

    meant: str
    span: Span


_Reader = Callable[[str, int, int], _Told | None]
"""Reads what is told beside a name at two offsets of a text."""


def facts_of_persons(story: Story, cast: Cast) -> Iterator[Laid]:
    """Give what accounts tell otherwise of one person, what is told most first."""
    for about, read in _FACTS:
        for entity, told in _told_of_persons(story, cast, read).items():
            ages = [int(meant) for meant in told if meant.isdigit()]
            near = bool(ages) and all(abs(one - other) <= _BIRTHDAY for one, other in combinations(ages, 2))
            articles = [{piece.article for piece in places} for places in told.values()]
            both = set[str]().union(*articles)
            # Who tells two parties or two posts tells of a change.
            if len(told) > 1 and len(both) > 1 and (ages or sum(map(len, articles)) == len(both)):
                yield _row_of_fact(story, about.format(cast.entities[entity].name), told, "soft" if near else "differ")


def _row_of_fact(story: Story, about: str, told: Mapping[str, Sequence[Evidence]], relation: Relation) -> Laid:
    ordered = [told[meant] for meant in sorted(told, key=lambda meant: (-len(told[meant]), meant))]
    shown = [Counter(piece.text for piece in places).most_common(1)[0][0] for places in ordered]
    values = tuple(Value(value, tuple(places), story.origins_of(places)) for value, places in zip(shown, ordered, strict=True))
    reason = f"one person is given as {' and as '.join(shown)}"
    if all(map(str.isdigit, shown)):
        return row_of(story, "number", Discrepancy("", "number", about, values, (), (reason,)), relation)
    return row_of(story, "other", Discrepancy("", "detail", about, values, (), (reason,)), relation)


def _told_of_persons(story: Story, cast: Cast, read: _Reader) -> dict[str, dict[str, list[Evidence]]]:
    found: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for member in story.members:
        article = member.article
        for start, end, entity in cast.places.get(article.id, ()):
            if cast.entities[entity].type == "person" and (told := read(article.text, start, end)):
                found[entity][told.meant].append(article.evidence(told.span))
    return found


def _age_beside(text: str, start: int, end: int) -> _Told | None:
    """Find the age that stands beside a name: "27-year-old son of Ida Holm" is not hers."""
    found = _BEHIND.match(text, end, min(len(text), end + _FAR_BEHIND))
    if found:
        return _Told(found[found.lastindex or 1], Span(*found.span(found.lastindex or 1)))
    found = _BEFORE.search(text, max(0, start - _FAR_BEFORE), start)
    if found and lexicon().silent.isdisjoint(found[2].casefold().split()):
        return _Told(found[1], Span(*found.span(1)))
    return None


def _party_beside(text: str, start: int, end: int) -> _Told | None:
    del start
    found = _SEAT.match(text, end)
    return _Told(found[2], Span(*found.span(1))) if found else None


def _state_beside(text: str, start: int, end: int) -> _Told | None:
    del start
    found = _SEAT.match(text, end)
    state = _state(found[3]) if found else ""
    return _Told(state, Span(*found.span(1))) if found and state else None


@lru_cache(maxsize=4096)
def _state(told: str) -> str:
    """Give the state that is named, or the one whose name has all letters of an abbreviation, in order and from its first on."""
    states = sorted(name.replace("_", " ") for name in lexicon().words("regions"))
    if told in states or not (told.endswith(".") or told.isupper()):
        return told if told in states else ""
    short = "".join(filter(str.isalpha, told)).casefold()
    fit = [state for state in states if _is_short_for_state(short, state.casefold().split())]
    return fit[0] if len(fit) == 1 else ""


def _is_short_for_state(short: str, state: Sequence[str]) -> bool:
    letters = iter("".join(state))
    return short[0] == state[0][0] and all(word[0] in short for word in state) and all(letter in letters for letter in short)


def _side_beside(text: str, start: int, end: int) -> _Told | None:
    """Find a post on one side of a house before a name ("House Minority Leader"), held and not held before."""
    del end
    near = text[max(0, start - _FAR_BEFORE) : start].split()[-4:]
    side, post = near[-2:] if len(near) > 1 else ("", "")
    once = lexicon().words("titles", "attribute", "apart").intersection(map(str.casefold, near))
    if once or side.casefold() not in lexicon().words("titles", "side"):
        return None
    begins = text.rindex(side, 0, start)
    return _Told(side.casefold(), Span(begins, text.rindex(post, 0, start) + len(post)))


_FACTS: tuple[tuple[str, _Reader], ...] = (
    ("how old {} is", _age_beside),
    ("which party {} is of", _party_beside),
    ("which state {} is of", _state_beside),
    ("which side of the house {} leads", _side_beside),
)
"""What may be told of a person: how it is asked, and what reads it."""
