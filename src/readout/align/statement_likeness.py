"""How likely two statements are to say the same, by their words, neighbouring words and the words around them."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from readout.align.columns_of_pairs import dot_products
from readout.align.letter_runs import letters_of
from readout.align.pairs_to_compare import candidates
from readout.align.sparse_rows import Floats, Places, Rows, counted, products, tallied
from readout.align.statements import Floor, Statement
from readout.align.weighed_terms import Weights
from readout.text.learned_models import Model, learned

Pair = tuple[int, int]
_NOTHING = 1e-9
_SAME_VOICE, _NEAR_VOICE, _UNKNOWN_VOICE = 1.0, 0.8, 0.4


@dataclass(frozen=True, slots=True)
class Traits:
    """A row a statement in each table; the columns are words, in `neighbours` pairs of words.

    `words` and `around` are unit vectors, `held` is 1 where a word stands, `rarity` how rare it is, `numbers` 1 where it holds a
    figure, and in `neighbours` how rare the commoner of two words is that stand side by side or with one word between.
    """

    words: Rows
    held: Rows
    rarity: Rows
    numbers: Rows
    neighbours: Rows
    around: Rows


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is known of the pairs of statements worth comparing: where each stands in the columns of `features` and in `same`.

    `same` is the probability that the two say the same.
    """

    floor: Floor
    places: Mapping[Pair, int]
    features: Mapping[str, Floats]
    same: Floats


def compare(floor: Floor) -> Likeness:
    """Compare the pairs of a floor's statements that share rare words or are near in meaning."""
    traits = traits_of(floor)
    pairs = candidates(traits.words, floor.meanings)
    wording = _wording_likeness(floor, traits, pairs)
    features = {
        **wording,
        **_likeness_by_covered_words(traits, pairs),
        **_voice_likeness(floor, pairs),
        **_manner_likeness(floor, pairs),
    }
    places = {pair: at for at, pair in enumerate(zip(*(side.tolist() for side in pairs), strict=True))}
    return Likeness(floor, places, features, likely(features, learned("align", "said"), learned("align", "told")))


def likely(features: Mapping[str, Floats], said: Model, told: Model) -> Floats:
    """Weigh what is seen of pairs: of two quotations as what is said, of an outlet's own words as what is told."""
    own = features["both own"] + features["one own"] > 0
    found = np.zeros(len(own))
    for model, those in ((said, ~own), (told, own)):
        found[those] = model.probability({name: seen(features, name)[those] for name in model.weights})
    return found


def seen(features: Mapping[str, Floats], name: str) -> Floats:
    """Give a feature; of a name with a sign of multiplication ("words*voice") the product of the two."""
    one, _, other = name.partition("*")
    return features[one] * features[other] if other else features[one]


def voice(one: Statement, other: Statement) -> float:
    """Tell how far two statements are in one voice: the same holder, one who speaks for the other, unknown, or two."""
    if one.holder is None or other.holder is None:
        return _UNKNOWN_VOICE if one.holder is not other.holder else _SAME_VOICE / 2
    if (one.holder.entity or one.holder.name.casefold()) == (other.holder.entity or other.holder.name.casefold()):
        return _SAME_VOICE
    return _NEAR_VOICE if one.circle & other.circle and not (one.person and other.person) else 0.0


def _wording_likeness(floor: Floor, traits: Traits, pairs: Places) -> dict[str, Floats]:
    """Compare meanings, letters and words, and give the rarest word that both have; no meaning known, the words stand for it."""
    letters = letters_of(floor.sentences, [statement.evidence.text for statement in floor.statements])
    words = products(traits.words, traits.words, pairs)
    first, second = pairs
    known = np.any(floor.meanings != 0, axis=1)
    most = math.log(floor.weights.sentences + 1)
    return {
        "meaning": np.where(known[first] & known[second], dot_products(floor.meanings, pairs), words),
        "words": words,
        "letters": products(letters, letters, pairs),
        "rarest word": products(traits.held, traits.rarity, pairs, np.maximum) / most,
        "rarest neighbours": products(_ones(traits.neighbours), traits.neighbours, pairs, np.maximum) / most,
        "around": products(traits.around, traits.around, pairs),
    }


def _likeness_by_covered_words(traits: Traits, pairs: Places) -> dict[str, Floats]:
    """Tell how much of the shorter and of the longer the shared words are, how much in all, and whether figures are shared."""
    shared = products(traits.held, traits.rarity, pairs)
    whole = traits.rarity.sums()
    first, second = (np.maximum(whole[side], _NOTHING) for side in pairs)
    figures = traits.numbers.sums() > 0
    same = products(traits.held, traits.numbers, pairs, np.maximum)
    return {
        "of the shorter": shared / np.minimum(first, second),
        "of the longer": shared / np.maximum(first, second),
        "in all": np.log1p(shared),
        "figures": same,
        "other figures": (figures[pairs[0]] & figures[pairs[1]]) * (1 - same),
    }


def _ones(rows: Rows) -> Rows:
    return rows.filled(np.ones(rows.width))


def _manner_likeness(floor: Floor, pairs: Places) -> dict[str, Floats]:
    """Tell whether one or both are the outlet's own words, or both direct speech."""
    own = np.array([statement.quotation is None for statement in floor.statements], np.bool_)
    direct = np.array([statement.direct for statement in floor.statements], np.bool_)
    first, second = pairs
    return {
        "both own": (own[first] & own[second]).astype(np.float64),
        "one own": (own[first] ^ own[second]).astype(np.float64),
        "both direct": (direct[first] & direct[second]).astype(np.float64),
    }


def _voice_likeness(floor: Floor, pairs: Places) -> dict[str, Floats]:
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


def traits_of(floor: Floor) -> Traits:
    """Lay out what is compared of a floor's statements."""
    said = [(*statement.cue, *statement.keys) for statement in floor.statements]
    around = [statement.around for statement in floor.statements]
    known, rarity = _vocabulary_of_statements((*said, *around), floor.weights)
    numbered = [[known[key] for key in keys] for keys in said]
    counts = counted(numbered, len(known))
    return Traits(
        _weighed(counts, rarity).unit(),
        counts.filled(np.ones(len(known))),
        counts.filled(rarity),
        counts.filled(np.array([float(any(map(str.isdigit, key))) for key in known])),
        _neighbour_traits(numbered, rarity),
        _weighed(_numbered(around, known), rarity).unit(),
    )


def words_of(said: Sequence[Sequence[str]], weights: Weights) -> Rows:
    """Give the unit vectors of the words of texts, each given as its terms' keys."""
    known, rarity = _vocabulary_of_statements(said, weights)
    return _weighed(_numbered(said, known), rarity).unit()


def _vocabulary_of_statements(said: Iterable[Iterable[str]], weights: Weights) -> tuple[dict[str, int], Floats]:
    """Give a number to each key, in alphabetical order, and its weight."""
    known = {key: at for at, key in enumerate(sorted(set(chain.from_iterable(said))))}
    return known, np.array([weights.word(key) for key in known])


def _numbered(rows: Iterable[Iterable[str]], known: Mapping[str, int]) -> Rows:
    return counted(([known[key] for key in keys] for keys in rows), len(known))


def _weighed(counts: Rows, rarity: Floats) -> Rows:
    """Weigh words by their rarity, frequencies dampened."""
    most = int(counts.values.max(initial=0))
    dampened = np.array([0.0, *(1 + math.log(count) for count in range(1, most + 1))])
    return Rows(counts.starts, counts.columns, dampened[counts.values.astype(np.int64)], counts.width).scaled(rarity)


def _neighbour_traits(said: Sequence[Sequence[int]], rarity: Floats) -> Rows:
    """Lay out which words are neighbours, by the weight of the commoner of the two."""
    words = np.array([word for words in said for word in words], np.int64)
    owners = np.repeat(np.arange(len(said)), [len(words) for words in said])
    beside = [(owners[gap:], words[gap:], words[:-gap], owners[gap:] == owners[:-gap]) for gap in (1, 2)]
    rows = np.concatenate([owner[same] for owner, _, _, same in beside])
    one, other = (np.concatenate([found[side][found[3]] for found in beside]) for side in (1, 2))
    codes, columns = np.unique(np.minimum(one, other) * len(rarity) + np.maximum(one, other), return_inverse=True)
    commoner = np.minimum(rarity[codes // len(rarity)], rarity[codes % len(rarity)])
    return tallied(rows, columns, (len(said), len(codes))).filled(commoner)
