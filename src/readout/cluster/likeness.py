"""How alike two articles are: a weighted mean of the channels that both have, damped by the days between them."""

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Channel:
    """One way of being alike: its weight in the mean, and the most features kept of an article."""

    name: str
    weight: float
    most: int


CHANNELS = (Channel("words", 1.0, 128), Channel("pairs", 0.4, 64), Channel("names", 0.4, 32), Channel("lede", 0.4, 32))
SLOWEST = 0.7
"""What is left of the likeness of two articles however far apart they are. Swept 0.5, 0.7, 0.85 with scales of 2 to 16 days on
both halves of giveme5w1h among unlabelled: 0.5 loses late articles (F1 0.91-0.94), 0.85 merges sagas, 0.7 gives 0.945 and 0.989."""


def channel_totals() -> Floats:
    """Tabulate, for a pair of channel masks, the weight of the channels that both articles have (1 where there is none)."""
    masks = range(1 << len(CHANNELS))
    totals = [
        sum(channel.weight for at, channel in enumerate(CHANNELS) if one & other & (1 << at))
        for one, other in product(masks, masks)
    ]
    return np.array([total or 1.0 for total in totals], np.float32).reshape(len(masks), len(masks))


def time_kernel(gap: NDArray[np.int32], window: int) -> Floats:
    """Give the factor for articles `gap` days apart: 1 on one day, falling to `SLOWEST` on the scale of the window.

    A negative gap stands for an unknown one and leaves the likeness as it is. After Miranda et al. 2018, who use three days.
    """
    fallen = SLOWEST + (1.0 - SLOWEST) * np.exp(-np.maximum(gap, 0) / max(window, 1))
    return np.where(gap < 0, 1.0, fallen).astype(np.float32)
