"""How like a sentence is to those that open articles, and to those that editors want as stances: by its meaning alone."""

import json
import math
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from readout.brief.passage_likeness import Floats
from readout.model import Sentence

_PLACES = 4


class _Weights(NamedTuple):
    bias: float
    weights: Floats


def opening_likeness(sentence: Sentence) -> float:
    """Give the logarithm of the odds that a sentence opens its article rather than stands fifth or later; 0 without a vector.

    Learned from where sentences stand in news that nobody marked (`python -m training.openings`): the area under the curve is
    .95 on articles left out. Among 522 sentences of summaries that editors judged it parts those that lean on what stood before
    them from those that pass better than any word does (.71).
    """
    return _odds(sentence, "openings")


def stance_likeness(sentence: Sentence) -> float:
    """Tell, as a number to be held against that of the story's other sentences, how much editors would want one among its stances.

    Learned from the sentences of the stances that editors let through or missed, against all others of their stories
    (`python -m training.stances`), so that what a story is about tells nothing; 0 without a vector.
    """
    return _odds(sentence, "stances")


def _odds(sentence: Sentence, learned: str) -> float:
    """Weigh the encoder's unit vector of a sentence as a logistic regression does."""
    if not sentence.vector:
        return 0.0
    vector = np.frombuffer(sentence.vector, dtype="i1").astype(np.float64)
    size = math.sqrt(float(vector @ vector)) or 1.0  # whole numbers: exact on every machine
    bias, weights = _weights(learned)
    return round(bias + math.fsum((weights * vector).tolist()) / size, _PLACES)


@cache
def _weights(learned: str) -> _Weights:
    told = json.loads((files("readout.brief") / f"{learned}.json").read_text(encoding="utf-8"))
    return _Weights(told["bias"], np.array(told["weights"]))
