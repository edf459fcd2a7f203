"""How likely two statements are to say the same."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from readout.align.candidates import candidates
from readout.align.letters import letters_of
from readout.align.rows import Floats, Places, Rows, products
from readout.align.statements import Floor, Statement
from readout.align.traits import Traits, traits_of

Pair = tuple[int, int]

# Logistic regression, each feature scaled, ridge 5 (training/claims.py), over the pairs of quotations of different articles of the
# three development stories and the demo corpus, as the program itself reads them. Claims of each story left out of the fit:
# precision .75 / .78 / 1.0, F1 .75 / .71 / .91 (security-guarantees, taliban-talks, orlando), F1 .67 / .74 / .67 on the demo's.
# A reading moves these by more than a feature does: with names cut short they were .72 / .76 / 1.0 and .74 / .70 / .80. With an
# earlier encoder, leaving out one of the ten features cost .004 to .020 of mean average precision.
# Left out without loss: the share of the shorter that is shared, the square of the words' cosine, an equal predicate, equal and
# other objects. No better F1, beside fifteen features: words weighed by their rarity in other news, the second rarest word,
# light verbs as stop words, sentence vectors (less the story's mean or not), unlike negation, shortness, direct speech, weights
# that keep their sign, and pairs of NAnCo and of ECB+ as further examples, with a bias of their own or without. Refit where the
# concepts, the clauses, the quotations or the encoder change. Pairs are few: a weight alone says little.
BIAS = -7.80
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "letters": 4.23,
        "voice": 1.61,
        "two persons": -0.66,
        "words in one voice": 4.24,
        "rarest word": 4.67,
        "rarest neighbours": 1.71,
        "around": 3.39,
        "lengths": -0.65,
        "another predicate": 0.13,
        "same subject": 1.46,
    }
)
_SAME_VOICE, _NEAR_VOICE, _UNKNOWN_VOICE = 1.0, 0.8, 0.4


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is known of the pairs of statements worth comparing: where each stands in the columns of `features` and in `same`.

    `same` is the probability that the two say the same.
    """

    floor: Floor
    places: Mapping[Pair, int]
    features: Mapping[str, Floats]
    same: Floats

    def words(self, one: int, other: int) -> float:
        """Give the cosine of the words of the two statements of a pair."""
        return float(self.features["words"][self.places[one, other]])

    def letters(self, one: int, other: int) -> float:
        """Give the cosine of the letter runs of the two statements of a pair."""
        return float(self.features["letters"][self.places[one, other]])


def compare(floor: Floor) -> Likeness:
    """Compare the pairs of a floor's statements that share rare words."""
    traits = traits_of(floor)
    pairs = candidates(traits.words)
    features = {
        **_wording(floor, traits, pairs),
        **_voices(floor, pairs),
        **_roles(traits, pairs),
    }
    features["words in one voice"] = features["words"] * (features["voice"] == _SAME_VOICE)
    places = {pair: at for at, pair in enumerate(zip(*(side.tolist() for side in pairs), strict=True))}
    return Likeness(floor, places, features, probability(features, BIAS, WEIGHTS))


def voice(one: Statement, other: Statement) -> float:
    """Tell how far two statements are in one voice: the same holder, one who speaks for the other, unknown, or two."""
    if one.holder is None or other.holder is None:
        return _UNKNOWN_VOICE if one.holder is not other.holder else _SAME_VOICE / 2
    if (one.holder.entity or one.holder.name.casefold()) == (other.holder.entity or other.holder.name.casefold()):
        return _SAME_VOICE
    return _NEAR_VOICE if one.circle & other.circle and not (one.person and other.person) else 0.0


def probability(features: Mapping[str, Floats], bias: float, weights: Mapping[str, float]) -> Floats:
    """Weigh the features; summed one after the other, so that every machine gives the same last digit."""
    found = np.full(len(features["words"]), bias)
    for name, weight in weights.items():
        found += weight * features[name]
    return np.array([1 / (1 + math.exp(-value)) for value in found.tolist()])


def _wording(floor: Floor, traits: Traits, pairs: Places) -> dict[str, Floats]:
    """Compare letters, words and the words around, and give the rarest that both have."""
    letters = letters_of(floor.sentences, [statement.evidence.text for statement in floor.statements])
    words = products(traits.words, traits.words, pairs)
    fewer, more = _sorted(np.array([math.log(len(statement.terms) + 1) for statement in floor.statements]), pairs)
    most = math.log(floor.weights.sentences + 1)
    return {
        "letters": products(letters, letters, pairs),
        "words": words,
        "rarest word": products(traits.held, traits.rarity, pairs, np.maximum) / most,
        "rarest neighbours": products(_ones(traits.neighbours), traits.neighbours, pairs, np.maximum) / most,
        "around": products(traits.around, traits.around, pairs),
        "lengths": more - fewer,
    }


def _sorted(values: Floats, pairs: Places) -> tuple[Floats, Floats]:
    """Give the lesser and the greater of each pair's two values."""
    first, second = values[pairs[0]], values[pairs[1]]
    return np.minimum(first, second), np.maximum(first, second)


def _ones(rows: Rows) -> Rows:
    return rows.filled(np.ones(rows.width))


def _voices(floor: Floor, pairs: Places) -> dict[str, Floats]:
    """Compare the voices, asking once for each two holders."""
    parties = {statement.holder: statement for statement in floor.statements}
    known = {holder: at for at, holder in enumerate(parties)}
    holders = np.array([known[statement.holder] for statement in floor.statements], np.int64)
    met, places = np.unique(holders[pairs[0]] * len(known) + holders[pairs[1]], return_inverse=True)
    heard = list(parties.values())
    both = [(heard[code // len(known)], heard[code % len(known)]) for code in met.tolist()]
    voices = [voice(one, other) for one, other in both]
    persons = [one.person and other.person and not near for (one, other), near in zip(both, voices, strict=True)]
    return {"voice": np.array(voices)[places], "two persons": np.array(persons, np.float64)[places]}


def _roles(traits: Traits, pairs: Places) -> dict[str, Floats]:
    """Compare who does what: another predicate where both have one that the other lacks, and a subject in common."""
    predicates, held = traits.predicates, traits.held
    both = (predicates.lengths[pairs[0]] > 0) & (predicates.lengths[pairs[1]] > 0)
    alike = products(predicates, held, pairs) + products(held, predicates, pairs)
    common = products(traits.subjects, traits.subjects, pairs)
    return {
        "another predicate": (both & (alike == 0)).astype(np.float64),
        "same subject": (common > 0).astype(np.float64),
    }
