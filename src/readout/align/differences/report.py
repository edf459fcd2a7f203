"""From conflicting pairs of values to discrepancies: values side by side with their evidence and origins; updates apart."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from readout.align.differences.fillers import Filler
from readout.align.differences.numbers import Number
from readout.align.origins import origins_of
from readout.model import Discrepancy, DiscrepancyKind, Story, Value

_ABOUT = {"date": "when", "number": "how many or how much", "place": "where", "actor": "who"}


def report(
    story: Story, kind: DiscrepancyKind, fillers: Sequence[Filler], same: Sequence[tuple[int, int]]
) -> Iterator[tuple[Discrepancy, bool]]:
    """Give each discrepancy with whether it is an update, in order of first mention."""
    conflicts = [pair for pair in same if not fillers[pair[0]].value.compatible(fillers[pair[1]].value)]
    for group in _connected(conflicts):
        sides = _sides(fillers, group, same)
        if len(sides) > 1:
            yield _discrepancy(story, kind, fillers, sides), _is_update(story, fillers, sides)


def _connected(pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    home: dict[int, int] = {}
    for pair in pairs:
        roots = sorted({home.get(at, at) for at in pair})
        for at in [*home, *pair]:
            if home.get(at, at) in roots:
                home[at] = roots[0]
    groups: dict[int, list[int]] = {}
    for at in sorted(home):
        groups.setdefault(home[at], []).append(at)
    return [groups[root] for root in sorted(groups)]


def _sides(fillers: Sequence[Filler], group: Sequence[int], same: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Part conflicting values into sides whose members can all hold; then let others that speak of the same join one side."""
    sides: list[list[int]] = []
    for at in group:
        home = next((side for side in sides if all(fillers[at].value.compatible(fillers[other].value) for other in side)), None)
        if home is None:
            sides.append([at])
        else:
            home.append(at)
    linked = {at for pair in same for at in pair if set(pair) & set(group)} - set(group)
    for at in sorted(linked):
        homes = [side for side in sides if all(fillers[at].value.compatible(fillers[other].value) for other in side)]
        if len(homes) == 1:
            homes[0].append(at)
    return sides


def _discrepancy(story: Story, kind: DiscrepancyKind, fillers: Sequence[Filler], sides: Sequence[Sequence[int]]) -> Discrepancy:
    values = [_value(story, [fillers[at] for at in side]) for side in sides]
    first = fillers[min(at for side in sides for at in side)]
    shared = frozenset.intersection(*(frozenset(fillers[at].around) for side in sides for at in side[:1]))
    words = ", ".join(key.lstrip("=@") for key in sorted(shared, key=lambda key: (-first.around.get(key, 0.0), key))[:5])
    return Discrepancy(
        "",
        kind,
        f"{_ABOUT[kind]}: {' '.join(first.evidence.text.split())}",
        tuple(values),
        (),
        (f"both speak of {words}", f"{' and '.join(value.value for value in values)} cannot both hold"),
    )


def _value(story: Story, fillers: Sequence[Filler]) -> Value:
    evidence = tuple(sorted({filler.evidence for filler in fillers}))
    return Value(fillers[0].value.shown, evidence, origins_of(story, {filler.article for filler in fillers}))


def _is_update(story: Story, fillers: Sequence[Filler], sides: Sequence[Sequence[int]]) -> bool:
    """Tell whether counts differ only because later reports tell of a later state.

    So where every value has its own days of publication, one after the other, and no later article keeps to the earlier value.
    Where nothing says which report is later, nothing says that the counts conflict, unless one article gives both.
    """
    numbers = [fillers[at].value for side in sides for at in side]
    for one, other in combinations(numbers, 2):
        if not (isinstance(one, Number) and isinstance(other, Number) and (one.compatible(other) or one.may_grow(other))):
            return False
    published = {member.article.id: member.article.published.value for member in story.members}
    spans = []
    for side in sides:
        days = [(published[fillers[at].article] or "")[:10] for at in side]
        if not all(days):
            articles = [{fillers[at].article for at in side} for side in sides]
            return not any(first & second for first, second in combinations(articles, 2))
        spans.append((min(days), max(days)))
    return all(first[1] < second[0] or second[1] < first[0] for first, second in combinations(spans, 2))
