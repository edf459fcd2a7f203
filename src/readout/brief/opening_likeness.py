"""How like the first sentence of an article a sentence is: what opens one tells what matters, and names whom it speaks of."""

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

    A logistic regression on the encoder's unit vector, learned from where sentences stand in news that nobody marked
    (`python -m training.openings`): the area under the curve is .95 on articles left out. Among 522 sentences of summaries that
    editors judged it parts those that lean on what stood before them from those that pass better than any word does (.71).
    """
    if not sentence.vector:
        return 0.0
    vector = np.frombuffer(sentence.vector, dtype="i1").astype(np.float64)
    size = math.sqrt(float(vector @ vector)) or 1.0  # whole numbers: exact on every machine
    bias, weights = _opening_weights()
    return round(bias + math.fsum((weights * vector).tolist()) / size, _PLACES)


@cache
def _opening_weights() -> _Weights:
    told = json.loads((files("readout.brief") / "openings.json").read_text(encoding="utf-8"))
    return _Weights(told["bias"], np.array(told["weights"]))
