"""Means of weights: over the last steps of one run, and over runs that began from the same weights."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

State = dict[str, Tensor]


class Average:
    """The exponential moving average of a network's weights (Polyak and Juditsky 1992), less noisy than the last step's."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.decay = decay
        self.steps = 0
        self.state: State = {name: value.detach().clone() for name, value in network.state_dict().items()}

    def add(self, network: nn.Module) -> None:
        """Move towards the network's weights; the first steps count for more, so that the start is soon forgotten."""
        self.steps += 1
        kept = min(self.decay, self.steps / (self.steps + 9))
        torch._foreach_lerp_(list(self.state.values()), list(network.state_dict().values()), 1 - kept)


def mean(states: Sequence[State]) -> State:
    """Return the mean of several states (Wortsman et al. 2022): runs apart from the same start stay near enough to be averaged."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
