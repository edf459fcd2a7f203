"""Fit traits of a line with the vector of its sentence: what the first components of the vectors add becomes one trait."""

import json
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from readout.model import Sentence
from readout.text.learned_models import Floats, Model
from training.regression import ROOMS, fit

PATH = ROOMS / "brief" / "sentence_odds.json"
COMPONENTS = 40
"""Of 20, 40, 80 and all 384 the first 40 let most key facts of stories left out into summaries (.637; without .618, all .611), and
tell best among 383 lines on what comes next (area .80 with the group left out; without .74, all .78)."""

MEANING = "meaning"
PLACES = 4


def unit_vectors(sentences: list[Sentence]) -> Floats:
    """Give the unit vectors of sentences, a row each; of one without a vector nought."""
    size = max((len(one.vector) for one in sentences), default=0)
    rows = np.array([np.frombuffer(one.vector or bytes(size), dtype="i1") for one in sentences], np.float64)
    found: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1.0)
    return found


def main_axes(vectors: Floats, most: int = COMPONENTS) -> Floats:
    """Give the directions in which vectors differ most, a column each."""
    axes: Floats = np.linalg.svd(vectors - vectors.mean(0), full_matrices=False)[2][:most].T
    return axes


class Judged(NamedTuple):
    """Sentences that were judged: their unit vectors, whether each is right (1 or 0), and how often it counts."""

    vectors: Floats
    right: Floats
    often: Floats


class Meaning(NamedTuple):
    """The weights of a vector, and what makes their sum 0 for the mean of those that they were fitted to."""

    bias: float
    weights: Floats

    def of(self, sentences: list[Sentence]) -> Floats:
        """Weigh the vectors of sentences."""
        return self.odds(unit_vectors(sentences))

    def odds(self, vectors: Floats) -> Floats:
        """Weigh unit vectors, a row each."""
        found: Floats = self.bias + vectors @ self.weights
        return found

    def keep(self, use: str) -> None:
        """Put the weights for one use into the file that the program reads."""
        told = json.loads(PATH.read_text("utf-8"))
        told[use] = {"bias": self.bias, "weights": self.weights.tolist()}
        lines = (f' "{name}": {json.dumps(one)}' for name, one in sorted(told.items()))
        PATH.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def fit_with_vectors(traits: Mapping[str, Floats], judged: Judged, axes: Floats, ridge: float) -> tuple[Model, Meaning]:
    """Give the model, in which `meaning` has the weight 1, and what makes up its value."""
    along = judged.vectors @ axes
    named = {name: column for name, column in traits.items() if name != MEANING}
    columns = {**named, **{f"axis {at}": column for at, column in enumerate(along.T)}}
    whole = fit(columns, judged.right, ridge, judged.often)
    weights = np.round(axes @ np.array([whole.weights[f"axis {at}"] for at in range(axes.shape[1])]), PLACES)
    middle = round(float(judged.vectors.mean(0) @ weights), PLACES)
    model = Model(round(whole.bias + middle, PLACES), {**{name: whole.weights[name] for name in named}, MEANING: 1.0})
    return model, Meaning(-middle, weights)
