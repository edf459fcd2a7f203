"""What a sentence is for by its meaning: how like an opening, a comment, a stance, a line of a summary or of what comes next.

And whether an editor would let it through, as the encoder has it.
"""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from readout.model import ODDS_PARTS, PASSING, Section, Sentence

_PLACES = 4
_WHOLE = 10_000
"""Weights are kept with as many places, so that many times each is a whole number."""
Use = Literal["opening", "comment", "stance", "summary", "event", "statement", "upcoming"]


class _Weights(NamedTuple):
    bias: float
    weights: NDArray[np.int64]


def sentence_odds(sentence: Sentence | None, use: Use) -> float:
    """Give the logarithm of the odds that a sentence serves a use, by the encoder's unit vector; 0 without a vector.

    `opening`: that it opens its article rather than stands fifth or later, learned from where sentences stand in news that nobody
    marked (`python -m training.openings`): the area under the curve is .95 on articles left out. Among 522 sentences of summaries
    that editors judged it parts those that lean on what stood before them from those that pass better than any word does (.71).
    `comment`: that its outlet mostly comments rather than reports, learned from 500 articles of each kind, of which nobody marked a
    sentence (`python -m training.comments`): the area is .77 on articles left out, by their means .84.
    `stance`: a number to be held against that of the story's other sentences, how much editors would want one among its stances,
    learned from the sentences of those that they let through or missed against all others of their stories
    (`python -m training.stances`), so that what a story is about tells nothing.

    `summary`, `event`, `statement` and `upcoming`: what the vectors add to the traits of a line, learned with them from lines that
    editors judged.
    """
    if sentence is None or not sentence.vector:
        return 0.0
    vector = np.frombuffer(sentence.vector, dtype="i1").astype(np.int64)  # whole numbers: exact on every machine
    size = math.sqrt(int(vector @ vector)) or 1.0
    bias, weights = _weights_of_uses()[use]
    return round(bias + int(weights @ vector) / (_WHOLE * size), _PLACES)


def passing_odds(sentence: Sentence | None, section: Section) -> float:
    """Give the logarithm of the odds that a strict editor lets a sentence through as a line of a section; 0 where it is not known.

    Learned from 29,000 verdicts on lines of briefs (`python -m training.passing`), from the words of the sentence as the encoder
    reads it in its article, without what stands beside it in other articles.
    """
    if sentence is None or not sentence.passing:
        return 0.0
    return int.from_bytes(sentence.passing[PASSING.index(section) :][:1], signed=True) / ODDS_PARTS


@cache
def _weights_of_uses() -> Mapping[str, _Weights]:
    told = json.loads((files("readout.brief") / "sentence_odds.json").read_text(encoding="utf-8"))
    whole = ((use, one["bias"], np.rint(_WHOLE * np.array(one["weights"])).astype(np.int64)) for use, one in told.items())
    return MappingProxyType({use: _Weights(bias, weights) for use, bias, weights in whole})
