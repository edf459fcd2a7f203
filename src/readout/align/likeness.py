"""How likely two statements are to say the same, and which pairs are worth asking about."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from types import MappingProxyType

from readout.align.statements import Floor, Statement
from readout.align.terms import cosine

# Logistic regression, each feature scaled, ridge 1, over the 9,765 pairs of quotations of different articles of the three
# development stories and the demo corpus, as the program itself reads them (182 pairs say the same; of a pair's clauses the
# likeliest counts). Claims of the story left out, average link at .4: precision .87 / .73 / .67, F1 .78 / .64 / .67
# (security-guarantees, taliban-talks, orlando), F1 .67 / .65 / .71 on the demo corpus; mean .69, and .63 for words, letters and
# voice alone on the same clauses (.67 at .2, their best).
# Kept by leaving out one feature after another; no better: the count of shared words, unlike
# negation, too few words, the same holder beside the voice. Refit where the concepts, the clauses or the quotations change. Pairs
# are few: a weight alone says little.
_BIAS = -7.96
_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "letters": 3.97,
        "voice": 1.6,
        "two persons": -1.41,
        "words in one voice": 2.67,
        "words squared": -3.08,
        "held": 3.75,
        "rarest word": 4.08,
        "rarest neighbours": 1.59,
        "around": 3.68,
        "lengths": -1.3,
        "same predicate": 0.88,
        "another predicate": 0.56,
        "same subject": 1.75,
        "another subject": -0.28,
        "same object": -0.73,
        "another object": -0.07,
    }
)
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
    pairs: frozenset[tuple[str, str]]
    around: Mapping[str, float]


@dataclass(slots=True)
class Likeness:
    """Compares the statements of one floor; letter vectors are made when first asked for."""

    floor: Floor
    _traits: list[_Traits] = field(init=False)
    _letters: dict[int, dict[int, float]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Weigh the words of every statement."""
        self._traits = [_traits(self.floor, statement) for statement in self.floor.statements]

    def words(self, one: int, other: int) -> float:
        """Give the cosine of the two statements' words."""
        return cosine(self._traits[one].words, self._traits[other].words)

    def letters(self, one: int, other: int) -> float:
        """Give the cosine of the two statements' letter runs."""
        return cosine(self._run(one), self._run(other))

    def same(self, one: int, other: int) -> float:
        """Give the probability that the two say the same, as far as the features tell."""
        features = self.features(one, other)
        logit = _BIAS + math.fsum(weight * features[name] for name, weight in _WEIGHTS.items())
        return 1 / (1 + math.exp(-logit))

    def features(self, one: int, other: int) -> dict[str, float]:
        """Give the features of a pair by name, as the table of weights takes them."""
        first, second = self.floor.statements[one], self.floor.statements[other]
        words, voices = self.words(one, other), voice(first, second)
        return {
            "letters": self.letters(one, other),
            "voice": voices,
            "two persons": float(first.person and second.person and voices == 0),
            "words in one voice": words * (voices == _SAME_VOICE),
            "words squared": words * words,
            "around": cosine(self._traits[one].around, self._traits[other].around),
            "lengths": _lengths(first, second),
            **self._shared(one, other, words),
            **_roles(first, second),
        }

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Give the pairs that share rare words, each statement with its likeliest partners; near linear in the statements."""
        rarest = max(_RAREST, _PAIRS_WANTED // (len(self._traits) + 1))
        postings: dict[str, list[int]] = defaultdict(list)
        for at, traits in enumerate(self._traits):
            for key in sorted(traits.words, key=lambda key: (-traits.words[key], key))[:rarest]:
                postings[key].append(at)
        shared: dict[tuple[int, int], float] = defaultdict(float)
        for key in sorted(postings):
            if len(postings[key]) <= max(_COMMONEST, rarest):
                for one, other in combinations(postings[key], 2):
                    shared[one, other] += self._traits[one].words[key] * self._traits[other].words[key]
        partners: dict[int, int] = defaultdict(int)
        for one, other in sorted(shared, key=lambda pair: (-shared[pair], pair)):
            if max(partners[one], partners[other]) < _PARTNERS:
                partners[one] += 1
                partners[other] += 1
                yield one, other

    def _shared(self, one: int, other: int, words: float) -> dict[str, float]:
        """Weigh what the two share against the shorter of them, and the rarest word and pair of neighbours that both have."""
        weight, most = self.floor.weights.word, math.log(self.floor.weights.sentences + 1)
        first, second = self._traits[one], self._traits[other]
        short, long = sorted((first.length, second.length))
        keys, pairs = first.words.keys() & second.words.keys(), first.pairs & second.pairs
        return {
            "held": min(1.0, words * long / short) if short else 0.0,
            "rarest word": max(map(weight, keys), default=0.0) / most,
            "rarest neighbours": max((min(map(weight, pair)) for pair in pairs), default=0.0) / most,
        }

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


def _traits(floor: Floor, statement: Statement) -> _Traits:
    keys = statement.keys
    length = math.sqrt(math.fsum((floor.weights.word(key) * (1 + math.log(count))) ** 2 for key, count in Counter(keys).items()))
    beside = (*pairwise(keys), *zip(keys, keys[2:], strict=False))
    pairs = frozenset((min(pair), max(pair)) for pair in beside)
    return _Traits(floor.weights.vector(keys), length, pairs, floor.weights.vector(statement.around))


def _lengths(one: Statement, other: Statement) -> float:
    """Give how many times longer one is than the other, as a logarithm."""
    short, long = sorted((len(one.terms), len(other.terms)))
    return math.log((long + 1) / (short + 1))


def _roles(one: Statement, other: Statement) -> dict[str, float]:
    """Compare who does what to whom: the same or another predicate, subject, object; 0 where either has none."""
    first, second = one.frame, other.frame
    both = bool(first.predicate) and bool(second.predicate)
    another = not first.predicate & (second.predicate | set(other.keys)) and not second.predicate & set(one.keys)
    return {
        "same predicate": float(bool(first.predicate & second.predicate)),
        "another predicate": float(both and another),
        "same subject": float(bool(first.subjects & second.subjects)),
        "another subject": float(bool(first.subjects and second.subjects) and not first.subjects & second.subjects),
        "same object": float(bool(first.objects & second.objects)),
        "another object": float(bool(first.objects and second.objects) and not first.objects & second.objects),
    }
