"""From conflicting pairs of values to discrepancies: values side by side with their evidence and origins; updates apart."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, combinations, pairwise

from readout.align.claim_reasons import as_written, forms_of
from readout.align.differences.day_fillers import Day
from readout.align.differences.discrepancy_headings import Place, clause_of, heading, whether
from readout.align.differences.number_fillers import Number
from readout.align.differences.scenes_and_fillers import Filler, Given
from readout.language import lexicon
from readout.model import Discrepancy, DiscrepancyKind, Story, Value
from readout.text import words

_ABOUT: Mapping[DiscrepancyKind, str] = {
    "date": "when",
    "number": "how many or how much",
    "place": "where",
    "actor": "who",
    "attribution": "who said it",
    "polarity": "whether",
    "detail": "what",
}
"""What heads a disagreement of which no clause can be shown without its values."""

# The likeness of the words around two values from which on an account that gives both tells of two things.
_OF_THE_SAME = 0.6
# Numbers that are nearer may be one that an account gives twice, once amiss; of five pairs farther apart, read in fresh stories, of
# which one account gives both none was a difference.
_NEAR = 0.9
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Differing:
    """A difference that a detector has found, and whether it is a change over time and no disagreement."""

    discrepancy: Discrepancy
    is_update: bool = False


def report(story: Story, kind: DiscrepancyKind, fillers: Sequence[Filler], same: Sequence[tuple[int, int]]) -> Iterator[Differing]:
    """Give each difference, in order of first mention."""
    conflicts = [pair for pair in same if not fillers[pair[0]].value.compatible(fillers[pair[1]].value)]
    linked: dict[int, set[int]] = defaultdict(set)
    for one, other in same:
        linked[one].add(other)
        linked[other].add(one)
    told: set[int] = set()
    for one, other in sorted(conflicts, key=lambda pair: (-fillers[pair[0]].alike(fillers[pair[1]]), pair)):
        if not {one, other} & told and not _report_explains_itself(fillers, one, other, linked):
            sides = _sides_with_copies_to_report(fillers, _sides_of_report(fillers, (one, other), linked))
            told.update(at for side in sides for at in side)
            yield Differing(_discrepancy_of(story, kind, fillers, sides), _is_update(story, fillers, sides))


def report_sides(story: Story, kind: DiscrepancyKind, sides: Sequence[Sequence[Filler]]) -> Differing:
    """Give the difference of sides that are known to conflict."""
    fillers = [filler for side in sides for filler in side]
    ends = list(accumulate((len(side) for side in sides), initial=0))
    places = [list(range(start, end)) for start, end in pairwise(ends)]
    return Differing(_discrepancy_of(story, kind, fillers, places), _is_update(story, fillers, places))


def _report_explains_itself(fillers: Sequence[Filler], one: int, other: int, linked: Mapping[int, set[int]]) -> bool:
    """Tell whether either account gives both values, so that they are two things told side by side.

    For numbers both stand in one sentence ("56 % and 27 %"), or anywhere in the account if they are far apart; for days anywhere in
    the account, of the same thing by its words.
    """
    for mine, others in ((one, other), (other, one)):
        value, account = fillers[others].value, fillers[mine]
        beside = (
            at for at, filler in enumerate(fillers) if filler.sentence == account.sentence and filler.article == account.article
        )
        if any(at != mine and fillers[at].value.comparable(value) and fillers[at].value.compatible(value) for at in beside):
            return True
        if isinstance(value, Day) and any(
            fillers[at].article == account.article and fillers[at].value.compatible(value) for at in linked[others]
        ):
            return True
        if any(
            filler.article == account.article
            and filler.value.comparable(value)
            and filler.value.compatible(value)
            and (_is_far_enough_to_report(value, account.value) or filler.alike(fillers[others]) >= _OF_THE_SAME)
            for filler in fillers
            if filler is not account
        ):
            return True
    return False


def _is_far_enough_to_report(one: Given, other: Given) -> bool:
    """Tell of two numbers that neither rounds the other."""
    if not isinstance(one, Number) or not isinstance(other, Number):
        return False
    small, large = sorted((abs(one.low), abs(other.low)))
    return small < _NEAR * large


def _sides_of_report(fillers: Sequence[Filler], seed: tuple[int, int], linked: Mapping[int, set[int]]) -> list[list[int]]:
    """Put the two conflicting values on two sides; values that are of the same as either join the one side that they agree with."""
    sides = [[at] for at in sorted(seed)]
    for at in sorted((linked[seed[0]] | linked[seed[1]]) - set(seed)):
        homes = [side for side in sides if all(fillers[at].value.compatible(fillers[other].value) for other in side)]
        if len(homes) == 1:
            homes[0].append(at)
    return sides


def _sides_with_copies_to_report(fillers: Sequence[Filler], sides: Sequence[Sequence[int]]) -> list[list[int]]:
    """Add to each side what says the same value in the same words."""
    homes = {_worded(fillers[at]): number for number, side in enumerate(sides) for at in side}
    taken = {at for side in sides for at in side}
    return [
        [*side, *(at for at, filler in enumerate(fillers) if at not in taken and homes.get(_worded(filler)) == number)]
        for number, side in enumerate(sides)
    ]


def _worded(filler: Filler) -> tuple[str, ...]:
    return (*words(filler.evidence.text), filler.value.shown)


def _discrepancy_of(story: Story, kind: DiscrepancyKind, fillers: Sequence[Filler], sides: Sequence[Sequence[int]]) -> Discrepancy:
    """Report conflicting values as a discrepancy: each side with its evidence, a heading, and what both speak of."""
    values = [_value(story, [fillers[at] for at in side]) for side in sides]
    both = _words_shared_by_report(story, [fillers[side[0]] for side in sides])
    return Discrepancy(
        "",
        kind,
        _report_heading(story, kind, [[fillers[at] for at in side] for side in sides])
        or ": ".join(filter(None, (_ABOUT[kind], both))),
        tuple(values),
        (),
        (*([f"both speak of {both}"] if both else []), f"{' and '.join(value.value for value in values)} cannot both hold"),
    )


def _words_shared_by_report(story: Story, first: Sequence[Filler]) -> str:
    """Give the weightiest words that are about the first value of every side, as the articles write them."""
    texts = {member.article.id: member.article.text for member in story.members}
    around = min(first, key=lambda filler: (filler.order, filler.span)).around
    shared = frozenset.intersection(*(frozenset(filler.around) for filler in first))
    weightiest = sorted(shared, key=lambda key: (-around.get(key, 0.0), key))[:_SHOWN]
    return ", ".join(
        as_written(key, chain.from_iterable(forms_of(key, filler.terms, texts[filler.article]) for filler in first))
        for key in weightiest
    )


def _report_heading(story: Story, kind: DiscrepancyKind, sides: Sequence[Sequence[Filler]]) -> str:
    """Head the disagreement with the clause of one account that uses most words of the others, the value cut out."""
    places: list[Place] = []
    said: set[tuple[int, str]] = set()
    hidden: set[str] = set()
    for member in story.members:
        text = member.article.text
        for number, filler in ((number, filler) for number, side in enumerate(sides) for filler in side):
            if filler.article != member.article.id:
                continue
            sentence = next(sentence for sentence in member.sentences if sentence.span == filler.sentence)
            places.append(Place(text, sentence, filler.span, kind != "date"))
            said.update((number, word) for word in set(words(text[sentence.start : sentence.end])))
            hidden.update(word for word in words(text[filler.span.start : filler.span.end]) if word not in lexicon().silent)
    if {side[0].value.shown for side in sides} == {"affirmed", "denied"}:
        affirmed = next(side[0] for side in sides if side[0].value.shown == "affirmed")
        place = next(place for place in places if place.span == affirmed.span and place.sentence.span == affirmed.sentence)
        return whether(clause_of(place.text, place.sentence, affirmed.sentence))
    sharing = Counter(word for _, word in said)
    return heading(places, [word for word, count in sharing.items() if count > 1 and word not in lexicon().silent], hidden)


def _value(story: Story, fillers: Sequence[Filler]) -> Value:
    evidence = tuple(sorted({filler.evidence for filler in fillers}))
    exact = [filler for filler in fillers if not (isinstance(filler.value, Number) and filler.value.rough)] or fillers
    counts = Counter(filler.value.shown for filler in exact)
    return Value(counts.most_common(1)[0][0], evidence, story.origins_of(evidence))


def _is_update(story: Story, fillers: Sequence[Filler], sides: Sequence[Sequence[int]]) -> bool:
    """Tell whether counts differ only because later reports tell of a later state.

    So where every value has its own days of publication, one after the other, and no later article keeps to the earlier value.
    Where nothing says which report is later, nothing says that the counts conflict, unless one article gives both.
    """
    numbers = [fillers[at].value for side in sides for at in side]
    if all(isinstance(number, Number) and number.may_change() for number in numbers) and any(
        isinstance(number, Number) and number.revised for number in numbers
    ):
        return True
    for one, other in combinations(numbers, 2):
        if not (isinstance(one, Number) and isinstance(other, Number) and (one.compatible(other) or one.may_grow(other))):
            return False
    if any(isinstance(number, Number) and number.revised for number in numbers):
        return True
    if any(_report_gives_both(fillers, side, other) for side in sides for other in sides if side is not other):
        return False
    published = {member.article.id: member.article.published.value for member in story.members}
    days = [[(published[fillers[at].article] or "")[:10] for at in side] for side in sides]
    if not all(day for side in days for day in side):
        return True
    return all(max(first) < min(second) or max(second) < min(first) for first, second in combinations(days, 2))


def _report_gives_both(fillers: Sequence[Filler], side: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether an account of one side also counts the same as the other side does."""
    articles = {fillers[at].article for at in side}
    value = fillers[other[0]].value
    return any(
        filler.article in articles and filler.value.comparable(value) and filler.value.compatible(value)
        for at, filler in enumerate(fillers)
        if at not in side
    )
