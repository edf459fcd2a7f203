"""Logistic regression in plain numpy: a ridge over scaled features, by Newton's method; and the file of what was learned."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from readout.align.sparse_rows import Floats
from readout.text.learned_models import Model

ROOMS = Path(__file__).parents[1] / "src" / "readout"
STEPS = 30
_PLACES = 4


def fit(features: Mapping[str, Floats], wanted: Floats, ridge: float, rows: Floats | None = None) -> Model:
    """Fit to the examples, each row counted as many times as told; the ridge lies on the weights of the scaled features."""
    table = np.column_stack(list(features.values()))
    often = np.ones(len(table)) if rows is None else rows
    mean, spread = table.mean(0), table.std(0) + 1e-9
    scaled = np.column_stack([np.ones(len(table)), (table - mean) / spread])
    held = np.array([0.0, *(ridge for _ in features)])
    found = np.zeros(len(held))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-scaled @ found))
        slope = scaled.T @ (often * (likely - wanted)) + held * found
        found -= np.linalg.solve((scaled.T * (often * likely * (1 - likely))) @ scaled + np.diag(held), slope)
    weights = found[1:] / spread
    told = dict(zip(features, (round(weight, _PLACES) for weight in weights.tolist()), strict=True))
    return Model(round(float(found[0] - weights @ mean), _PLACES), told)


def keep(room: str, name: str, model: Model) -> None:
    """Put a model into the file that a room of the program reads, under its name."""
    path = ROOMS / room / "learned.json"
    told = json.loads(path.read_text("utf-8")) if path.exists() else {}
    told[name] = {"bias": model.bias, "weights": dict(model.weights)}
    path.write_text(json.dumps(dict(sorted(told.items())), indent=1) + "\n", "utf-8")
