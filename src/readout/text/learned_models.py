"""What was learned from examples: plain weights of named features, kept in a room's `learned.json`, which `make train` writes."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression: a bias, and a weight for each feature by its name."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, features: Mapping[str, Floats]) -> Floats:
        """Weigh the features; summed one after the other, so that every machine gives the same last digit."""
        found = np.full(len(next(iter(features.values()), ())), self.bias)
        for name, weight in self.weights.items():
            found += weight * features[name]
        return np.array([1 / (1 + math.exp(-value)) for value in found.tolist()])

    def likelihood(self, traits: Mapping[str, float]) -> float:
        """Weigh the traits of one thing; what it lacks counts as 0."""
        weighed = math.fsum(weight * traits.get(name, 0.0) for name, weight in self.weights.items())
        return round(1 / (1 + math.exp(-self.bias - weighed)), _DIGITS)


@cache
def learned(room: str, name: str) -> Model:
    """Give the model of a name that a room keeps: `learned("align", "said")`."""
    told = json.loads((files(f"readout.{room}") / "learned.json").read_text(encoding="utf-8"))[name]
    return Model(told["bias"], MappingProxyType(told["weights"]))
