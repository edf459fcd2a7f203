"""Differences between whole statements: who says it, and whether it is so or not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from readout.align.differences.turns import is_turned
from readout.align.likeness import Likeness, voice
from readout.align.origins import origins_of
from readout.align.statements import Statement
from readout.model import Discrepancy, Story, Value

# On the development stories: an outlet's own sentence that takes over a quotation is likely to say the same at .6 and more. Beyond
# .9 of the words it is an unmarked quotation (a tweet in a block of its own) rather than the outlet's voice.
_TAKEN_OVER = 0.6
_SHARED_WORDS = 0.3
_UNMARKED = 0.9
_EQUAL = 0.9
_TURNED = 0.35
_FEWEST_WORDS = 3
_NOT_OWN = re.compile(r"[\"“”„«»]|\b(?:I|we|me|us|my|our|according to|reportedly|said|says|told)\b")


@dataclass(frozen=True, slots=True)
class Wordings:
    """Compares the statements of a story pair by pair, among those that share rare words."""

    story: Story
    likeness: Likeness

    def differences(self, likely: Mapping[tuple[int, int], float]) -> Iterator[Discrepancy]:
        """Give the attribution and polarity discrepancies, in order of first mention."""
        statements = self.likeness.floor.statements
        taken_over: dict[int, list[int]] = {}
        for (one, other), probability in sorted(likely.items()):
            first, second = statements[one], statements[other]
            if first.article == second.article or min(len(first.terms), len(second.terms)) < _FEWEST_WORDS:
                continue
            if self.likeness.words(one, other) >= _TURNED and voice(first, second) > 0 and is_turned(first, second):
                yield self._turned(first, second)
            elif self._is_misattributed(first, second):
                yield self._voices([first], [second])
            elif probability >= _TAKEN_OVER and self._is_taken_over(one, other):
                own, quoted = (one, other) if first.quotation is None else (other, one)
                taken_over.setdefault(own, []).append(quoted)
        for place, sources in sorted(taken_over.items()):
            yield self._voices([statements[at] for at in sources], [statements[place]])

    def _is_misattributed(self, first: Statement, second: Statement) -> bool:
        """Tell whether two persons, each by name, are given the same direct speech."""
        if not all(statement.direct and statement.person and statement.named for statement in (first, second)) or voice(
            first, second
        ):
            return False
        short, long = sorted((first, second), key=lambda statement: len(statement.terms))
        weight = self.likeness.floor.weights.word
        return sum(weight(key) for key in set(short.keys) & set(long.keys)) >= _EQUAL * sum(weight(key) for key in set(short.keys))

    def _is_taken_over(self, one: int, other: int) -> bool:
        """Tell whether an outlet states as its own what another attributes to a known party."""
        first, second = self.likeness.floor.statements[one], self.likeness.floor.statements[other]
        if (first.quotation is None) == (second.quotation is None):
            return False
        own, quoted = (first, second) if first.quotation is None else (second, first)
        if quoted.holder is None or quoted.holder.entity is None or f"@{quoted.holder.name}" in own.keys:
            return False
        return _NOT_OWN.search(own.evidence.text) is None and _SHARED_WORDS <= self.likeness.words(one, other) < _UNMARKED

    def _turned(self, first: Statement, second: Statement) -> Discrepancy:
        sides = sorted((first, second), key=lambda statement: statement.negated)
        values = tuple(self._value(name, [statement]) for name, statement in zip(("affirmed", "denied"), sides, strict=True))
        about = f"whether {' '.join(first.evidence.text.split())}"
        return Discrepancy("", "polarity", about, values, (), ("the same words, turned round in one of the two",))

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
