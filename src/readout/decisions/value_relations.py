"""How two values stand to one another, where a person knows it: an update, two things, the same, or a difference."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple, TypeVar

from readout.decisions.one_ruling import Applied, Ruling
from readout.model import Answer, Article, Claim, Comparison, Discrepancy, DiscrepancyKind, Question, Relation, Value, count_origins

Side = TypeVar("Side", Value, Answer)
_TWO = 2
_BY_HAND = "a person says that these differ"


def related(found: Comparison, ruling: Ruling) -> Applied[Comparison]:
    """Let two values stand to one another as a person says, in the rows and in the differences that lay them side by side."""
    said = ruling.decision.value
    apart, later = list[Discrepancy](), list[Discrepancy]()
    beside = [one for one in (*found.discrepancies, *found.updates) if _pair(one.values, ruling)]
    rows = [one for one in found.questions if _pair(one.values, ruling)]
    if not beside and not rows:
        return Applied(found, "" if said in {"same", "apart"} else "nothing lays its two values side by side now")
    for home, lines in ((apart, found.discrepancies), (later, found.updates)):
        for one in lines:
            if one not in beside:
                home.append(one)
            elif said in {"update", "differ"}:
                (later if said == "update" else apart).append(_marked(one, ruling))
            elif len(left := _values_left(one.values, ruling)) >= _TWO:
                home.append(_marked(replace(one, values=left), ruling))
    if said == "differ" and not beside:
        apart.append(_difference_of_values(rows[0], found, ruling))
    found = replace(found, discrepancies=tuple(apart), updates=tuple(later))
    questions = tuple(_row_of_values(one, found, ruling) if one in rows else one for one in found.questions)
    return Applied(replace(found, questions=questions))


def restated(found: Comparison, articles: Mapping[str, Article]) -> Comparison:
    """Let claims be disputed, and rows lead to differences, as the differences that are left say."""
    touched = [piece for one in found.discrepancies for value in one.values for piece in value.evidence]
    names = {one.id for one in found.discrepancies}

    def stated(claim: Claim) -> Claim:
        disputed = any(own.overlaps(other) for own in claim.evidence for other in touched)
        backed = count_origins(claim.evidence, articles) > 1
        return replace(claim, status="disputed" if disputed else "corroborated" if backed else "single-source")

    questions = (one if one.discrepancy in names else replace(one, discrepancy=None) for one in found.questions)
    return replace(found, claims=tuple(map(stated, found.claims)), questions=tuple(questions))


class _Pair(NamedTuple):
    """The places, among several values, of the one that a decision is about and of the one that it is laid beside."""

    on: int
    to: int


def _pair(values: Iterable[Value | Answer], ruling: Ruling) -> _Pair | None:
    """Find the values of a decision."""
    sides = list(values)
    one = next((at for at, value in enumerate(sides) if ruling.touches(value.evidence)), None)
    other = next((at for at, value in enumerate(sides) if at != one and ruling.meets(value.evidence)), None)
    return None if one is None or other is None else _Pair(one, other)


def _values_left(values: tuple[Side, ...], ruling: Ruling) -> tuple[Side, ...]:
    """Give the values with the second one taken into the first, or away where it answers something else."""
    pair = _pair(values, ruling)
    if pair is None:
        return values
    evidence = tuple(dict.fromkeys(piece for at in pair for piece in values[at].evidence))
    both = replace(values[pair.on], evidence=evidence, origins=count_origins(evidence, ruling.articles))
    kept = both if ruling.decision.value == "same" else values[pair.on]
    return tuple(kept if at == pair.on else value for at, value in enumerate(values) if at != pair.to)


def _row_of_values(row: Question, found: Comparison, ruling: Ruling) -> Question:
    said, decided = ruling.decision.value, ruling.mark(row.decided)
    if said in {"same", "apart"}:
        left = _values_left(row.values, ruling)
        relation: Relation | None = row.relation if len(left) >= _TWO else "same"
        return replace(row, values=left, relation=relation, decided=decided)
    name = next((one.id for one in found.discrepancies if _pair(one.values, ruling)), None)
    return replace(row, relation="update" if said == "update" else "differ", discrepancy=name, decided=decided)


def _difference_of_values(row: Question, found: Comparison, ruling: Ruling) -> Discrepancy:
    numbers = [int(one.id.rpartition(".d")[2]) for one in found.discrepancies]
    values = tuple(Value(one.value, one.evidence, one.origins) for one in row.values)
    name = f"{ruling.story}.d{max(numbers, default=0) + 1}"
    kind: DiscrepancyKind = "detail" if row.kind == "other" else row.kind
    return Discrepancy(name, kind, row.about, values, reasons=(_BY_HAND,), decided=(ruling.decision.id,))


def _marked(one: Discrepancy, ruling: Ruling) -> Discrepancy:
    return replace(one, decided=ruling.mark(one.decided))
