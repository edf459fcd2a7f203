"""One disagreement told once: reports of the same values in the same words become one, with all their evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from readout.model import Discrepancy, Story, Value
from readout.text import words


def merged(story: Story, found: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Merge discrepancies of one kind whose values pair off, in order of first mention."""
    kept: list[Discrepancy] = []
    for discrepancy in found:
        home = next((at for at, other in enumerate(kept) if _may_be_merged(other, discrepancy)), None)
        if home is None:
            kept.append(discrepancy)
        else:
            kept[home] = _merge(story, kept[home], discrepancy)
    return kept


def _may_be_merged(one: Discrepancy, other: Discrepancy) -> bool:
    """Tell whether both report one disagreement: their values pair off, and one pair at least by its words."""
    if (one.kind, one.between) != (other.kind, other.between):
        return False
    homes: list[int] = []
    for value in other.values:
        home = _home(one.values, value)
        if home is None:
            return False
        homes.append(home)
    if len(set(homes)) < len(homes):
        return False
    named = one.kind == "attribution" and all(
        one.values[home].value == value.value for home, value in zip(homes, other.values, strict=True)
    )
    return named or any(_same_words(one.values[home], value) for home, value in zip(homes, other.values, strict=True))


def _home(values: Sequence[Value], value: Value) -> int | None:
    """Give the place of the value that has words in common with this one, or else says the same."""
    by_words = (at for at, other in enumerate(values) if _same_words(other, value))
    equal = (at for at, other in enumerate(values) if other.value.casefold() == value.value.casefold())
    return next(chain(by_words, equal), None)


def _same_words(one: Value, other: Value) -> bool:
    return any(
        mine.overlaps(others) or _plain(mine.text) == _plain(others.text) for mine in one.evidence for others in other.evidence
    )


@lru_cache(maxsize=65536)
def _plain(text: str) -> tuple[str, ...]:
    return tuple(words(text))


def _merge(story: Story, one: Discrepancy, other: Discrepancy) -> Discrepancy:
    homes = [_home(one.values, value) for value in other.values]
    values = [
        _merged_evidence(story, value, [added for home, added in zip(homes, other.values, strict=True) if home == at])
        for at, value in enumerate(one.values)
    ]
    return replace(one, values=tuple(values), reasons=tuple(dict.fromkeys((*one.reasons, *other.reasons))))


def _merged_evidence(story: Story, value: Value, added: Sequence[Value]) -> Value:
    """Take in the evidence of the values added, but for what is shown already in a wider or equal stretch."""
    evidence = sorted({*value.evidence, *(piece for other in added for piece in other.evidence)})
    kept = tuple(piece for piece in evidence if not any(piece != wide and wide.holds(piece) for wide in evidence))
    return Value(value.value, kept, story.origins_of(kept))
