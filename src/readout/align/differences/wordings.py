"""Differences between whole statements: who says it, and whether it is so or not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from readout.align.likeness import Likeness, voice
from readout.align.origins import origins_of
from readout.align.statements import Statement
from readout.model import Discrepancy, Story, Value

# On the development stories: an outlet's own sentence shares .6 of its weighed words with the quotation that it takes over, while
# those that merely touch the same matter stay under .5.
_TAKEN_OVER = 0.6
_SHARED_WORDS = 0.3
_NEARLY_EQUAL = 0.8
_FEWEST_WORDS = 3
_TURNING_WORDS = 0.75
_QUOTED = re.compile(r'["“”„«»]')


@dataclass(frozen=True, slots=True)
class Wordings:
    """Compares the statements of a story pair by pair, among those that were found likely to be the same."""

    story: Story
    likeness: Likeness

    def differences(self, likely: Mapping[tuple[int, int], float]) -> Iterator[Discrepancy]:
        """Give the attribution and polarity discrepancies, in order of first mention."""
        statements = self.likeness.floor.statements
        borrowed: dict[int, list[int]] = {}
        for (one, other), probability in sorted(likely.items()):
            first, second = statements[one], statements[other]
            if first.article == second.article or min(len(first.terms), len(second.terms)) < _FEWEST_WORDS:
                continue
            if self._is_turned(one, other):
                yield self._turned(first, second)
            elif self._is_misattributed(one, other):
                yield self._voices([first], [second])
            elif self._is_borrowed(one, other, probability):
                own, quoted = (one, other) if first.quotation is None else (other, one)
                borrowed.setdefault(own, []).append(quoted)
        for place, sources in sorted(borrowed.items()):
            yield self._voices([statements[at] for at in sources], [statements[place]])

    def _is_turned(self, one: int, other: int) -> bool:
        first, second = self.likeness.floor.statements[one], self.likeness.floor.statements[other]
        return (first.negated > 0) != (second.negated > 0) and self.likeness.words(one, other) >= _TURNING_WORDS

    def _is_misattributed(self, one: int, other: int) -> bool:
        """Tell whether two named sources who do not speak for one another are given all but the same words."""
        first, second = self.likeness.floor.statements[one], self.likeness.floor.statements[other]
        named = first.holder is not None and second.holder is not None and bool(first.holder.entity and second.holder.entity)
        return named and voice(first, second) == 0 and self.likeness.words(one, other) >= _NEARLY_EQUAL

    def _is_borrowed(self, one: int, other: int, likely: float) -> bool:
        """Tell whether an outlet states as its own what another attributes to a known party."""
        first, second = self.likeness.floor.statements[one], self.likeness.floor.statements[other]
        if (first.quotation is None) == (second.quotation is None):
            return False
        own, quoted = (first, second) if first.quotation is None else (second, first)
        if quoted.holder is None or quoted.holder.entity is None or f"@{quoted.holder.name}" in own.keys:
            return False
        if _QUOTED.search(own.evidence.text):
            return False
        return likely >= _TAKEN_OVER and self.likeness.words(one, other) >= _SHARED_WORDS

    def _turned(self, first: Statement, second: Statement) -> Discrepancy:
        values = tuple(
            self._value("denied or negated" if statement.negated else "affirmed", [statement])
            for statement in sorted((first, second), key=lambda statement: statement.negated)
        )
        about = f"whether {' '.join(first.evidence.text.split())}"
        return Discrepancy("", "polarity", about, values, (), ("all but the same words, turned round in one of the two",))

    def _voices(self, quoted: Sequence[Statement], own: Sequence[Statement]) -> Discrepancy:
        sides = [(_name(quoted[0]), quoted), (_name(own[0]), own)]
        about = f"who says: {' '.join(quoted[0].evidence.text.split())}"
        values = tuple(self._value(name, statements) for name, statements in sides)
        return Discrepancy(
            "", "attribution", about, values, (), (f"one account gives {sides[0][0]} for these words, another {sides[1][0]}",)
        )

    def _value(self, name: str, statements: Sequence[Statement]) -> Value:
        evidence = tuple(sorted({statement.evidence for statement in statements}))
        return Value(name, evidence, origins_of(self.story, {statement.article for statement in statements}))


def _name(statement: Statement) -> str:
    return statement.holder.name if statement.holder else "the outlet's own words"
