"""Whether the exported network says what the trained one says: the same numbers in float, nearly the same figures in int8."""

from collections.abc import Iterable

import numpy as np
import torch

from readout.annotate.encoder.network_session import Session, shares
from readout.annotate.encoder.windows import Window
from training.export import OneWindow, output_names
from training.network import Network

CLOSE = 1e-4
"""Largest difference of an output in float."""
NEAR = 0.5
"""Points that a figure may lose by int8."""


def largest_difference(network: Network, session: Session, windows: Iterable[Window]) -> float:
    """Return the largest difference between any two outputs of the trained and of the exported network."""
    one = OneWindow(network.eval())
    largest = 0.0
    for window in windows:
        arrays = (window.ids, window.shapes, window.marks, window.firsts)
        tensors = [torch.tensor(values) for values in arrays] + [torch.from_numpy(shares(window))]
        with torch.inference_mode():
            expected = dict(zip(output_names(), one(*tensors), strict=True))
        for name, found in session.outputs(window).items():
            largest = max(largest, float(np.abs(expected[name].numpy() - found).max(initial=0.0)))
    return largest


def losses_by_int8(exact: dict[str, float], shipped: dict[str, float]) -> dict[str, float]:
    """Return, by figure, the points that int8 loses, shares counted as per cent."""
    scale = {name: 1.0 if value > 1 else 100.0 for name, value in exact.items()}
    return {name: (value - shipped[name]) * scale[name] for name, value in exact.items()}
