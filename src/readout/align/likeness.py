"""How likely two statements are to say the same, and which pairs are worth asking about."""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from readout.align.statements import Floor, Statement
from readout.align.terms import cosine

# Logistic regression over pairs of statements of the three development stories and the demo corpus as the program itself reads
# them (1,806 pairs, 120 the same). Claims of the story left out, average link at .3: precision .73 / .78 / .75 and F1 .64 / .67 /
# .60 (security-guarantees, taliban-talks, orlando), .56 / .70 / .63 on the demo corpus. Tried and no better: the encoder's sentence
# vectors without the story's mean (mean F1 .618), containment, count of shared words, agreement and conflict of numbers and days,
# negation, equal first words, words weighed by their place. Refit where the concepts or the quotations change.
_BIAS, _WORDS, _LETTERS, _VOICE = -6.4, 6.5, 5.6, 2.6
_SAME_VOICE, _NEAR_VOICE, _UNKNOWN_VOICE = 1.0, 0.8, 0.4
_RAREST = 8
_PAIRS_WANTED = 4000
_COMMONEST = 60
_PARTNERS = 40


@dataclass(slots=True)
class Likeness:
    """Compares the statements of one floor; letter vectors are made when first asked for."""

    floor: Floor
    _words: list[dict[str, float]] = field(init=False)
    _letters: dict[int, dict[int, float]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Weigh the words of every statement."""
        self._words = [self.floor.weights.vector(statement.keys) for statement in self.floor.statements]

    def words(self, one: int, other: int) -> float:
        """Give the cosine of the two statements' words."""
        return cosine(self._words[one], self._words[other])

    def letters(self, one: int, other: int) -> float:
        """Give the cosine of the two statements' letter runs."""
        return cosine(self._run(one), self._run(other))

    def same(self, one: int, other: int) -> float:
        """Give the probability that the two say the same, as far as the features tell."""
        voices = voice(self.floor.statements[one], self.floor.statements[other])
        logit = _BIAS + _WORDS * self.words(one, other) + _LETTERS * self.letters(one, other) + _VOICE * voices
        return 1 / (1 + math.exp(-logit))

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Give the pairs that share rare words, each statement with its likeliest partners; near linear in the statements."""
        rarest = max(_RAREST, _PAIRS_WANTED // (len(self._words) + 1))
        postings: dict[str, list[int]] = defaultdict(list)
        for at, weights in enumerate(self._words):
            for key in sorted(weights, key=lambda key: (-weights[key], key))[:rarest]:
                postings[key].append(at)
        shared: dict[tuple[int, int], int] = defaultdict(int)
        for found in (postings[key] for key in sorted(postings)):
            if len(found) <= max(_COMMONEST, rarest):
                for pair in combinations(found, 2):
                    shared[pair] += 1
        partners: dict[int, int] = defaultdict(int)
        for one, other in sorted(shared, key=lambda pair: (-shared[pair], pair)):
            if max(partners[one], partners[other]) < _PARTNERS:
                partners[one] += 1
                partners[other] += 1
                yield one, other

    def _run(self, at: int) -> dict[int, float]:
        if at not in self._letters:
            self._letters[at] = self.floor.weights.gram_vector(self.floor.statements[at].evidence.text)
        return self._letters[at]


def voice(one: Statement, other: Statement) -> float:
    """Tell how far two statements are in one voice: the same holder, one who speaks for the other, unknown, or two."""
    if one.holder is None or other.holder is None:
        return _UNKNOWN_VOICE if one.holder is not other.holder else _SAME_VOICE / 2
    if (one.holder.entity or one.holder.name.casefold()) == (other.holder.entity or other.holder.name.casefold()):
        return _SAME_VOICE
    return _NEAR_VOICE if one.circle & other.circle and not (one.person and other.person) else 0.0
