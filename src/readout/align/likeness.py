"""How likely two statements are to say the same, and which pairs are worth asking about."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from readout.align.frames import Frame
from readout.align.letters import Letters, lay
from readout.align.postings import shared_weights
from readout.align.statements import Floor, Statement
from readout.align.terms import cosine

# Logistic regression, each feature scaled, ridge 3, over the 9,759 pairs of quotations of different articles of the three
# development stories and the demo corpus, as the program itself reads them (185 pairs say the same; of a pair's clauses the
# likeliest counts). Claims of the story left out of the fit, average link at .4: precision .83 / .73 / 1.0, F1 .75 / .64 / .91
# (security-guarantees, taliban-talks, orlando), F1 .62 / .71 / .77 on the demo corpus; mean precision .87, F1 .73. At .35 they
# are .86 and .75, at .45 .87 and .68; ridge 1 gives .86 and .72 at .4.
# Kept by leaving out one feature after another; no better: the count of shared words, another subject (its weight is 0), unlike
# negation, too few words, the same holder beside the voice. Refit where the concepts, the clauses or the quotations change. Pairs
# are few: a weight alone says little.
_BIAS = -7.71
_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "letters": 4.67,
        "voice": 1.64,
        "two persons": -0.91,
        "words in one voice": 2.48,
        "words squared": -2.41,
        "held": 2.97,
        "rarest word": 3.8,
        "rarest neighbours": 1.32,
        "around": 3.54,
        "lengths": -1.26,
        "same predicate": 0.49,
        "another predicate": 0.71,
        "same subject": 1.97,
        "same object": -0.83,
        "another object": -0.36,
    }
)
_COSTLY = _WEIGHTS["around"] + _WEIGHTS["letters"]
"""The most that the two costly cosines, 1 at most each, add."""
_SAME_VOICE, _NEAR_VOICE, _UNKNOWN_VOICE = 1.0, 0.8, 0.4
_RAREST = 8
_PAIRS_WANTED = 4000
_COMMONEST = 60
_PARTNERS = 40


@dataclass(frozen=True, slots=True)
class _Traits:
    """What is compared of a statement: its words' unit vector and length, neighbouring words, the words around it."""

    words: Mapping[str, float]
    length: float
    keys: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    around: Mapping[str, float]


@dataclass(slots=True)
class Likeness:
    """Compares the statements of one floor; quickest where the pairs of one statement are asked for in a row."""

    floor: Floor
    _traits: list[_Traits] = field(init=False)
    _weights: dict[str, float] = field(init=False)
    _letters: Letters = field(init=False)

    def __post_init__(self) -> None:
        """Weigh the words and letters of every statement."""
        self._traits = [_traits(self.floor, statement) for statement in self.floor.statements]
        self._weights = {key: self.floor.weights.word(key) for traits in self._traits for key in traits.keys}
        self._letters = lay(self.floor.weights.gram_vector(statement.evidence.text) for statement in self.floor.statements)

    def words(self, one: int, other: int) -> float:
        """Give the cosine of the two statements' words."""
        return cosine(self._traits[one].words, self._traits[other].words)

    def letters(self, one: int, other: int) -> float:
        """Give the cosine of the two statements' letter runs."""
        return self._letters.cosine(one, other)

    def same(self, one: int, other: int, least: float = 0.0) -> float:
        """Give the probability that the two say the same, as far as the features tell; 0 where it cannot reach `least`.

        What costs most is compared last, and only where it can still tip the scale: in nine pairs of ten it cannot.
        """
        wanted = math.log(least / (1 - least)) if least else -math.inf
        found = [_WEIGHTS[name] * value for name, value in self._cheap(one, other).items()]
        for name, compare, most in (("around", self._around, _COSTLY), ("letters", self.letters, _WEIGHTS["letters"])):
            if math.fsum(found) + _BIAS + most < wanted:
                return 0.0
            found.append(_WEIGHTS[name] * compare(one, other))
        return 1 / (1 + math.exp(-_BIAS - math.fsum(found)))

    def features(self, one: int, other: int) -> dict[str, float]:
        """Give the features of a pair by name, as the table of weights takes them."""
        return {**self._cheap(one, other), "around": self._around(one, other), "letters": self.letters(one, other)}

    def _cheap(self, one: int, other: int) -> dict[str, float]:
        first, second = self.floor.statements[one], self.floor.statements[other]
        words, voices = self.words(one, other), voice(first, second)
        return {
            "voice": voices,
            "two persons": float(first.person and second.person and voices == 0),
            "words in one voice": words * (voices == _SAME_VOICE),
            "words squared": words * words,
            "lengths": _lengths(first, second),
            **self._shared(one, other, words),
            **_roles((first.frame, self._traits[one].keys), (second.frame, self._traits[other].keys)),
        }

    def _around(self, one: int, other: int) -> float:
        return cosine(self._traits[one].around, self._traits[other].around)

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Give the pairs that share rare words, each statement with its likeliest partners; near linear in the statements."""
        rarest = max(_RAREST, _PAIRS_WANTED // (len(self._traits) + 1))
        postings: dict[str, list[int]] = defaultdict(list)
        for at, traits in enumerate(self._traits):
            for key in sorted(traits.words, key=lambda key: (-traits.words[key], key))[:rarest]:
                postings[key].append(at)
        held = (key for key in sorted(postings) if len(postings[key]) <= max(_COMMONEST, rarest))
        listed = [(postings[key], [self._traits[at].words[key] for at in postings[key]]) for key in held]
        shared = sorted(shared_weights(listed, len(self._traits)), key=lambda found: (-found[1], found[0]))
        partners: dict[int, int] = defaultdict(int)
        for (one, other), _ in shared:
            if max(partners[one], partners[other]) < _PARTNERS:
                partners[one] += 1
                partners[other] += 1
                yield one, other

    def _shared(self, one: int, other: int, words: float) -> dict[str, float]:
        """Weigh what the two share against the shorter of them, and the rarest word and pair of neighbours that both have."""
        most = math.log(self.floor.weights.sentences + 1)
        first, second = self._traits[one], self._traits[other]
        short, long = sorted((first.length, second.length))
        keys, pairs = first.words.keys() & second.words.keys(), first.pairs & second.pairs
        return {
            "held": min(1.0, words * long / short) if short else 0.0,
            "rarest word": max((self._weights[key] for key in keys), default=0.0) / most,
            "rarest neighbours": max(
                (min(self._weights[first_key], self._weights[second_key]) for first_key, second_key in pairs), default=0.0
            )
            / most,
        }


def voice(one: Statement, other: Statement) -> float:
    """Tell how far two statements are in one voice: the same holder, one who speaks for the other, unknown, or two."""
    if one.holder is None or other.holder is None:
        return _UNKNOWN_VOICE if one.holder is not other.holder else _SAME_VOICE / 2
    if (one.holder.entity or one.holder.name.casefold()) == (other.holder.entity or other.holder.name.casefold()):
        return _SAME_VOICE
    return _NEAR_VOICE if one.circle & other.circle and not (one.person and other.person) else 0.0


def _traits(floor: Floor, statement: Statement) -> _Traits:
    keys = statement.keys
    length = math.sqrt(math.fsum((floor.weights.word(key) * (1 + math.log(count))) ** 2 for key, count in Counter(keys).items()))
    beside = (*pairwise(keys), *zip(keys, keys[2:], strict=False))
    pairs = frozenset((min(pair), max(pair)) for pair in beside)
    return _Traits(floor.weights.vector(keys), length, frozenset(keys), pairs, floor.weights.vector(statement.around))


def _lengths(one: Statement, other: Statement) -> float:
    """Give how many times longer one is than the other, as a logarithm."""
    short, long = sorted((len(one.terms), len(other.terms)))
    return math.log((long + 1) / (short + 1))


def _roles(one: tuple[Frame, frozenset[str]], other: tuple[Frame, frozenset[str]]) -> dict[str, float]:
    """Compare who does what to whom, of frames with their statements' keys: the same or another; 0 where either has none."""
    (first, mine), (second, yours) = one, other
    both = bool(first.predicate) and bool(second.predicate)
    another = both and first.predicate.isdisjoint(second.predicate | yours) and second.predicate.isdisjoint(mine)
    return {
        "same predicate": float(not first.predicate.isdisjoint(second.predicate)),
        "another predicate": float(another),
        "same subject": float(not first.subjects.isdisjoint(second.subjects)),
        "same object": float(not first.objects.isdisjoint(second.objects)),
        "another object": float(bool(first.objects and second.objects) and first.objects.isdisjoint(second.objects)),
    }
